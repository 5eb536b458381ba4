// After the first visit the page needs no network. In a frame it is part of somebody else's page, and nothing is kept.
import { scriptAddress } from "../engine/trusted_types.js";

if (parent === window && "serviceWorker" in navigator) {
  window.seedcorn.ready.then(() => navigator.serviceWorker.register(scriptAddress("../sw.js"))).catch(() => {}); // then it needs one
}
