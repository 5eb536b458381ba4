// The head of a published page: tags for search engines, previews of links, and installation.
import { escape } from "../page/html.mjs";
import { sizes } from "./icons.mjs";

/** @typedef {import("../page/types.mjs").Story} Story */

/**
 * @typedef {object} About
 * @property {Story} story of the page's language
 * @property {Story[]} stories
 * @property {string} title
 * @property {string} description
 * @property {string} path of the page, from the first page of its edition
 * @property {string} card file of the picture
 * @property {string} alt what the picture shows
 */

const cardSize = { width: 1200, height: 630 };

/** Such as ko_KR. @param {string} language */
function locale(language) {
  const { region } = new Intl.Locale(language).maximize();
  return `${language}_${region}`;
}

/** @param {string} property @param {string | number} content */
const meta = (property, content) => `<meta ${property.startsWith("og:") ? "property" : "name"}="${property}" content="${escape(String(content))}">`;

/** @param {About} about @param {import("./edition.mjs").Edition} edition @returns {string} */
export function shareTags({ story, stories, title, description, path, card, alt }, { url, folder, assets }) {
  const others = stories.filter(({ language }) => language !== story.language);
  const picture = url && assets.has(card) ? `${url}${folder}assets/${assets.nameOf(card)}` : "";
  return [
    meta("og:type", "website"),
    meta("og:site_name", "Seed Corn"),
    meta("og:title", title),
    meta("og:description", description),
    meta("og:locale", locale(story.language)),
    ...others.map(({ language }) => meta("og:locale:alternate", locale(language))),
    ...(url ? [meta("og:url", `${url}${folder}${path}`)] : []),
    ...(picture
      ? [meta("og:image", picture), meta("og:image:type", "image/png"), meta("og:image:width", cardSize.width), meta("og:image:height", cardSize.height), meta("og:image:alt", alt)]
      : []),
    meta("twitter:card", picture ? "summary_large_image" : "summary"),
    meta("twitter:title", title),
    meta("twitter:description", description),
    ...(picture ? [meta("twitter:image", picture), meta("twitter:image:alt", alt)] : []),
  ].join("\n");
}

/**
 * Addresses of the page in the first edition of the site, in each language. Relative if the site's own address is not
 * known.
 * @param {About} about
 * @param {import("./edition.mjs").Edition} edition
 * @param {(language: string) => string} pathIn another language
 */
export function canonicalTags({ stories, path }, { url, folder }, pathIn) {
  const up = "../".repeat(`${folder}${path}`.split("/").length - 1) || "./";
  const at = (/** @type {string} */ target) => escape(url ? `${url}${target}` : `${up}${target}`);
  return [
    `<link rel="canonical" href="${at(path)}">`,
    ...stories.map(({ language }) => `<link rel="alternate" hreflang="${language}" href="${at(pathIn(language))}">`),
    `<link rel="alternate" hreflang="x-default" href="${at(pathIn(""))}">`,
  ].join("\n");
}

/** @param {import("./edition.mjs").Edition} edition @param {string} up from the page to the edition's first page */
export function iconTags({ assets }, up) {
  return [
    `<link rel="icon" type="image/svg+xml" href="${up}assets/${assets.nameOf("icon.svg")}">`,
    `<link rel="apple-touch-icon" href="${up}assets/${assets.nameOf(`icon-${sizes.touch}.png`)}">`,
    `<meta name="theme-color" content="#FBFAF7" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="#14171B" media="(prefers-color-scheme: dark)">`,
  ].join("\n");
}

/** @param {Story} story @param {import("./edition.mjs").Edition} edition */
export function manifest({ title, description, language }, { assets }) {
  const icon = (/** @type {number} */ size) => ["any", "maskable"].map((purpose) => ({ src: `../assets/${assets.nameOf(`icon-${size}.png`)}`, sizes: `${size}x${size}`, type: "image/png", purpose }));
  return JSON.stringify({
    name: title,
    short_name: "Seed Corn",
    description,
    lang: language,
    start_url: "index.html",
    scope: "../",
    display: "minimal-ui",
    background_color: "#FBFAF7",
    theme_color: "#FBFAF7",
    icons: [...icon(sizes.small), ...icon(sizes.large)],
  });
}
