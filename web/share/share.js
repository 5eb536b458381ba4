// Sharing. Clipboard, files and the system's share sheet need the reader's own click, so they are handled here and not
// by the engine.
import { toCsv } from "./csv.js";
import { showEmbedCode } from "./embed_code.js";
import { withTexts } from "./png.js";
import { linkTo } from "../base/history.js";
import { canvasIsReadable, pictureOf } from "../base/readable_canvas.js";
import { article } from "../base/shown_language.js";
import { sentenceOf } from "../document/speaker.js";
import { withPlaces } from "../document/table.js";

/** @typedef {import("../engine/bridge.js").Bridge} Bridge */

const size = { width: 960, height: 640, ratio: 2 }; // of an exported picture, in CSS pixels

/**
 * @param {object} page
 * @param {Bridge} page.bridge
 * @param {HTMLCanvasElement} page.canvas
 * @param {(action: import("../engine/bridge.js").Action) => void} page.ask
 * @param {() => void} page.restore the canvas to its own size
 */
export function offerSharing({ bridge, canvas, ask, restore }) {
  /** Where the link leads: to the chapter of the chart rather than to this one. */
  function link() {
    const { link, chart } = bridge.state();
    return linkTo(link.replace(/\bc=share$/, `c=${chart}`), chart);
  }

  async function copyLink() {
    const text = link();
    try {
      await navigator.clipboard.writeText(text);
      say("link");
    } catch {
      say("by_hand", text);
    }
  }

  /** What is written into files, beside the data. */
  function about() {
    const state = bridge.state();
    const section = /** @type {HTMLElement} */ (here(`[data-chapter="${state.chart}"]`));
    return {
      state,
      Title: `${titleOf()}: ${section.querySelector("h2")?.textContent}`,
      Source: state.footer,
      URL: link(),
      Description: `${sentenceOf({ ...state, chapter: state.chart })} ${texts().model}: ${JSON.parse(bridge.scenario()).model}`,
    };
  }

  async function savePicture() {
    if (!canvasIsReadable()) return say("picture_kept");
    const { state, ...words } = about();
    if (!bridge.picture(state.chart, size.width, size.height, size.ratio, words.URL)) return;
    const taken = pictureOf(canvas); // copied now and encoded later
    restore();
    const png = await taken;
    if (!png) return say("picture_failed");
    save(withTexts(png, words), `seedcorn-${state.chart}.png`);
    say("picture");
  }

  function saveVector() {
    const { chart } = bridge.state();
    const svg = bridge.svg(chart, { ...size, link: link() });
    if (!svg) return say("picture_failed");
    save(new Blob([svg], { type: "image/svg+xml" }), `seedcorn-${chart}.svg`);
    say("picture");
  }

  function saveData() {
    const { state, Title, Source, URL, Description } = about();
    const table = bridge.table(state.chart);
    if (!table.rows?.length) return say("waiting");
    save(
      new Blob(
        [toCsv({ ...table, rows: withPlaces(table.rows) }, [Title, table.caption ?? "", Source, URL, Description])],
        { type: "text/csv" },
      ),
      `seedcorn-${state.chart}.csv`,
    );
    say("data");
  }

  function saveScenario() {
    save(new Blob([bridge.scenario()], { type: "application/json" }), "seedcorn-scenario.json");
    say("scenario");
  }

  /** @type {Record<string, () => unknown>} by the part of the button's id after "share." */
  const deeds = {
    link: copyLink,
    embed: () => showEmbedCode(bridge.state()),
    picture: savePicture,
    vector: saveVector,
    data: saveData,
    scenario: saveScenario,
    open: () => chooser()?.click(),
    send: () => navigator.share?.({ title: titleOf(), url: link() }).catch(() => {}), // the reader may cancel it
  };

  /** @param {string} id of a button */
  function withhold(id) {
    ask({ type: "withhold", id });
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-press="${id}"]`)))
      button.hidden = true;
  }

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const [group, deed] = (button?.dataset.press ?? "").split(".");
    if (group === "share") deeds[deed]?.();
  });
  document.addEventListener("change", async ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset.chart !== undefined)
      ask({ type: "chart", id: target.value });
    if (!(target instanceof HTMLInputElement) || target.dataset.scenario === undefined) return;
    const text = await target.files?.[0]?.text();
    target.value = ""; // the same file may be chosen again
    if (text === undefined) return;
    ask({ type: "scenario", value: text });
    requestAnimationFrame(() => bridge.state().notices.length || say("open")); // after the frame that opens it
  });
  if (!navigator.share) withhold("share.send");
  if (parent !== window) withhold("share.embed"); // no embed of an embed
}

/** An element in the language that is shown. @param {string} selector @returns {HTMLElement | null} */
const here = (selector) => article().querySelector(selector);
const titleOf = () => article().dataset.title ?? "";
const chooser = () => /** @type {HTMLInputElement | null} */ (here("[data-scenario]"));
/** @returns {Record<string, string>} */
const texts = () => JSON.parse(here(".said")?.dataset.texts ?? "{}");

/**
 * Says what has been done, in writing and to a screen reader.
 * @param {string} what
 * @param {string} [text] for the reader to copy by hand
 */
function say(what, text) {
  const place = here(".said");
  const [sentence, field] = [place?.querySelector("p"), place?.querySelector("input")];
  if (!sentence || !field) return;
  sentence.textContent = texts()[what];
  field.hidden = text === undefined;
  field.value = text ?? "";
  if (text !== undefined) field.select();
}

/** @param {Blob} blob @param {string} name of the file */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
