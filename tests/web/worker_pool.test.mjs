import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, needsSelf, open, settle, state } from "./support/browser.mjs";
import { siteFile, story } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./support/browser.mjs").Visit} Visit */

const { evidence, levers } = story("en");

/**
 * Makes the page start `count` workers, by pretending that the computer has one processor more than that.
 * @param {number} count
 */
const poolOf = (count) => (/** @type {Page} */ page) =>
  page.addInitScript((value) => void Object.defineProperty(navigator, "hardwareConcurrency", { value }), count + 1);

const refused = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    Object.defineProperty(globalThis, "Worker", {
      value: class {
        constructor() {
          throw new DOMException("refused", "SecurityError");
        }
      },
    });
  });

/** @param {Page} page */
const workers = (page) => page.evaluate(() => window.seedcorn.memory().workers.length);

/** @param {Page} page @param {number} count */
const assembled = (page, count) =>
  eventually(async () => (await workers(page)) === count && page.workers().length === count, `${count} workers`);

/** All results, read from the page. @param {Page} page */
async function findings(page) {
  await settle(page);
  const { figures, calibration, ensemble, footer } = await state(page);
  return { figures, calibration, ensemble, footer };
}

/** Moves the lever and weighs the evidence anew, as every test does. @param {Page} page */
async function ask(page) {
  await page.getByRole("slider", { name: levers.us_openness.name, exact: true }).first().fill("0.8");
  for (const id of Object.keys(evidence.observations))
    await page.getByRole("slider", { name: evidence.observations[id] }).fill("3");
}

/** @type {Promise<unknown> | undefined} */
let alone;
/** What the page finds without workers. */
function foundAlone() {
  alone ??= (async () => {
    const { page, problems, close } = await open({ before: refused });
    assert.equal(await workers(page), 0);
    await ask(page);
    const found = await findings(page);
    assert.deepEqual(problems, []);
    await close();
    return found;
  })();
  return alone;
}

for (const count of [1, 2, 3]) {
  test(`${count} workers find what the page finds alone`, async () => {
    const { page, problems, close } = await open({ before: poolOf(count) });
    await assembled(page, count);
    await ask(page);
    assert.deepEqual(await findings(page), await foundAlone());
    assert.equal(page.workers().length, count, "none was dismissed");
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a worker that breaks down is not missed", async () => {
  const { page, problems, close } = await open({
    before: async (page) => {
      await poolOf(2)(page);
      const body = siteFile("web/engine/worker.js").toString("utf8");
      await page.route("**/worker.js", (route) =>
        route.fulfill({
          contentType: "text/javascript",
          body: `${body}
        let jobs = 0;
        addEventListener("message", ({ data }) => { if (data instanceof Uint8Array && ++jobs === 2) throw new Error("broken"); });`,
        }),
      );
    },
  });
  await ask(page);
  assert.deepEqual(await findings(page), await foundAlone());
  await assembled(page, 0);
  assert.deepEqual(problems, []);
  await close();
});

test("a worker that falls silent in the middle of its work is not missed", async () => {
  const { page, close } = await open({
    before: async (page) => {
      await poolOf(2)(page);
      await page.addInitScript(() => {
        const post = Worker.prototype.postMessage;
        let jobs = 0;
        Worker.prototype.postMessage = function (/** @type {any[]} */ ...given) {
          post.apply(this, /** @type {any} */ (given));
          if (given[0] instanceof Uint8Array && ++jobs === 4) this.terminate();
        };
      });
    },
  });
  await ask(page);
  assert.deepEqual(await findings(page), await foundAlone());
  await assembled(page, 0);
  await close();
});

test("a worker that answers nonsense is not believed", async () => {
  const { page, close } = await open({
    before: async (page) => {
      await poolOf(2)(page);
      const body = siteFile("web/engine/worker.js").toString("utf8");
      await page.route("**/worker.js", (route) =>
        route.fulfill({
          contentType: "text/javascript",
          body: `
        const post = globalThis.postMessage;
        globalThis.postMessage = (message, options) => post(message.reply ? { ...message, reply: message.reply.map(() => 255) } : message);
        ${body}`,
        }),
      );
    },
  });
  await ask(page);
  assert.deepEqual(await findings(page), await foundAlone());
  await assembled(page, 0);
  await close();
});

test("workers that cannot be loaded are not missed", async () => {
  const { page, close } = await open({
    before: (page) => page.route("**/worker.js", (route) => route.fulfill({ status: 404 })),
  });
  await ask(page);
  assert.deepEqual(await findings(page), await foundAlone());
  await close();
});

test("workers share the page's program instead of fetching it again, and come after the first frame", async () => {
  /** @type {string[]} */
  const asked = [];
  const { page, close } = await open({
    before: async (page) => {
      await poolOf(2)(page);
      page.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  await assembled(page, 2);
  assert.equal(asked.filter((path) => path.endsWith(".wasm")).length, 1);
  assert.ok(asked.indexOf("/web/engine/worker.js") > asked.indexOf("/seedcorn.wasm"));
  await close();
});

test(
  "in a sandboxed frame without an origin, and under a strict policy, the page computes all the same",
  needsSelf,
  async () => {
    const { page, close } = await open();
    const origin = new URL(page.url()).origin;
    await page.route(`${origin}/**`, async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
      await route.fulfill({
        response,
        headers: { ...response.headers(), "access-control-allow-origin": "*", "content-security-policy": policy },
      });
    });
    await page.goto(`${origin}/?lang=en`);
    await page.evaluate(() => window.seedcorn.ready);
    const strict = await findings(page);
    assert.ok((await workers(page)) > 0, "a strict policy allows workers");

    await page.route(`${origin}/embedding`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title>Embedding</title><iframe sandbox="allow-scripts" src="/?lang=en" width="1200" height="800"></iframe>`,
      }),
    );
    await page.goto(`${origin}/embedding`);
    const inside = /** @type {import("playwright-core").Frame} */ (page.frames()[1]);
    await inside.waitForFunction(() => "seedcorn" in window);
    await inside.evaluate(() => window.seedcorn.ready);
    await eventually(() => inside.evaluate(() => window.seedcorn.state().ensemble.complete), "the frame comes to rest");
    assert.deepEqual((await inside.evaluate(() => window.seedcorn.state())).figures, strict.figures);
    assert.equal(await inside.evaluate(() => window.seedcorn.memory().workers.length), 0);
    await close();
  },
);

test("an engine that has never been given a job says so, whatever it is asked as a worker", async () => {
  const { page, close } = await open();
  const said = await page.evaluate(async () => {
    const { default: createSeedcorn } = await import(new URL("seedcorn.mjs", location.href).href);
    const engine = await createSeedcorn({});
    const size = (/** @type {number} */ packet) => new Uint32Array(engine.HEAPU8.buffer)[packet / 4 + 1];
    return {
      stage: engine._seedcorn_worker_advance(),
      values: size(engine._seedcorn_worker_values(0)),
      taken: engine._seedcorn_worker_take(0, 0, 0),
      reply: size(engine._seedcorn_worker_reply()),
    };
  });
  assert.deepEqual(said, { stage: -1, values: 0, taken: 0, reply: 0 });
  await close();
});
