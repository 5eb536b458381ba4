// The dialog with the code that puts a chapter into another page (tools/page/embed_code.mjs), for the language and
// theme chosen in it.
import { home } from "../base/history.js";
import { language as shownLanguage } from "../base/shown_language.js";

/** @typedef {{chapter: string, scenario: string}} Chart */

const fields = ["frame", "element"];

/** @param {string} text */
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * The scenario without the chapter; empty if nothing differs from the default.
 * @param {string} link what follows # in the address
 */
function scenarioIn(link) {
  const parts = link.split("&").filter((part) => !part.startsWith("c="));
  return parts.some((part) => !part.startsWith("v=")) ? parts.join("&") : "";
}

/**
 * The values for the gaps in the code.
 * @param {Chart} chart
 * @param {string} language
 * @param {string} scheme
 * @returns {Record<string, string>}
 */
function gaps({ chapter, scenario }, language, scheme) {
  const url = new URL("embed.html", home);
  url.search = String(new URLSearchParams({ chapter, lang: language, ...(scheme && { theme: scheme }) }));
  url.hash = scenario;
  const whole = new URL(`?lang=${language}#${scenario ? `${scenario}&` : ""}c=${chapter}`, home);
  const article = document.querySelector(`article[data-language="${language}"]`);
  const title = `${article?.getAttribute("data-title")} ${article?.querySelector(`[data-chapter="${chapter}"] h2`)?.textContent}`;
  const more = (scheme && ` theme="${scheme}"`) + (scenario && ` scenario="${quoted(scenario)}"`);
  const script = new URL("embed.js", home).href;
  return {
    src: quoted(url.href),
    title: quoted(title),
    scheme: scheme || "light dark",
    script: quoted(script),
    chapter,
    language,
    more,
    whole: quoted(whole.href),
  };
}

/** @param {{link: string, chart: string}} state */
export function showEmbedCode({ link, chart }) {
  const language = shownLanguage();
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector(`dialog[data-language="${language}"]`));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  const choice = (/** @type {string} */ name) =>
    /** @type {HTMLSelectElement} */ (dialog.querySelector(`[data-embed="${name}"]`));
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLTextAreaElement} */ (dialog.querySelector(`[data-code="${name}"]`));

  function fill() {
    const values = gaps(
      { chapter: chart, scenario: scenarioIn(link) },
      choice("language").value,
      choice("scheme").value,
    );
    for (const name of fields)
      field(name).value = (field(name).dataset.pattern ?? "").replace(/{(\w+)}/g, (_, gap) => values[gap]);
    status.textContent = "";
  }

  /** @param {string} name */
  async function copy(name) {
    const copied = await navigator.clipboard?.writeText(field(name).value).then(
      () => true,
      () => false,
    );
    if (!copied) field(name).select();
    status.textContent = (copied ? dialog.dataset.copied : dialog.dataset.byHand) ?? "";
  }

  choice("language").value = language;
  dialog.onchange = fill;
  dialog.onclick = ({ target }) => {
    const name = target instanceof Element ? target.closest("button")?.dataset.copy : undefined;
    if (name) copy(name);
  };
  fill();
  dialog.showModal();
}
