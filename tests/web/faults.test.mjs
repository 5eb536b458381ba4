// The page goes on whatever the browser or the system does to it while it runs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, needsDensity, open, settle, state } from "./support/browser.mjs";
import { aim, frames } from "./support/gestures.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./support/browser.mjs").Visit} Visit */

/** @param {Page} page */
const slider = (page) => page.locator('article:visible input[data-lever="us_openness"]').first();

/** A lever moves and what follows from it is computed. @param {Page} page @param {number} value */
async function assertWorks(page, value) {
  await slider(page).fill(String(value));
  await eventually(
    async () => Math.abs((await state(page)).levers.us_openness - value) < 1e-6,
    `the lever stands at ${value}`,
  );
  await settle(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), "canvas");
}

/** @param {string} name @param {(page: Page) => Promise<unknown>} happens @param {Visit} [options] */
function endures(name, happens, options) {
  test(name, async () => {
    const { page, problems, close } = await open(options);
    await assertWorks(page, 0.5);
    await happens(page);
    await assertWorks(page, 0.7);
    assert.deepEqual(problems, []);
    await close();
  });
}

endures("storage that is forbidden is not missed", async () => {}, {
  before: (page) =>
    page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("forbidden", "SecurityError");
          },
        });
      }
    }),
});

endures(
  "an address that may not be written more often stays as it is",
  async (page) => {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(500);
    assert.ok(!page.url().includes("us_openness"));
  },
  {
    before: (page) =>
      page.addInitScript(() => {
        history.replaceState = history.pushState = () => {
          throw new DOMException("more than 100 times in 30 seconds", "SecurityError");
        };
      }),
  },
);

/** @param {Page} page @param {string} width @param {string} height */
const sizeCanvas = (page, width, height) =>
  page.evaluate(
    async (size) => {
      const view = /** @type {HTMLElement} */ (document.getElementById("view"));
      [view.style.width, view.style.height] = size;
      for (let left = 3; left > 0; left--) await new Promise((drawn) => requestAnimationFrame(drawn));
      const { width, height, clientWidth, clientHeight } = /** @type {HTMLCanvasElement} */ (
        document.getElementById("canvas")
      );
      return { width, height, clientWidth, clientHeight };
    },
    [width, height],
  );

endures("a canvas without a size is no fault, and comes back", async (page) => {
  const usual = await sizeCanvas(page, "", "");
  const none = await sizeCanvas(page, "0", "0");
  assert.deepEqual([none.clientWidth, none.clientHeight], [0, 0]);
  assert.ok(none.width > 0 && none.height > 0);
  assert.deepEqual(await sizeCanvas(page, "", ""), usual);
});

endures("a canvas larger than any screen has no more pixels than the largest", async (page) => {
  const huge = await sizeCanvas(page, "8000px", "8000px");
  assert.deepEqual([huge.clientWidth, huge.clientHeight], [8000, 8000]);
  assert.ok(huge.width * huge.height < 25e6 && huge.width > 4000, `${huge.width} x ${huge.height}`);
  const long = await sizeCanvas(page, "12000px", "300px");
  assert.ok(long.width <= 8192, `${long.width} x ${long.height}`);
  await sizeCanvas(page, "", "");
});

test("a drag goes on when the window comes to a screen with finer pixels", needsDensity, async () => {
  const { page, problems, close } = await open();
  const at = await aim(page, "lead/us_openness");
  await page.mouse.move(at(0.3).x, at(0.3).y);
  await frames(page, 2);
  await page.mouse.down();
  await page.mouse.move(at(0.5).x, at(0.5).y, { steps: 3 });
  await frames(page, 2);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", {
    width: 1440,
    height: 900,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await page.mouse.move(at(0.9).x, at(0.9).y, { steps: 5 });
  await frames(page, 2);
  await page.mouse.up();
  await eventually(
    () =>
      page.evaluate(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
        return canvas.width === 2 * canvas.clientWidth;
      }),
    "the canvas has the finer pixels",
  );
  await eventually(async () => (await state(page)).levers.us_openness > 0.8, "the lever follows");
  assert.equal((await state(page)).history.of, 1, "all of it is one step");
  await settle(page);
  assert.deepEqual(problems, []);
  await close();
});

/** @param {Page} page */
const ownClock = (page) =>
  page.addInitScript(() => {
    const [now, request] = [performance.now.bind(performance), requestAnimationFrame.bind(window)];
    const clock = { ahead: 0 };
    Object.assign(window, { clock });
    performance.now = () => now() + clock.ahead;
    window.requestAnimationFrame = (draw) => request((ms) => draw(ms + clock.ahead));
  });
for (const [name, leap] of /** @type {[string, number][]} */ ([
  ["forward", 3_600_000],
  ["back", -3_600_000],
])) {
  endures(
    `a clock that leaps an hour ${name} stops nothing`,
    async (page) => {
      await page
        .locator('article:visible [data-press="replay"]')
        .first()
        .evaluate((button) => /** @type {HTMLElement} */ (button).click());
      await eventually(async () => (await state(page)).replaying, "the replay runs");
      await page.evaluate((ahead) => Object.assign(/** @type {any} */ (window).clock, { ahead }), leap);
      await eventually(async () => !(await state(page)).replaying, "the replay ends");
    },
    { before: ownClock },
  );
}

endures("a tab that is hidden for long draws nothing meanwhile, and has caught up when it is seen", async (page) => {
  const { frames: drawn } = await state(page);
  /** @param {boolean} hidden */
  const hide = (hidden) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  await slider(page).fill("0.9");
  await page.waitForTimeout(600);
  assert.ok((await state(page)).frames <= drawn + 1);
  await hide(false);
  await eventually(async () => (await state(page)).levers.us_openness > 0.89, "the lever stands where it was put");
});
