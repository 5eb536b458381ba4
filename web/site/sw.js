// The service worker. It keeps the published page with everything it needs for use without a network, and answers pages
// that fill a tab, never iframes.

/**
 * @typedef {Event & {waitUntil(promise: Promise<unknown>): void}} ExtendableEvent
 * @typedef {ExtendableEvent & {request: Request, clientId: string, resultingClientId: string, respondWith(answer:
 *   Promise<Response>): void}} FetchEvent
 * @typedef {{get(id: string): Promise<{frameType: string} | undefined>}} Clients
 */

const worker = /** @type {{registration: ServiceWorkerRegistration, clients: Clients}} */ (/** @type {unknown} */ (globalThis));
const scope = worker.registration.scope;
const within = (/** @type {string} */ path) => new URL(path, scope).href;

// The build fills in KEPT. Pages are fetched while there is a network; files are named by their content and never
// change.
const edition = `${scope} ${KEPT.edition}`; // one origin may hold several sites
const pages = new Set(KEPT.pages.map(within));
const files = new Set(KEPT.files.map(within));
const patience = 3000; // ms to wait for the network before the kept page is shown
/** Iframes and their workers, as far as this service worker has seen them begin. @type {Set<string>} */
const framed = new Set();

/** @param {Cache} cache @param {string} url @param {RequestCache} how */
async function keep(cache, url, how) {
  const response = await fetch(url, { cache: how });
  if (!response.ok) throw new Error(`${response.status}: ${url}`);
  // A copy, because a redirected response may not answer a navigation.
  await cache.put(url, new Response(response.body, response));
}

async function keepAll() {
  const cache = await caches.open(edition);
  await Promise.all([...[...pages].map((url) => keep(cache, url, "reload")), ...[...files].map((url) => keep(cache, url, "default"))]);
}

async function dropOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${scope} `) && name !== edition);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** @param {string} url */
const kept = async (url) => (await caches.open(edition)).match(url);

/** @param {string} address of a page */
function fileOf(address) {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}${pathname.endsWith("/") ? "index.html" : ""}`;
}

/**
 * If the network does not answer within `patience`, the kept page is shown and a later answer is ignored.
 * @param {Request} request
 */
async function page(request) {
  const answer = fetch(request);
  const inTime = await Promise.race([answer.catch(() => undefined), new Promise((late) => setTimeout(late, patience))]);
  return inTime ?? (await kept(fileOf(request.url))) ?? answer;
}

/** @param {FetchEvent} event */
async function file({ request, clientId }) {
  const client = await worker.clients.get(clientId);
  return (client?.frameType !== "nested" && (await kept(request.url))) || fetch(request);
}

addEventListener("install", (event) => /** @type {ExtendableEvent} */ (event).waitUntil(keepAll()));
addEventListener("activate", (event) => /** @type {ExtendableEvent} */ (event).waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
  const asked = /** @type {FetchEvent} */ (event);
  const { mode, destination, url } = asked.request;
  const isPage = mode === "navigate";
  if (isPage ? destination !== "document" : framed.has(asked.clientId)) {
    if (asked.resultingClientId) framed.add(asked.resultingClientId);
  } else if (isPage) {
    if (pages.has(fileOf(url))) asked.respondWith(page(asked.request));
  } else if (files.has(url)) asked.respondWith(file(asked));
});
