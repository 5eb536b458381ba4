// WebKitGTK, in the small browser that comes with it, by its own WebDriver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder, Capabilities, Key, Origin, WebDriver } from "selenium-webdriver";
import { openDisplay } from "./display.mjs";
import { programs } from "./programs.mjs";

/** @returns {Promise<import("./index.mjs").Browser>} */
export async function launchWebKit() {
  const display = await openDisplay();
  const port = await freePort();
  const service = spawn(String(programs.webKitDriver), [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  await listening(address);
  const capabilities = new Capabilities({ browserName: "MiniBrowser" });
  return {
    async open(url, viewport) {
      const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
      await resize(driver, viewport);
      await driver.get(url);
      return pageOf(driver);
    },
    async close() {
      service.kill();
      await once(service, "exit");
      display.close();
    },
  };
}

/** @param {WebDriver} driver @returns {import("./index.mjs").Page} */
function pageOf(driver) {
  return {
    evaluate: (task, ...argument) => driver.executeScript(/** @type {any} */ (task), ...argument),
    click: ({ x, y }) => driver.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 }).click().perform(),
    press: async (selector, key) => (await driver.findElement({ css: selector })).sendKeys(keys[key]),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
    close: () => driver.quit(),
  };
}

/** @type {Record<import("./index.mjs").KeyName, string>} */
const keys = { End: Key.END, Enter: Key.ENTER, Home: Key.HOME };

/** The window's inside: how much its frame adds is not known before. @param {WebDriver} driver @param {import("./index.mjs").Size} size */
async function resize(driver, { width, height }) {
  const window = driver.manage().window();
  await window.setRect({ width, height });
  const [inWidth, inHeight] = await driver.executeScript(() => [innerWidth, innerHeight]);
  await window.setRect({ width: 2 * width - inWidth, height: 2 * height - inHeight });
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** @param {string} address */
async function listening(address) {
  const deadline = Date.now() + 10_000;
  while (!(await fetch(`${address}/status`).then((answer) => answer.ok, () => false))) {
    if (Date.now() > deadline) throw new Error(`WebKitWebDriver does not answer at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
