// The files of the site as it is published: what their names promise, and what their heads say.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { after, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { languages, root, story } from "./support/paths.mjs";
import { filesOf, publish } from "./support/published.mjs";

const at = "https://example.org/seed/";
const cards = mkdtempSync(join(tmpdir(), "seedcorn-"));
after(() => rmSync(cards, { recursive: true }));
for (const language of languages)
  for (const { id } of story(language).chapters.slice(0, -1))
    writeFileSync(join(cards, `card-${language}-${id}.png`), `${language} ${id}`);

const relative = publish();
const absolute = publish("--url", at.slice(0, -1), "--cards", cards);
const editions = ["", "v1/"];

/** @param {string} folder @param {string} path */
const read = (folder, path) => readFileSync(join(folder, path), "utf8");

/**
 * What the tags of a page's head say, by name, property or rel.
 * @param {string} html
 * @returns {Record<string, string>}
 */
function headOf(html) {
  const head = html.slice(0, html.indexOf("</head>"));
  const tags = [
    ...head.matchAll(
      /<(?:meta|link) (?:name|property|rel)="([^"]+)"(?: hreflang="([^"]+)")?[^>]*? (?:content|href)="([^"]*)"/g,
    ),
  ];
  return {
    title: /<title>([^<]*)/.exec(head)?.[1] ?? "",
    ...Object.fromEntries(tags.map(([, name, language, value]) => [language ? `${name} ${language}` : name, value])),
  };
}

test("every file that is named by its content has the right name, and nothing in the folder is named otherwise", () => {
  for (const edition of editions) {
    const names = filesOf(join(absolute.folder, edition, "assets")).filter((name) => name !== "LICENSE.txt");
    assert.ok(names.length > 35, String(names.length));
    for (const name of names) {
      const sum = createHash("sha256")
        .update(readFileSync(join(absolute.folder, edition, "assets", name)))
        .digest("hex");
      assert.equal(/\.([0-9a-f]{12})\.\w+$/.exec(name)?.[1], sum.slice(0, 12), name);
    }
  }
});

