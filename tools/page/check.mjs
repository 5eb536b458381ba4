// What must be true of the stories before a page is made of them. Each problem names the file and the key.
import { checkChapterList, checkChapters } from "./check/chapters.mjs";
import { checkConflicts } from "./check/conflicts.mjs";
import { checkStructure } from "./check/structure.mjs";
import { checkTexts } from "./check/texts.mjs";
import { checkWording } from "./check/wording.mjs";

/** @typedef {import("./types.mjs").Story} Story */
/** @typedef {import("./types.mjs").Engine} Engine */
/** @typedef {import("./types.mjs").Fact} Fact */

/** @param {Story[]} stories @param {Engine} engine @param {Fact[]} evidence @returns {string[]} */
export function checkStories(stories, engine, evidence) {
  if (stories.length === 0) return ["no story.<language>.json found"];
  return stories.flatMap((story) => {
    const problems = [
      ...checkTexts(story, engine, evidence),
      ...checkChapterList(story),
      ...checkChapters(story, engine, evidence),
      ...checkConflicts(story, engine, evidence),
      ...checkStructure(story, stories[0]),
      ...checkWording(story),
    ];
    return problems.map((text) => `${story.file}: ${text}`);
  });
}
