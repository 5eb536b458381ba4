// Put first into the page by the tests' server, since WebKitGTK's driver does not pass on what the console says.
(() => {
  /** @type {string[]} */
  const problems = [];
  window.problems = problems;
  for (const level of /** @type {const} */ (["error", "warn"])) {
    const said = console[level];
    console[level] = (...words) => {
      problems.push(`${level}: ${words.join(" ")}`);
      said.apply(console, words);
    };
  }
  addEventListener("unhandledrejection", ({ reason }) => problems.push(`unhandled: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => problems.push(`refused: ${violatedDirective} ${blockedURI}`));
  addEventListener("error", (event) => {
    const { target } = event;
    problems.push(target instanceof HTMLElement ? `not loaded: ${target.outerHTML}` : `uncaught: ${event.message}`);
  }, true);
})();
