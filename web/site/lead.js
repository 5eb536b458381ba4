// At the address of a chapter: leads on to the page, at that chapter and with the scenario.
import { isLink, nameIn } from "../base/link_name.js";

(() => {
  const { search, hash, pathname } = location;
  const chapter = `c=${document.documentElement.dataset.chapter}`;
  const scenario = hash.slice(1);
  const link = !isLink(scenario) ? chapter : nameIn(scenario) ? scenario : `${chapter}&${scenario}`;
  location.replace(`../${/index\.html$/.exec(pathname) ?? ""}${search}#${link}`);
})();
