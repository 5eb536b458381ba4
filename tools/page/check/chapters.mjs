// What every chapter must hold, and what it may refer to.
import { readFileSync } from "node:fs";
import { checkNumbers } from "./numbers.mjs";
import { checkQuotes } from "./quotes.mjs";

/** @typedef {import("../types.mjs").Story} Story */
/** @typedef {import("../types.mjs").Chapter} Chapter */
/** @typedef {import("../types.mjs").Engine} Engine */
/** @typedef {import("../types.mjs").Fact} Fact */

/** The engine's rows, in the order of the page. */
const rows = readFileSync(new URL("../../../src/explainer/state/chapters.hpp", import.meta.url), "utf8");
export const chapterIds = [...rows.matchAll(/^ {2}CHAPTER\(\w+, "([\w-]+)"/gm)].map(([, id]) => id);
const withoutControls = ["hook", "evidence", "share"];
const withAllControls = "policy";
const mostControls = 3;
const mostWords = 120;
const fewestParagraphs = 2;
const mostParagraphs = 4;
const historyButtons = ["undo", "redo", "replay", "reset_all"];

/** Each of the chapters once, in their order. @param {Story} story @returns {string[]} */
export function checkChapterList(story) {
  if (!story.chapters?.length) return ["chapters is missing"];
  const ids = (story.chapters ?? []).map(({ id }) => id);
  return [
    ...chapterIds.filter((id) => !ids.includes(id)).map((id) => `chapters: ${id} is missing`),
    ...ids.filter((id) => !chapterIds.includes(id)).map((id) => `chapters: the page has no chapter ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `chapters: ${id} is there twice`),
    ...outOfOrder(story.chapters, "chapters"),
    ...Object.keys(story.sentences ?? {})
      .filter((id) => !chapterIds.includes(id))
      .map((id) => `sentences: the page has no chapter ${id}`),
  ];
}

/** @param {Chapter[]} chapters @param {string} list */
function outOfOrder(chapters, list) {
  const places = chapters.map(({ id }) => chapterIds.indexOf(id));
  return chapters
    .filter((_, index) => index > 0 && places[index] < places[index - 1])
    .map(({ id }) => `${list}: ${id} stands too late`);
}

/** @param {Story} story @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
export function checkChapters(story, engine, evidence) {
  return (story.chapters ?? []).flatMap((chapter) => {
    const problems = [
      ...checkProse(chapter),
      ...checkControls(chapter, engine),
      ...checkButtons(chapter, story),
      ...checkFacts(chapter, evidence),
      ...checkQuotes(chapter, story.language, evidence),
      ...checkNumbers(chapter, engine, evidence),
    ];
    return problems.map((text) => `chapters.${chapter.id}.${text}`);
  });
}

/** @param {Chapter} chapter @returns {string[]} */
function checkProse(chapter) {
  const texts = /** @type {const} */ (["name", "kicker", "question", "alt"]);
  const missing = texts.filter((key) => !chapter[key]).map((key) => `${key} is missing`);
  if (!chapter.prose?.length) return [...missing, "prose is missing"];
  const paragraphs = chapter.prose.length;
  const words = chapter.prose.flatMap((text) => text.split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return [
    ...missing,
    ...(words > mostWords ? [`prose has ${words} words, more than ${mostWords}`] : []),
    ...(paragraphs < fewestParagraphs || paragraphs > mostParagraphs
      ? [`prose has ${paragraphs} paragraphs, not ${fewestParagraphs} to ${mostParagraphs}`]
      : []),
  ];
}

/** @param {Chapter} chapter @param {Engine} engine @returns {string[]} */
function checkControls({ id, controls }, engine) {
  if (!controls) return ["controls is missing"];
  const levers = engine.levers.map((lever) => lever.id);
  const all = id === withAllControls;
  const most = withoutControls.includes(id) ? 0 : all ? levers.length : mostControls;
  return [
    ...controls.filter((lever) => !levers.includes(lever)).map((lever) => `controls: the engine has no lever ${lever}`),
    ...(all ? levers.filter((lever) => !controls.includes(lever)).map((lever) => `controls: ${lever} is missing`) : []),
    ...(controls.length > most ? [`controls has ${controls.length} levers, more than ${most}`] : []),
  ];
}

/** @param {Chapter} chapter @param {Story} story @returns {string[]} */
function checkButtons({ buttons, controls }, story) {
  if (!buttons) return ["buttons is missing"];
  const labels = story.ui?.buttons ?? {};
  return [
    ...buttons.filter((id) => !labels[id]).map((id) => `buttons: ui.buttons has no ${id}`),
    ...(controls?.length
      ? historyButtons
          .filter((id) => !buttons.includes(id))
          .map((id) => `buttons: ${id} is missing, which every chapter with levers has`)
      : []),
  ];
}

/** @param {Chapter} chapter @param {Fact[]} evidence @returns {string[]} */
function checkFacts({ facts }, evidence) {
  const known = new Set(evidence.map(({ id }) => id));
  return (facts ?? []).filter((id) => !known.has(id)).map((id) => `facts: the evidence has no ${id}`);
}
