// What belongs to embedding: around an embedded chapter, and on the page the dialog that gives the code.
import { embedCode } from "./embed_code.mjs";
import { escape, only } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */

/** @param {Story} story */
export function embedUnknown(story) {
  return `<div ${only(story)}><p class="unknown" data-unknown role="status" hidden>${escape(story.embed.unknown).replace("{chapter}", '<code translate="no"></code>')}</p></div>`;
}

/**
 * The link to the whole page. While the reader moves levers, a script puts the scenario into its address.
 * @param {Story} story
 */
export function embedWhole(story) {
  return `<p class="whole" ${only(story)}><a data-whole href="./?lang=${story.language}" rel="noopener">${escape(story.embed.whole)}</a></p>`;
}

/** @param {Story} story @param {Story[]} stories */
export function embedDialog(story, stories) {
  const { embed, language } = story;
  const id = (/** @type {string} */ part) => `${language}-embed-${part}`;
  const choice = (
    /** @type {string} */ name,
    /** @type {string} */ label,
    /** @type {string[][]} */ options,
  ) => `<span class="choice-of"><label for="${id(name)}">${escape(label)}</label>
<select id="${id(name)}" data-embed="${name}">${options.map(([value, text]) => `<option value="${value}">${escape(text)}</option>`).join("")}</select></span>`;
  const code = (
    /** @type {"frame" | "element"} */ name,
    /** @type {string} */ label,
  ) => `<div class="code"><label for="${id(name)}">${escape(label)}</label>
<textarea id="${id(name)}" readonly rows="4" spellcheck="false" data-code="${name}" data-pattern="${escape(embedCode[name])}"></textarea>
<button type="button" data-copy="${name}">${escape(embed.copy)}<span class="unseen">: ${escape(label)}</span></button></div>`;
  return `<dialog class="embed" ${only(story)} aria-labelledby="${id("title")}" data-copied="${escape(embed.copied)}" data-by-hand="${escape(embed.by_hand)}">
<form method="dialog"><h2 id="${id("title")}">${escape(embed.title)}</h2><button>${escape(embed.close)}</button></form>
<p>${escape(embed.intro)}</p>
<div class="options">${choice(
    "language",
    embed.language,
    stories.map(({ language, name }) => [language, name]),
  )}
${choice("scheme", embed.scheme, [
  ["", embed.system],
  ["light", embed.light],
  ["dark", embed.dark],
])}</div>
${code("frame", embed.frame)}
${code("element", embed.element)}
<p role="status"></p>
</dialog>`;
}
