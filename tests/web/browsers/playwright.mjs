// Chromium and Firefox, the ones that are installed.
import { chromium, firefox } from "playwright-core";
import { openDisplay } from "./display.mjs";
import { programs } from "./programs.mjs";

const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-swiftshader", // WebGL without a graphics card
];
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** @param {string[]} [more] switches */
export function launchChromium(more = []) {
  if (!programs.chromium) throw new Error("no chromium on the PATH; set CHROMIUM to the browser");
  return chromium.launch({ executablePath: programs.chromium, args: [...quiet, ...sandbox, ...more] });
}

/**
 * Chromium that composes pages in its graphics process, as it does wherever there is a graphics card. Without one it
 * reads every canvas back in the page's own thread, which takes longer than anything the page does.
 */
export const launchComposited = () =>
  launchChromium(["--ignore-gpu-blocklist", "--use-gl=angle", "--use-angle=swiftshader", "--enable-gpu-rasterization"]);

/** Firefox as its makers publish it, by WebDriver BiDi: what the channel's name selects. */
export async function launchFirefox() {
  const display = await openDisplay();
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: programs.firefox,
    headless: false,
    firefoxUserPrefs: { "fission.autostart": false }, // else BiDi's pointer does not reach iframes of other sites
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
