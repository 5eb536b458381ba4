// examples/index.html: every chapter that can be embedded, with the code for it.
import { embedCode } from "./embed_code.mjs";
import { anchor, escape, fill, only } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Chapter} Chapter */

const site = "https://example.org/"; // stands in the code until a script puts the page's own address there
const notEmbedded = "share";

/** @param {Story} story @param {Story[]} stories */
export function gallery(story, stories) {
  const { embed, language } = story;
  const others = stories.filter((other) => other !== story);
  return `<main id="${language}" ${only(story)} data-title="${escape(embed.gallery)}">
<nav>${others.map((other) => `<a href="?lang=${other.language}#${other.language}" hreflang="${other.language}" lang="${other.language}">${escape(other.name)}</a>`).join(" ")}
<a href="blog-${language}.html">${escape(embed.gallery_article)}</a>
<a href="../?lang=${language}">${escape(embed.whole)}</a></nav>
<h1>${escape(embed.gallery)}</h1>
<p>${escape(embed.gallery_intro)}</p>
<p data-address>${fill(escape(embed.gallery_address), { address: `<code>${site}</code>` })}</p>
${story.chapters
  .filter(({ id }) => id !== notEmbedded)
  .map((chapter) => chart(story, chapter))
  .join("\n")}
</main>`;
}

/** @param {Story} story @param {Chapter} chapter */
function chart({ embed, language, title: whole }, { id, question }) {
  const title = escape(`${whole} ${question}`);
  const query = `?chapter=${id}&amp;lang=${language}`;
  const frame = fill(embedCode.frame, { src: `${site}embed.html${query}`, title, scheme: "light dark" });
  const element = fill(embedCode.element, {
    script: `${site}embed.js`,
    chapter: id,
    language,
    more: "",
    title,
    whole: `${site}?lang=${language}#c=${id}`,
  });
  const code = (
    /** @type {string} */ label,
    /** @type {string} */ text,
  ) => `<figure class="code"><figcaption>${escape(label)}</figcaption>
<pre tabindex="0"><code translate="no">${escape(text)}</code></pre>
<button type="button" hidden data-copied="${escape(embed.copied)}" data-by-hand="${escape(embed.by_hand)}">${escape(embed.copy)}</button> <span role="status"></span></figure>`;
  return `<section id="${anchor(language, id)}">
<h2>${escape(question)}</h2>
<seed-corn chapter="${id}" lang="${language}" title="${title}"><iframe class="plain" src="../embed.html${query}" title="${title}" loading="lazy"></iframe></seed-corn>
${code(embed.frame, frame)}
${code(embed.element, element)}
</section>`;
}
