// A chapter inside the markup and the policies of places where people write.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, laptop, needsFinger, phone, settle, siteUrl, state, visitHost } from "./support/browser.mjs";
import { aim, dragWithFinger, dragWithMouse } from "./support/gestures.mjs";
import { languages, siteFile } from "./support/paths.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const src = `${siteUrl}embed.html?chapter=seed-corn&amp;lang=en`;
const site = new URL(siteUrl).origin;
const title = 'title="When does eating the seed corn hurt?"';

/** @type {Record<string, {style?: string, body: string, policy?: string}>} */
const hosts = {
  "WordPress, in the wrapper of a block with an aspect ratio": {
    style:
      ".wp-block-embed__wrapper { position: relative } .wp-has-aspect-ratio .wp-block-embed__wrapper::before { content: ''; display: block; padding-top: 56.25% } .wp-has-aspect-ratio iframe { position: absolute; inset: 0; width: 100%; height: 100% }",
    body: `<div class="entry-content"><figure class="wp-block-embed is-type-rich wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper"><iframe loading="lazy" ${title} src="${src}" width="640" height="360"></iframe></div></figure></div>`,
    policy: `default-src 'self'; style-src 'unsafe-inline'; script-src 'self' 'unsafe-inline'; frame-src ${site}; img-src *`,
  },
  "WordPress, as a page that it does not trust": {
    body: `<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper"><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ${title} src="${src}" width="600" height="700" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe></div></figure>`,
  },
  "Ghost, in a card of HTML with the script": {
    style:
      ".gh-content { display: grid; grid-template-columns: 1fr min(720px, 100%) 1fr } .gh-content > * { grid-column: 2 }",
    body: `<section class="gh-content"><!--kg-card-begin: html--><script async src="${site}/embed.js"></script><seed-corn chapter="seed-corn" lang="en" ${title}><a href="${site}/">When does eating the seed corn hurt?</a></seed-corn><!--kg-card-end: html--></section>`,
    policy: `default-src 'self'; style-src 'unsafe-inline'; script-src ${site}; frame-src ${site}`,
  },
  "Ghost, in a card for embeds": {
    style: ".kg-embed-card { display: flex; flex-direction: column; align-items: center; width: 100% }",
    body: `<section class="gh-content"><figure class="kg-card kg-embed-card"><iframe src="${src}" ${title} loading="lazy" style="width:100%;aspect-ratio:3/4;min-height:54rem;border:0;color-scheme:light dark"></iframe></figure></section>`,
  },
  "Tistory, in the article": {
    style: ".contents_style { line-height: 1.8; word-break: break-word } .contents_style iframe { max-width: 100% }",
    body: `<div class="tt_article_useless_p_margin contents_style"><p data-ke-size="size16"><iframe src="${src}" ${title} width="860" height="700" frameborder="0" allowfullscreen="true"></iframe></p></div>`,
  },
  "Medium, sandboxed on a page without script": {
    style:
      ".aspectRatioPlaceholder { position: relative; max-width: 700px } .aspectRatioPlaceholder-fill { padding-bottom: 90% } .progressiveMedia-frame { position: absolute; inset: 0; width: 100%; height: 100% }",
    body: `<figure class="graf graf--iframe"><div class="aspectRatioPlaceholder"><div class="aspectRatioPlaceholder-fill"></div><iframe class="progressiveMedia-frame" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ${title} src="${src}" frameborder="0"></iframe></div></figure>`,
    policy: `default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${site}`,
  },
};