test("every file that a page, a style sheet or the service worker names is there", () => {
  const { folder } = absolute;
  let looked = 0;
  for (const path of filesOf(folder).filter((path) => /\.(html|css)$/.test(path) && path !== "seedcorn.html")) {
    const text = read(folder, path)
      .replaceAll(/ data-pattern="[^"]*"/g, "")
      .replaceAll(/="data:[^"]*"/g, '="data:"') // a drawing in the page names its own parts
      .replaceAll("&quot;", '"'); // a pattern names files of other pages
    const named = [
      ...text.matchAll(/ (?:src|href|srcset)="([^"#]+)"|url\("?([^)"]+)"?\)|":"((?:\.\.\/)?assets\/[^"]+)"/g),
    ].map(([, link, style, file]) => link ?? style ?? file);
    for (const name of named.filter((name) => !/^(https?|data|blob):/.test(name))) {
      const target = resolve(folder, dirname(path), name.replace(/\?.*/, ""));
      assert.ok(
        name.startsWith("?") ||
          existsSync(name.replace(/\?.*/, "").endsWith("/") ? join(target, "index.html") : target),
        `${path} names ${name}`,
      );
      looked++;
    }
  }
  assert.ok(looked > 300, String(looked));
  for (const edition of editions) {
    const kept = [...read(folder, `${edition}sw.js`).matchAll(/"([\w./-]+\.\w+)"/g)].map(([, path]) => path);
    assert.ok(kept.length > 30);
    for (const path of kept) assert.ok(existsSync(join(folder, edition, path)), path);
    for (const path of kept) assert.doesNotMatch(path, /card|embed|chart-/, "nobody needs it without a network");
  }
});

test("the first page is tiny, and the one file keeps within its budget", () => {
  assert.ok(statSync(join(absolute.folder, "index.html")).size < 4000);
  assert.ok(statSync(join(absolute.folder, "seedcorn.html")).size < 1_500_000);
});

test("what the published page runs keeps within the budget of the built one", () => {
  /** @type {{name: string, brotli: number}[]} */
  const budgets = JSON.parse(readFileSync(join(root, "tools/size_budget.json"), "utf8"));
  const budget = budgets.find(({ name }) => name === "WebAssembly and JavaScript");
  const page = read(absolute.folder, "en/index.html").replaceAll("&quot;", '"');
  const names = new Set([...page.matchAll(/\.\.\/assets\/([\w.-]+\.(?:js|mjs|wasm))"/g)].map(([, name]) => name));
  assert.deepEqual([...names].map((name) => name.split(".")[0]).sort(), [
    "before_paint",
    "boot",
    "seedcorn",
    "seedcorn",
    "worker",
  ]);
  const bytes = [...names].map(
    (name) => brotliCompressSync(readFileSync(join(absolute.folder, "assets", name))).length,
  );
  assert.ok(bytes.reduce((sum, each) => sum + each, 0) <= (budget?.brotli ?? 0), bytes.join());
});

test("a site that does not know its address names it nowhere, and says what is left out", () => {
  const { folder, said } = relative;
  for (const path of filesOf(folder).filter((path) => /\.html$/.test(path) && !path.startsWith("examples/"))) {
    const head = headOf(read(folder, path));
    for (const [name, value] of Object.entries(head)) assert.doesNotMatch(value, /^(https?:)?\/\//, `${path}: ${name}`);
    assert.ok(!("og:image" in head) && !("og:url" in head), path);
  }
  assert.ok(!existsSync(join(folder, "sitemap.xml")));
  assert.match(said, /without SITE_URL.*og:image.*sitemap\.xml/);
  assert.deepEqual(
    [headOf(read(folder, "ko/index.html")).canonical, headOf(read(folder, "v1/en/closed/index.html")).canonical],
    ["../ko/", "../../../en/closed/"],
  );
});

for (const language of languages) {
  const { title, description, chapters } = story(language);

  test(`the page in ${language} says what it is, where it is and in which languages, and has a card`, () => {
    const head = headOf(read(absolute.folder, `${language}/index.html`));
    assert.deepEqual(
      [head.title, head.description, head["og:title"], head["og:description"]],
      [title, description, title, description],
    );
    assert.deepEqual([head.canonical, head["og:url"]], [`${at}${language}/`, `${at}${language}/`]);
    for (const other of languages) assert.equal(head[`alternate ${other}`], `${at}${other}/`);
    assert.equal(head["alternate x-default"], at);
    assert.equal(head["og:locale"], { en: "en_US", ko: "ko_KR" }[language]);
    assert.deepEqual(
      [head["og:image:width"], head["og:image:height"], head["twitter:card"]],
      ["1200", "630", "summary_large_image"],
    );
    assert.ok(head["og:image:alt"].length > 20);
    const card = head["og:image"];
    assert.equal(head["twitter:image"], card);
    assert.equal(read(absolute.folder, card.slice(at.length)), `${language} lead`);
    assert.match(read(absolute.folder, `${language}/index.html`), new RegExp(`<html lang="${language}"`));
  });

  test(`each chapter in ${language} has an address with a title and a card`, () => {
    for (const { id, question, prose } of chapters) {
      for (const edition of editions) {
        const head = headOf(read(absolute.folder, `${edition}${language}/${id}/index.html`));
        assert.deepEqual([head["og:title"], head.description.slice(0, 5)], [question, prose[0].slice(0, 5)]);
        assert.deepEqual(
          [head.canonical, head["og:url"]],
          [`${at}${language}/${id}/`, `${at}${edition}${language}/${id}/`],
        );
        assert.equal(
          read(absolute.folder, head["og:image"].slice(at.length)),
          `${language} ${["hook", "share"].includes(id) ? "lead" : id}`,
        );
        assert.ok(head["og:image"].startsWith(`${at}${edition}assets/`));
      }
    }
  });

  test(`what is installed in ${language} has a name, a start and icons of the sizes it says`, () => {
    const manifest = JSON.parse(read(relative.folder, `${language}/manifest.json`));
    assert.deepEqual([manifest.name, manifest.lang, manifest.start_url], [title, language, "index.html"]);
    for (const { src, sizes } of manifest.icons) {
      const icon = readFileSync(join(relative.folder, language, src));
      assert.equal(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, sizes);
      assert.equal(extname(src), ".png");
    }
  });
}

test("the site map lists the page in each language", () => {
  const map = read(absolute.folder, "sitemap.xml");
  assert.deepEqual(
    [...map.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url),
    languages.map((language) => `${at}${language}/`),
  );
});

test("an earlier version of the model stays where it is when the site is made again, and nothing else does", () => {
  const { folder } = relative;
  for (const path of ["v0/index.html", "old.html"]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "earlier");
  }
  publish("--out", folder);
  assert.ok(existsSync(join(folder, "v0/index.html")) && !existsSync(join(folder, "old.html")));
});

test("an address that is none stops the making of the site", () => {
  assert.throws(() => publish("--url", "example.org"), /SITE_URL is no address of a site: example\.org/);
});
