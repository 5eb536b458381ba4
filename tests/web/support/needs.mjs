// Options for tests that need something that not every browser's driver can do. They skip the test and say why.

/** @type {Record<string, string>} */
const drivers = { firefox: "WebDriver BiDi, which drives Firefox,", webkit: "WebKitGTK's WebDriver" };
const driven = process.env.SEEDCORN_BROWSER ?? "chromium";
export const inChromium = !(driven in drivers);
export const inWebKit = driven === "webkit";

/** @param {string} what @param {("firefox" | "webkit")[]} without such a driver */
const needs = (what, ...without) => ({
  skip: without.some((name) => name === driven) && `${drivers[driven]} cannot ${what}`,
});

export const needsNoScript = needs("turn scripts off", "firefox", "webkit");
export const needsOutside = needs("move the pointer out of the window", "firefox", "webkit");
export const needsFinger = needs("touch", "firefox", "webkit");
export const needsMedia = needs("choose between screen and paper, light and dark", "firefox", "webkit");
export const needsDownloads = needs("take a file that is saved", "firefox", "webkit");
export const needsLetters = needs("change the size of letters that a browser is set to", "firefox", "webkit");
export const needsDensity = needs("change a window's density", "firefox", "webkit");
/** For iframes that load at the same moment and should download a file once. */
export const needsOneDownload = { skip: inWebKit && "WebKit fetches anew what is still under way for another frame" };
/** For a policy that a server sends, in an iframe with `sandbox`. */
export const needsSelf = {
  skip: inWebKit && "WebKit takes 'self' of a policy for nothing in a frame without an origin",
};
export const needsRepeat = needs("hold a key down until it repeats", "webkit");
export const needsLocale = needs("ask for pages in a language that the system has no locale of", "webkit");