/** @param {{style?: string, body: string, policy?: string}} host */
const page = ({ style = "", body, policy }) => ({
  policy,
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A post</title><style>body { max-width: 720px; margin: auto } ${style}</style></head>
<body><p><a id="before" href="#before">A link before it.</a> ${"Some words. ".repeat(30)}</p>${body}<p id="below">${"More words. ".repeat(60)} <a id="after" href="#after">A link after it.</a></p><div style="height:2500px"></div></body></html>`,
});

/** The chapter's frame, at rest. @param {Page} page */
async function chapterIn(page) {
  const frame = await readyIn(page);
  await settle(frame);
  return frame;
}

/** The chapter's frame, its engine ready. @param {Page} page */
async function readyIn(page) {
  await eventually(
    async () => page.frames().some((frame) => frame.url().startsWith(`${siteUrl}embed.html`)),
    "the frame is there",
  );
  const frame = /** @type {Frame} */ (page.frames().find((frame) => frame.url().startsWith(siteUrl)));
  await frame.waitForFunction(() => "seedcorn" in window);
  await frame.evaluate(() => window.seedcorn.ready);
  return frame;
}

const scrolled = (/** @type {Page} */ page) => page.evaluate(() => scrollY);
/** @param {Frame} frame */
const box = async (frame) =>
  /** @type {{x: number, y: number, width: number, height: number}} */ (
    await (await frame.frameElement()).boundingBox()
  );
/** @param {Frame} frame */
const lever = async (frame) => (await state(frame)).levers.us_talent_drain;

/** The middle of what is to be seen of the frame. @param {Frame} frame @param {number} windowHeight */
async function middle(frame, windowHeight) {
  const { x, y, width, height } = await box(frame);
  return { x: x + width / 2, y: (Math.max(0, y) + Math.min(windowHeight, y + height)) / 2 };
}

/**
 * Drags the drawn lever by its thumb, and tells where it stands.
 * @param {Page} page
 * @param {Frame} frame
 * @param {typeof dragWithMouse} drag
 */
async function dragLever(page, frame, drag) {
  /** @param {{x: number, y: number}} inside */
  const bringIn = async (inside) => {
    const outer = await box(frame);
    await page.evaluate(
      (by) => scrollTo({ top: scrollY + by, behavior: "instant" }),
      outer.y + inside.y - (page.viewportSize()?.height ?? 0) / 2,
    );
  };
  await bringIn((await aim(frame, "seed-corn/us_talent_drain"))(0.2));
  await settle(frame); // a chapter in sight gets its context back, and may grow until it has computed
  const at = await aim(frame, "seed-corn/us_talent_drain");
  const inside = at(0.2);
  await bringIn(inside);
  await settle(frame);
  const { x, y } = await box(frame);
  const before = await scrolled(page);
  const point = (/** @type {number} */ part) => ({ x: x + at(part).x, y: y + inside.y });
  await drag(page, [point(0.2), point(0.5), point(0.9)]);
  assert.equal(await scrolled(page), before, "dragging a lever scrolls nothing");
}

for (const [name, host] of Object.entries(hosts)) {
  test(`${name}: the chapter comes to rest, takes nothing from the page, and its levers work`, async () => {
    const {
      page: post,
      problems,
      close,
    } = await visitHost(page(host), { context: { viewport: { width: 1000, height: 900 } } });
    const frame = await chapterIn(post);
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.mode), "canvas");
    assert.equal(await scrolled(post), 0, "the page has not jumped");
    assert.equal(await post.evaluate(() => document.activeElement?.tagName), "BODY", "the focus is where it was");

    const before = await lever(frame);
    await dragLever(post, frame, dragWithMouse);
    await eventually(async () => (await lever(frame)) > Math.max(0.7, before), "the lever follows");

    // The iframe is in another process, so the focus may move on before it is looked at.
    await post.evaluate(() =>
      document
        .getElementById("after")
        ?.addEventListener("focus", ({ target }) =>
          /** @type {HTMLElement} */ (target).setAttribute("data-reached", ""),
        ),
    );
    const reached = post.locator("#after[data-reached]");
    await post.locator("#before").focus();
    let presses = 0;
    while (++presses < 60 && (await reached.count()) === 0) await post.keyboard.press("Tab");
    assert.ok(presses > 3 && presses < 60, `out again after ${presses}`);

    await post.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    const over = await middle(frame, 900);
    await post.mouse.move(over.x, over.y);
    await eventually(
      async () => (await post.mouse.wheel(0, 400), (await scrolled(post)) > 100),
      "the wheel scrolls the page",
    );
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const name of Object.keys(hosts).filter((name) => /aspect|Ghost, in a card of HTML|Medium/.test(name))) {
  test(
    `${name}, on a phone: a finger that moves up over the chapter scrolls the page, one that moves across a lever moves it`,
    needsFinger,
    async () => {
      const { page: post, problems, close } = await visitHost(page(hosts[name]), { context: phone });
      const frame = await chapterIn(post);
      await dragLever(post, frame, dragWithFinger);
      await eventually(async () => (await lever(frame)) > 0.7, "the lever follows");
      await post.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await eventually(async () => {
        const { x, y } = await middle(frame, 740);
        await dragWithFinger(post, [
          { x, y },
          { x, y: y - 150 },
        ]);
        return (await scrolled(post)) > 60;
      }, "the finger scrolls the page");
      assert.deepEqual(problems, []);
      await close();
    },
  );
}

for (const language of languages) {
  test(`the code for a plain frame shows the whole chart on a phone, with nothing scrolled inside: ${language}`, async () => {
    const gallery = siteFile("examples/index.html").toString("utf8");
    const codes = [...gallery.matchAll(/<code[^>]*>(&lt;iframe .*?)<\/code>/g)].map(([, code]) =>
      code.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    );
    const lowest = ["hook", "seed-corn", "breakthrough"]; // charts
    for (const chapter of lowest) {
      const code = codes.find((each) => each.includes(`?chapter=${chapter}&amp;lang=${language}"`)) ?? "";
      const {
        page: post,
        problems,
        close,
      } = await visitHost(page({ body: code.replace("https://example.org/", siteUrl) }), { context: phone });
      const frame = await readyIn(post);
      const { layout } = await state(frame);
      const chart = layout.rects.find(({ id }) => id === `${chapter}/chart`);
      const [room, scrolledInside] = await frame.evaluate(() => [innerHeight, scrollY]);
      assert.ok(
        chart && chart.y + chart.h <= room,
        `${chapter}: the chart ends at ${chart && chart.y + chart.h}, the frame at ${room}`,
      );
      assert.equal(scrolledInside, 0);
      assert.deepEqual(problems, []);
      await close();
    }
  });
}

test("where scripts are blocked, the element leaves its link to the chapter", async () => {
  const host = hosts["Ghost, in a card of HTML with the script"];
  const { page: post, close } = await visitHost(page({ ...host, policy: "script-src 'none'" }), { context: laptop });
  assert.ok(await post.getByRole("link", { name: "When does eating the seed corn hurt?" }).isVisible());
  await close();
});
