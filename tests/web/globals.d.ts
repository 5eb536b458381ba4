// What web/api.js publishes on the page, for the functions that tests run there.
interface Window {
  readonly seedcorn: {
    readonly ready: Promise<void>;
    readonly frames: number;
    fingerprint(): string;
    state(): import("../../web/bridge.js").State;
  };
  readonly axe: typeof import("axe-core");
}
