// After the first visit the page needs no network. In an iframe it is part of somebody else's page, where nothing is
// kept.
import { scriptAddress } from "../engine/trusted_types.js";

if (parent === window && "serviceWorker" in navigator) {
  // Without a service worker it needs the network.
  window.seedcorn.ready.then(() => navigator.serviceWorker.register(scriptAddress("../sw.js"))).catch(() => {});
}
