import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsMedia, open, state } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";

/** @param {import("playwright-core").Page} page */
const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("light and dark follow the system while the page is open, in the canvas and around it", needsMedia, async () => {
  const { page, close } = await open({ context: { ...laptop, colorScheme: "light" } });
  const light = await paper(page);
  assert.equal((await state(page)).theme, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await eventually(async () => (await state(page)).theme === "dark", "the engine turns dark");
  assert.notEqual(await paper(page), light);
  await page.emulateMedia({ colorScheme: "light" });
  await eventually(async () => (await state(page)).theme === "light", "the engine turns light");
  assert.equal(await paper(page), light);
  await close();
});

test("the switch wins over the system, is remembered in the address, and lets go when both agree again", async () => {
  const { page, close } = await open({ context: { ...laptop, colorScheme: "light" } });
  const { theme_switch, theme_dark, theme_light } = story("en").ui;
  await page.getByRole("button", { name: `${theme_switch}: ${theme_dark}` }).click();
  await eventually(async () => (await state(page)).theme === "dark", "the engine turns dark");
  assert.equal(new URL(page.url()).searchParams.get("theme"), "dark");
  await page.getByRole("button", { name: `${theme_switch}: ${theme_light}` }).click();
  await eventually(async () => (await state(page)).theme === "light", "the engine turns light");
  assert.equal(new URL(page.url()).searchParams.get("theme"), null);
  await close();
});

test("a theme in the address is there from the first paint", async () => {
  const { page, close } = await open({ query: "?lang=en&theme=dark", context: { ...laptop, colorScheme: "light" } });
  assert.equal((await state(page)).theme, "dark");
  await close();
});
