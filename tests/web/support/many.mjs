// A post with twenty chapters in it.
import { siteUrl } from "./browser.mjs";

export const many = 20;
const chapters = ["hook", "lead", "open", "closed", "breakthrough", "seed-corn", "policy", "evidence"];

/** @param {(index: number) => string} each what comes after a paragraph */
const after = (each) =>
  Array.from({ length: many }, (_, index) => `<p>${"Words between. ".repeat(60)}</p>${each(index)}`).join("");

/** @param {string} attributes @param {(index: number) => string} address */
const framesOf = (attributes, address) =>
  after(
    (index) =>
      `<iframe id="f${index}" ${attributes} title="${index}" src="${address(index)}" style="width:100%;height:700px;border:0"></iframe>`,
  );

/** @param {string} attributes @param {(index: number) => string} scenario @param {string} [home] */
export const frames = (attributes, scenario, home = siteUrl) =>
  framesOf(
    attributes,
    (index) => `${home}embed.html?chapter=${chapters[index % chapters.length]}&lang=en#${scenario(index)}`,
  );

/** The same with another page in every frame. @param {string} attributes @param {string} url */
export const framesWith = (attributes, url) => framesOf(attributes, (index) => `${url}?${index}`);

/** Empty boxes of the same size. */
export const boxes = after(() => '<div style="height:700px"></div>');

/** @param {string} body @param {string} [script] */
export const hostPage = (body, script = "") => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Twenty</title><body style="max-width:720px;margin:auto">${body}<script>${script}</script>`,
});
