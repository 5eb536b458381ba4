// Stands beside the buttons of the chapter "share": the choice of a chart to export, and the line that says what has
// been done.
import { escape } from "./html.mjs";

/** @typedef {import("./types.mjs").Story} Story */

const chapter = "share";

/** Both are visible over the canvas too, where the engine only keeps room for them. @param {Story} story */
export function sharing(story) {
  const choice = `${story.language}-chart`;
  const charts = story.chapters.filter(({ id, alt }) => alt && id !== chapter);
  return `<div class="choice" data-rect="${chapter}/choice"><label for="${choice}">${escape(story.share.choice)}</label>
<select id="${choice}" data-chart>${charts.map(({ id, name }) => `<option value="${id}">${escape(name)}</option>`).join("")}</select></div>
<div class="said" data-rect="${chapter}/said" data-texts="${escape(JSON.stringify(story.share))}"><p role="status"></p><input type="text" readonly hidden aria-label="${escape(story.ui.buttons["share.link"])}"></div>
<input type="file" hidden data-scenario accept=".json,application/json">`;
}
