// Bundles and minifies the page's modules: one script for each page needs fewer requests and one hash.
import { createRequire } from "node:module";
import { join } from "node:path";

/** @typedef {ReturnType<typeof createBundler>} Bundler */

/** @param {string} nodeTools folder of the npm packages @param {string} sources the folder web/ */
export function createBundler(nodeTools, sources) {
  const esbuild = createRequire(join(nodeTools, "package.json"))("esbuild");

  /** @param {string} file @param {object} options @returns {string} */
  function build(file, options) {
    const { outputFiles } = esbuild.buildSync({
      entryPoints: [join(sources, file)],
      bundle: true,
      minify: true,
      write: false,
      charset: "utf8",
      legalComments: "none",
      logLevel: "warning",
      ...options,
    });
    return outputFiles[0].text.trim();
  }

  return {
    /** @param {string} file */
    module: (file) => build(file, { format: "esm", target: "es2022" }),
    /** A module without import.meta.url, which would be a blob's address. @param {string} code @returns {string} */
    withoutAddress: (code) => esbuild.transformSync(code, { format: "esm", minify: true, target: "es2022", define: { "import.meta.url": '"file:///"' } }).code.trim(),
    /**
     * A script that is no module.
     * @param {string} file
     * @param {Record<string, unknown>} [values] constants to fill in, by name
     */
    script: (file, values = {}) =>
      build(file, { target: "es2022", define: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])) }),
    /** A style sheet; its fonts are not packed into it. @param {string} file */
    style: (file) => build(file, { external: ["*.ttf"] }),
  };
}
