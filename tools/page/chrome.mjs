// Everything around the article: skip link, bar, failure sentences, loading, footer.
import { anchor, escape, fill, only } from "./html.mjs";
import { sources } from "./sources.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Fact} Fact */
/** @typedef {import("./types.mjs").Engine} Engine */

/** @param {Story} story */
export function skipLink(story) {
  const chapter = story.chapters.find(({ controls }) => controls.length > 0);
  const target = chapter ? `${story.language}-${chapter.id}-${chapter.controls[0]}` : story.language;
  return `<a class="skip" ${only(story)} href="#${target}">${escape(story.ui.skip_to_controls)}</a>`;
}

/** @param {Story} story @param {Story[]} stories */
export function bar(story, stories) {
  const { ui } = story;
  const others = stories.filter(({ language }) => language !== story.language);
  const languages = others.map(
    ({ language, name }) =>
      `<a href="?lang=${language}" hreflang="${language}" lang="${language}" data-action="language" data-value="${language}">${escape(name)}</a>`,
  );
  return `<div class="bar" ${only(story)}>
<p class="name">${escape(story.title)}</p>
${chapterList(story)}
${languages.join("\n")}
<button type="button" data-action="theme"><span class="unseen">${escape(ui.theme_switch)}: </span><span class="to-dark">${escape(ui.theme_dark)}</span><span class="to-light">${escape(ui.theme_light)}</span></button>
${views(story)}
</div>`;
}

/** The buttons that lead to the text version and to the canvas, one of which is shown. @param {Story} story */
function views({ language, ui }) {
  return `<a class="to-text" href="?lang=${language}&amp;view=text" data-action="view" data-value="text">${escape(ui.text_version)}</a>
<a class="to-canvas" href="?lang=${language}" data-action="view" data-value="canvas">${escape(ui.canvas_version)}</a>`;
}

/** Without script a row of links; in small windows a list behind a button. @param {Story} story */
function chapterList(story) {
  const { ui, chapters, language } = story;
  const links = chapters.map(({ id, name }, index) => {
    const here = `${index + 1}/${chapters.length} · ${name}`;
    return `<li><a href="#${anchor(language, id)}" data-chapter="${id}" data-here="${escape(here)}"><span class="unseen">${escape(fill(ui.chapter_of, { n: index + 1, of: chapters.length }))}: </span>${escape(name)}</a></li>`;
  });
  return `<nav aria-label="${escape(ui.chapters)}">
<button type="button" aria-expanded="false" aria-controls="${language}-chapters"><span class="unseen">${escape(ui.chapters)}: </span><span data-here>1/${chapters.length} · ${escape(chapters[0].name)}</span></button>
<ol id="${language}-chapters">
${links.join("\n")}
<li class="also">${views(story)}</li>
</ol>
</nav>`;
}

/** One hidden sentence for each notice about a link, a file or the page itself. @param {Story} story */
export function notices(story) {
  const keys = Object.keys(story.ui).filter((key) => /^notice_(link|scenario|page)_/.test(key));
  const sentences = keys.map(
    (key) =>
      `<p data-notice="${key.slice("notice_".length)}" hidden>${escape(story.ui[key]).replace("{keys}", '<code data-keys translate="no"></code>')}${key === "notice_page_translated" ? ` ${views(story)}` : ""}</p>`,
  );
  return `<div ${only(story)}>${sentences.join("\n")}<button type="button" data-dismiss>${escape(story.ui.notice_dismiss)}</button></div>`;
}

/** @param {Story} story */
export function noscript(story) {
  return `<p lang="${story.language}">${escape(story.ui.noscript)} <a href="?lang=${story.language}#${story.language}">${escape(story.name)}</a></p>`;
}

/**
 * One hidden sentence for each way to fail. They are in the page from the start, because a failure may keep anything
 * else from loading.
 * @param {Story} story
 */
export function failures(story) {
  const keys = Object.keys(story.ui).filter((key) => key.startsWith("failure_"));
  const sentences = keys.map(
    (key) =>
      `<p data-failure="${key}" hidden>${escape(story.ui[key]).replace("{file}", '<code data-file translate="no"></code>')}</p>`,
  );
  return `<div ${only(story)}>${sentences.join("\n")}</div>`;
}

/** @param {Story} story */
export function loading(story) {
  return `<p ${only(story)}><label>${escape(story.ui.loading)} <progress max="1" value="0"></progress></label></p>`;
}

/** @param {Story} story @param {Fact[]} evidence @param {Engine} engine */
export function footer(story, evidence, engine) {
  const notes = story.notes.map(
    ({ title, prose }) => `<section><h2>${escape(title)}</h2><p>${escape(prose)}</p></section>`,
  );
  return `<div ${only(story)}>
<p class="lede">${escape(story.ui.not_a_forecast)}</p>
<div class="notes">${notes.join("\n")}</div>
${sources(story, evidence, engine)}
</div>`;
}
