// The reader's own letters: the size that a browser's settings give to a page that asks for none.

/**
 * Sets it, also of a page that is open.
 * @param {import("playwright-core").Page} page
 * @param {number} size CSS pixels, usually 16
 */
export async function setLetters(page, size) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: Math.round(size * 0.8125) } });
}
