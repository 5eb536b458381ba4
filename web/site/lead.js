// The address of a chapter: on to the page, with the scenario, at that chapter.
(() => {
  const { search, hash, pathname } = location;
  const chapter = `c=${document.documentElement.dataset.chapter}`;
  const scenario = hash.slice(1);
  const link = /(^|&)c=/.test(scenario) ? scenario : scenario.includes("=") ? `${scenario}&${chapter}` : chapter;
  location.replace(`../${/index\.html$/.exec(pathname) ?? ""}${search}#${link}`);
})();
