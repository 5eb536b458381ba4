// After the first visit the page needs no network. In a frame it is part of somebody else's page, and nothing is kept.
if (parent === window && "serviceWorker" in navigator) {
  window.seedcorn.ready.then(() => navigator.serviceWorker.register(new URL("../sw.js", document.baseURI))).catch(() => {}); // then it needs one
}
