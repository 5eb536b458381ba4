// Interception in the tests' own servers, for browsers whose driver cannot do it: adds scripts that run first in every
// page, replaces answers, and reports requests.
import { readFileSync } from "node:fs";

/** @typedef {string | RegExp | ((url: URL) => boolean)} Matcher */
/**
 * @typedef {{status: () => number, headers: () => Record<string, string>, body: () => Promise<Buffer>, text: () =>
 *   Promise<string>}} Response
 */
/**
 * @typedef {{status?: number, contentType?: string, headers?: Record<string, string>, body?: string | Buffer,
 *   response?: Response}} Answer
 */
/**
 * @typedef {object} Route
 * @property {() => {url: () => string}} request
 * @property {(answer?: Answer) => Promise<void>} fulfill
 * @property {() => Promise<Response>} fetch
 * @property {() => Promise<void>} continue
 * @property {() => Promise<void>} abort
 */
/** @typedef {(route: Route) => unknown} Handler */

const recorder = new URL("../browsers/recorder.js", import.meta.url);
const ownHeader = "x-of-the-tests"; // marks requests that a route makes itself
const scriptPath = "/scripts-of-the-tests.js";
/** @type {Set<(address: string) => void>} */
const watchers = new Set();

export const interception = {
  /** @type {string[]} */
  scripts: [],
  /** @type {{matcher: Matcher, handler: Handler}[]} newest first */
  routes: [],
  /** @param {(address: string) => void} hear each request's address */
  watch(hear) {
    watchers.add(hear);
    return () => void watchers.delete(hear);
  },
  end() {
    this.scripts.length = this.routes.length = 0;
  },
};

/** @param {Matcher} matcher @param {URL} url */
function matches(matcher, url) {
  if (typeof matcher === "function") return matcher(url);
  if (matcher instanceof RegExp) return matcher.test(url.href);
  const pattern = matcher
    .replace(/[.+^$()|[\]\\?{}]/g, "\\$&")
    .replace(/\*+/g, (stars) => (stars.length > 1 ? ".*" : "[^/]*"));
  return new RegExp(`^${pattern}$`).test(url.href);
}

/** @param {string} html */
const withScripts = (html) =>
  html.replace(/<head[^>]*>|<!doctype html>(?![^]*<head)/i, (start) => `${start}<script src="${scriptPath}"></script>`);

/** @param {import("node:http").RequestListener} answer @returns {import("node:http").RequestListener} */
export const intercepted = (answer) => (request, response) => {
  if (watchers.size === 0 || request.headers[ownHeader]) return answer(request, response);
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  if (url.pathname === scriptPath) {
    response.writeHead(200, {
      "content-type": "text/javascript",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
    });
    return void response.end([readFileSync(recorder, "utf8"), ...interception.scripts].join("\n;\n"));
  }
  for (const hear of watchers) hear(url.href);
  const route = interception.routes.find(({ matcher }) => matches(matcher, url));
  injecting(response);
  if (!route) return answer(request, response);
  void route.handler({
    request: () => ({ url: () => url.href }),
    async fulfill({
      response: fetched,
      status = fetched?.status() ?? 200,
      contentType,
      headers = fetched?.headers() ?? {},
      body,
    } = {}) {
      response.writeHead(status, {
        "content-type": "text/plain",
        "cache-control": "no-store",
        ...headers,
        ...(contentType && { "content-type": contentType }),
      });
      response.end(body ?? (await fetched?.body()) ?? "");
    },
    async fetch() {
      const fetched = await fetch(url, { headers: { [ownHeader]: "yes" } });
      const body = Buffer.from(await fetched.arrayBuffer());
      const {
        "content-length": _,
        "transfer-encoding": __,
        connection,
        "keep-alive": ___,
        ...headers
      } = Object.fromEntries(fetched.headers);
      return {
        status: () => fetched.status,
        headers: () => headers,
        body: async () => body,
        text: async () => body.toString("utf8"),
      };
    },
    continue: async () => answer(request, response),
    abort: async () => void request.socket.destroy(),
  });
};

/** Adds the scripts to pages that are sent. @param {import("node:http").ServerResponse} response */
function injecting(response) {
  const { writeHead, end } = response;
  /** @type {any[]} */
  let head = [];
  let isPage = false;
  response.writeHead = /** @type {any} */ (
    (/** @type {any[]} */ ...given) => {
      head = given;
      isPage = /^text\/html/.test(given[1]?.["content-type"] ?? "");
      if (!isPage) Reflect.apply(writeHead, response, given);
      return response;
    }
  );
  /** @type {Buffer[]} */
  const parts = [];
  const { write } = response;
  response.write = /** @type {any} */ (
    (/** @type {any} */ part, /** @type {any[]} */ ...rest) => {
      if (!isPage) return Reflect.apply(write, response, [part, ...rest]);
      parts.push(Buffer.from(part));
      return true;
    }
  );
  response.end = /** @type {any} */ (
    (/** @type {any} */ last, /** @type {any[]} */ ...rest) => {
      if (!isPage) return Reflect.apply(end, response, [last, ...rest]);
      if (last) parts.push(Buffer.from(last));
      const [status, headers] = head;
      const { "content-length": _, ...kept } = headers;
      const text = Buffer.from(withScripts(Buffer.concat(parts).toString("utf8")));
      Reflect.apply(writeHead, response, [status, { ...kept, "content-length": text.length }]);
      return Reflect.apply(end, response, [text]);
    }
  );
}
