/**
 * What a page around a chapter can use: the element `<seed-corn>` that `/embed.js` defines, and the messages behind it,
 * which the iframe of an `embed.html` takes and sends without that script too (`postMessage`). Types only.
 * @module embed.js
 */

/** Values of levers, by id, in the model's units: 0.8 is 80%. */
export type Levers = Record<string, number>;

/** What a chapter shows, as it tells the page around it. */
export interface ChapterState {
  /** Where every lever stands. */
  levers: Levers;
  /** The chapter's result in one sentence, in its language. */
  sentence: string;
}

/**
 * A chapter in a page: `<seed-corn chapter="seed-corn" lang="en">…</seed-corn>`. Its attributes are state: one that is
 * written again does nothing, one that is removed means the usual. `lang` and `title` are read too, as every element
 * has them. A property that is set to `null`, `undefined` or `false` removes its attribute.
 */
export interface SeedCornElement extends HTMLElement {
  /** Which chapter is shown: `hook`, `lead`, `open`, `closed`, `breakthrough`, `seed-corn`, `policy` or `evidence`. Of any other name, the first, with a note. */
  chapter: string;
  /** `light` or `dark`; anything else: as the reader's system is. */
  theme: string;
  /** Where the levers start, as in a copied link: `v=1&us_openness=0.8`. What is no link changes nothing. */
  scenario: string;
  /** The address of the explainer's site, where the script cannot know it. Where none is known, the console gets a warning and what the element holds stays. */
  src: string;
  /**
   * Moves levers. A value out of range stops at its end. If one lever is unknown or no number, none moves; nothing is
   * thrown. Before the chapter has started they wait for it.
   */
  set(levers: Levers): void;
  /**
   * Calls a function with the chapter's state: once the chapter has started, now, and at every change.
   * @returns a function that ends this
   */
  on(listener: (state: ChapterState) => void): () => void;
}

/** How tall the chapter is, at every change. The first one says that the chapter listens from now on. */
export interface HeightMessage {
  type: "seedcorn:height";
  /** CSS pixels, above 0. */
  height: number;
}

/** The chapter's state, to a page that has asked for it (`seedcorn:on`): now, and at every change. */
export interface StateMessage extends ChapterState {
  type: "seedcorn:state";
  /** The levers as a link, as it follows `#` in an address. */
  scenario: string;
}

/** What a chapter tells the page around it, whichever that is. */
export type MessageFromChapter = HeightMessage | StateMessage;

/** What a chapter takes from the page around it, and from nobody else. It ignores everything besides. */
export type MessageToChapter = OnMessage | SetMessage | ScenarioMessage | ThemeMessage | LanguageMessage | NearMessage;

/** Asks for the state, from now on. */
export interface OnMessage {
  type: "seedcorn:on";
}

/** Moves levers, as {@link SeedCornElement.set} does. */
export interface SetMessage {
  type: "seedcorn:set";
  levers: Levers;
}

/** Opens a scenario. */
export interface ScenarioMessage {
  type: "seedcorn:scenario";
  /** What may follow `#` in an address; empty: the usual one. What is no link changes nothing. */
  value: string;
}

/** Chooses the colours. */
export interface ThemeMessage {
  type: "seedcorn:theme";
  /** `light` or `dark`; empty: as the reader's system is. Any other is ignored. */
  value: string;
}

/** Chooses the language. */
export interface LanguageMessage {
  type: "seedcorn:language";
  /** `en` or `ko`; any other: the reader's. */
  value: string;
}

/** Says whether the chapter should be awake although it may be out of sight. */
export interface NearMessage {
  type: "seedcorn:near";
  /** Whether at most half a window lies between it and what is read. */
  near: boolean;
}
