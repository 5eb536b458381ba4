// Chromium and Firefox, the ones that are installed.
import { chromium, firefox } from "playwright-core";
import { openDisplay } from "./display.mjs";
import { programs } from "./programs.mjs";

const quiet = [
  "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ...(process.env.XF ? process.env.XF.split(" ") : []), "--enable-unsafe-swiftshader", // WebGL without a graphics card
];
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export function launchChromium() {
  if (!programs.chromium) throw new Error("no chromium on the PATH; set CHROMIUM to the browser");
  return chromium.launch({ executablePath: programs.chromium, args: [...quiet, ...sandbox] });
}

/** Firefox as its makers publish it, by WebDriver BiDi: what the channel's name selects. */
export async function launchFirefox() {
  const display = await openDisplay();
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: programs.firefox,
    headless: false,
    env: { ...process.env, DISPLAY: display.name },
  });
  browser.on("disconnected", display.close);
  return browser;
}

/**
 * @param {() => Promise<import("playwright-core").Browser>} launch
 * @returns {() => Promise<import("./index.mjs").Browser>}
 */
export const byPlaywright = (launch) => async () => {
  const browser = await launch();
  return {
    async open(url, viewport) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.goto(url);
      return {
        evaluate: (task, ...argument) => page.evaluate(/** @type {any} */ (task), argument[0]),
        click: ({ x, y }) => page.mouse.click(x, y),
        press: (selector, key) => page.locator(selector).first().press(key),
        screenshot: () => page.screenshot(),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
};
