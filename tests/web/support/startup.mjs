// How long a page takes to its first drawn frame, and to the first control that answers.
/** @typedef {{drawn: number, answers: number}} Startup ms after the navigation began */

// ms, bytes per second
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Runs before the page does: the first frame has been drawn when another begins. */
function watchFirstFrame() {
  const { prototype } = WebGL2RenderingContext;
  const draw = prototype.drawElements;
  const kept = /** @type {any} */ (window);
  prototype.drawElements = function (...given) {
    prototype.drawElements = draw;
    requestAnimationFrame(() => (kept.drawnAt = performance.now()));
    return draw.apply(this, given);
  };
}

/**
 * Runs in the page or in the bare one: moves a control as soon as a frame has been drawn, and tells when it has moved.
 * @returns {Promise<number>}
 */
function answerOf() {
  const kept = /** @type {any} */ (window);
  const lever = () => kept.seedcorn?.state()?.levers.us_openness;
  const ours = "seedcorn" in window;
  const before = ours ? undefined : kept.bare?.value;
  const point = (/** @type {string} */ type) =>
    document
      .getElementById("canvas")
      ?.dispatchEvent(new PointerEvent(type, { clientX: 150, clientY: 16, buttons: type === "pointerup" ? 0 : 1 }));
  const moved = () =>
    ours ? lever() !== undefined && Math.abs(lever() - 0.8) < 0.01 : kept.bare && kept.bare.value !== before;
  const move = () => {
    if (!ours) return void ["pointermove", "pointerdown"].forEach(point);
    const input = /** @type {HTMLInputElement | null} */ (
      document.querySelector('article:not([hidden]) input[data-lever="us_openness"]')
    );
    if (!input || !lever()) return;
    input.value = "0.8";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return new Promise((resolve) => {
    const look = () => {
      if (moved()) return resolve(performance.now());
      if (kept.drawnAt) move();
      requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * A new context of the browser, with nothing cached, on a slow network and a slowed processor.
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {number} slowed
 * @param {() => void} watch runs before the page does
 */
export async function openSlowly(browser, options, slowed, watch) {
  const context = await browser.newContext({ ...options, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  return { page, session, close: () => context.close() };
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {number} slowed
 * @returns {Promise<Startup>}
 */
export async function startUp(browser, url, slowed) {
  const viewport = { width: 1440, height: 900 };
  const { page, close } = await openSlowly(browser, { viewport }, slowed, watchFirstFrame);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => "seedcorn" in window || "bare" in window);
  const answers = await page.evaluate(answerOf);
  const drawn = await page.evaluate(() => /** @type {any} */ (window).drawnAt);
  await close();
  return { drawn, answers };
}
