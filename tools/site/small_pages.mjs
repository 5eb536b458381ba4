// Pages that only lead on to the real page: the first page to the reader's language, and one for each chapter, so that
// a link to a chapter is shown with its own picture.
import { escape } from "../page/html.mjs";
import { canonicalTags, iconTags, shareTags } from "./head.mjs";

/** @typedef {import("../page/types.mjs").Story} Story */
/** @typedef {import("../page/types.mjs").Chapter} Chapter */
/** @typedef {import("./edition.mjs").Edition} Edition */

/**
 * @param {Edition} edition @param {string} up from the page to the edition's first page
 * @param {{attributes: string, title: string, head: string[], script: string, body: string}} parts
 */
function document({ assets }, up, { attributes, title, head, script, body }) {
  return `<!doctype html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; object-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<script src="${up}assets/${assets.nameOf(script)}"></script>
<link rel="stylesheet" href="${up}assets/${assets.nameOf("web/style.css")}">
<link rel="stylesheet" href="${up}assets/${assets.nameOf("web/dark.css")}" media="screen and (prefers-color-scheme: dark)">
${head.join("\n")}
</head>
<body>
<article>
${body}
</article>
</body>
</html>
`;
}

/**
 * The first chapter's picture would be an empty scale, and the last chapter has no chart of its own. Both use the
 * picture of the lead, as do the pages of a language.
 * @param {{id: string}} chapter
 */
export const hasCard = ({ id }) => id !== "hook" && id !== "share";

/**
 * The chapter whose picture is shown beside a link.
 * @param {Story} story
 * @param {Chapter} [chapter] none: the whole page
 * @returns {Chapter | undefined}
 */
const shownFor = ({ chapters }, chapter) => (chapter && hasCard(chapter) ? chapter : chapters.find(({ id }) => id === "lead"));

/** The file of that picture. @param {Story} story @param {Chapter} [chapter] @returns {string} */
export const cardOf = (story, chapter) => `card-${story.language}-${shownFor(story, chapter)?.id}.png`;

/**
 * The description of a language's page and of the first page.
 * @param {Story} story
 * @param {Story[]} stories
 * @param {string} path
 */
export function aboutWhole(story, stories, path) {
  const { title, description } = story;
  return { story, stories, title, description, path, card: cardOf(story), alt: shownFor(story)?.alt ?? title };
}

/** @param {Story[]} stories @param {Edition} edition */
export function firstPage(stories, edition) {
  const about = aboutWhole(stories[0], stories, "");
  const head = [
    `<meta name="description" content="${escape(about.description)}">`,
    canonicalTags(about, edition, (language) => (language ? `${language}/` : "")),
    iconTags(edition, ""),
    shareTags(about, edition),
  ];
  const links = stories.map(({ language, title, name }) => `<p lang="${language}"><a href="${language}/index.html" hreflang="${language}">${escape(title)} (${escape(name)})</a></p>`);
  const attributes = `lang="${stories[0].language}" data-languages="${stories.map(({ language }) => language).join(" ")}"`;
  return document(edition, "", { attributes, title: about.title, head, script: "web/site/choose.js", body: links.join("\n") });
}

/** @param {Story} story @param {Story[]} stories @param {Chapter} chapter @param {Edition} edition */
export function chapterPage(story, stories, chapter, edition) {
  const title = `${chapter.question} · ${story.title}`;
  const description = chapter.prose[0];
  const card = cardOf(story, chapter);
  const about = { story, stories, title, description, path: `${story.language}/${chapter.id}/`, card, alt: shownFor(story, chapter)?.alt ?? chapter.question };
  const head = [
    `<meta name="description" content="${escape(description)}">`,
    canonicalTags(about, edition, (language) => `${language || stories[0].language}/${chapter.id}/`),
    iconTags(edition, "../../"),
    shareTags({ ...about, title: chapter.question }, edition),
  ];
  const picture = edition.assets.has(card) ? `<p><img src="../../assets/${edition.assets.nameOf(card)}" width="1200" height="630" alt="${escape(about.alt)}"></p>\n` : "";
  const body = `<section>
<h1>${escape(chapter.question)}</h1>
${chapter.prose.map((text) => `<p>${escape(text)}</p>`).join("\n")}
${picture}<p><a href="../index.html#${story.language}-${chapter.id}">${escape(story.title)}</a></p>
</section>`;
  return document(edition, "../../", { attributes: `lang="${story.language}" data-chapter="${chapter.id}"`, title, head, script: "web/site/lead.js", body });
}
