/**
 * What the page and every embedded chapter offer to scripts that may read their window: of a page of the same site, or
 * of a test. {@link Api} is `window.seedcorn`. Types only.
 * @module window.seedcorn
 */
export type { Box, Button, Label, Rect, State } from "../engine/bridge.js";
import type { Label, State } from "../engine/bridge.js";

/**
 * `window.seedcorn`, which is there before the engine is. Nothing in it changes the page. Until the engine has started,
 * and if it cannot start, every answer is null, empty or 0.
 */
export interface Api {
  /** Fulfilled once the engine has started; rejected with the error if it cannot. */
  readonly ready: Promise<void>;
  /** How many frames there have been. */
  readonly frames: number;
  /** What is shown, in a copy. */
  state(): State | null;
  /** Every line of text that is drawn in the window, with its place: draws a frame. */
  labels(): Label[];
  /** Hashes over the bits of this browser's results, to compare with `seedcorn hash`; takes a moment. */
  fingerprint(): string;
  /** How much memory is held. */
  memory(): Memory | null;
}

/** Sizes of memory, in bytes. */
export interface Memory {
  /** The engine's. */
  heap: number;
  /** How much of that is in use. */
  allocated: number;
  /** Those of each worker's engine. */
  workers: number[];
}
