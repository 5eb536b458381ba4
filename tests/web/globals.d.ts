// What web/page/api.js publishes on the page, for the functions that tests run there. They wait for its engine.
type SeedcornApi = import("../../web/page/types.d.ts").Api;
interface Window {
  readonly seedcorn: {
    readonly [K in keyof SeedcornApi]: SeedcornApi[K] extends () => infer T ? () => NonNullable<T> : SeedcornApi[K];
  };
  problems: string[]; // this and the next: browsers/recorder.js
  workers: number;
  focusedBefore?: Element | null; // browsers/webkit/page.mjs
  readonly axe: typeof import("axe-core");
}

/** What the build fills into web/site/sw.js, by paths from its own. */
declare const KEPT: { edition: string; pages: string[]; files: string[] };

/** What a published web/embed/element.js is filled with: the address of its folder, if it is known. */
declare const SITE: string | undefined;
