// The tests' server puts this script first into every page. It records console messages and workers, because
// WebKitGTK's driver does not report them.
(() => {
  if ("problems" in window) return;
  /** @type {string[]} */
  const problems = [];
  window.problems = problems;
  window.workers = 0;
  if ("Worker" in window)
    window.Worker = class extends Worker {
      /** @param {string | URL} script @param {WorkerOptions} [options] */
      constructor(script, options) {
        super(script, options);
        window.workers++;
      }
      terminate() {
        super.terminate();
        window.workers--;
      }
    };
  for (const level of /** @type {const} */ (["error", "warn"])) {
    const said = console[level];
    console[level] = (...words) => {
      problems.push(`${level}: ${words.join(" ")}`);
      said.apply(console, words);
    };
  }
  addEventListener("unhandledrejection", ({ reason }) => problems.push(`unhandled: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    problems.push(`refused: ${violatedDirective} ${blockedURI}`),
  );
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      problems.push(target instanceof HTMLElement ? `not loaded: ${target.outerHTML}` : `uncaught: ${event.message}`);
    },
    true,
  );
})();
