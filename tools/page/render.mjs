// Makes a page of the site: fills every {{name}} of its shell (shell.html, embed.html) from the stories and the
// engine's tables.
import { article } from "./article.mjs";
import { bar, failures, footer, loading, noscript, notices, skipLink } from "./chrome.mjs";
import { embedDialog, embedUnknown, embedWhole } from "./embed.mjs";
import { gallery } from "./gallery.mjs";
import { escape, only } from "./html.mjs";
import { embedHead, head, nonceAttribute, stage } from "./shell.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/**
 * @typedef {{stories: Story[], engine: import("./types.mjs").Engine, evidence: import("./types.mjs").Fact[],
 *   stills?: import("./stills.mjs").Stills}} Content
 */

/**
 * @param {string} shell
 * @param {Content} content
 * @param {object} page
 * @param {Story} page.first the language of the page without script
 * @param {string} page.tags icons, links to the same page in other languages, and what else belongs there
 * @param {Record<string, number>} page.sizes bytes by file, for the progress bar, because a compressing server does not
 *   tell them
 * @param {Record<string, string>} [page.names] addresses by file, where it has another name than here
 *   (web/engine/load.js)
 * @param {Record<string, string>} [page.published] what the scripts have to know of a page that is published: `page`,
 *   its own language, and `home` (web/base/history.js)
 */
export function render(
  shell,
  { stories, engine, evidence, stills = {} },
  { first, tags, sizes, names, published = {} },
) {
  /**
   * Blocks in other languages than the page's are hidden (web/page/before_paint.js).
   * @param {(story: Story) => string} make
   */
  const each = (make) =>
    stories
      .map((story) => (story === first ? make(story) : make(story).replaceAll(only(story), `${only(story)} hidden`)))
      .join("\n");
  /** @type {Record<string, string>} */
  const parts = {
    default_language: first.language,
    languages: stories.map((story) => story.language).join(" "),
    title: escape(first.title),
    description: escape(first.description),
    published: Object.entries(published)
      .map(([name, value]) => ` data-${name}="${escape(value)}"`)
      .join(""),
    head,
    embed_head: embedHead,
    nonce: nonceAttribute,
    stage,
    tags,
    sizes: escape(JSON.stringify(sizes)),
    names: names ? ` data-names="${escape(JSON.stringify(names))}"` : "",
    skip_links: each(skipLink),
    bars: each((story) => bar(story, stories)),
    noscript: each((story) => noscript(story)),
    failures: each(failures),
    notices: each(notices),
    loading: each(loading),
    articles: each((story) => article(story, engine, evidence, stills)),
    embed_dialogs: each((story) => embedDialog(story, stories)),
    embed_unknown: each(embedUnknown),
    embed_whole: each(embedWhole),
    gallery: each((story) => gallery(story, stories)),
    footers: each((story) => footer(story, evidence, engine)),
  };
  /** @param {string} text @returns {string} */
  const fill = (text) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name) => {
      if (!(name in parts)) throw new Error(`nothing fills {{${name}}}`);
      return fill(parts[name]);
    });
  return fill(shell);
}
