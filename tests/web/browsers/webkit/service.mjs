// WebKitGTK's own WebDriver, and the small browser that comes with it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder, Capabilities } from "selenium-webdriver";
import { programs } from "../programs.mjs";

const patience = 120_000; // ms for a page to load, and for a script in it

/**
 * A driver has one session at a time, so each session has its own.
 * @param {string} display @param {{locale?: string, colorScheme?: string}} [look]
 */
export async function openSession(display, { locale, colorScheme } = {}) {
  const port = await freePort();
  const named = locale?.replace("-", "_");
  const language = named && { LC_ALL: `${named}.UTF-8`, LANG: `${named}.UTF-8`, LANGUAGE: named };
  const service = spawn(String(programs.webKitDriver), [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      ...language,
      ...(colorScheme && { GTK_THEME: colorScheme === "dark" ? "Adwaita:dark" : "Adwaita" }),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  await listening(address);
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities({ browserName: "MiniBrowser" }))
    .build();
  await driver.manage().setTimeouts({ pageLoad: patience, script: patience });
  return {
    driver,
    async close() {
      await driver.quit().catch(() => {});
      service.kill();
      if (service.exitCode === null) await once(service, "exit");
    },
  };
}

/**
 * Sets the size of the window's inside. How much the window's frame adds is only known once it is open.
 * @param {import("selenium-webdriver").WebDriver} driver
 * @param {import("../index.mjs").Size} size
 */
export async function resize(driver, { width, height }) {
  const window = driver.manage().window();
  await window.setRect({ width, height });
  const [inWidth, inHeight] = /** @type {[number, number]} */ (
    await driver.executeScript("return [innerWidth, innerHeight]")
  );
  if (inWidth !== width || inHeight !== height)
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
  while (
    !(await fetch(`${address}/status`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error(`WebKitWebDriver does not answer at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
