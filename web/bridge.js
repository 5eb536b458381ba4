// The engine's C interface (docs/architecture.md, "The bridge") as plain functions.

/**
 * @typedef {object} Module what Emscripten makes of the engine
 * @property {Uint8Array} HEAPU8
 * @property {(pointer: number) => string} UTF8ToString
 * @property {(size: number) => number} _malloc
 * @property {(pointer: number) => void} _free
 * @property {(name: number, data: number, size: number) => number} _seedcorn_load
 * @property {(width: number, height: number, ratio: number) => number} _seedcorn_start
 * @property {(ms: number) => number} _seedcorn_frame
 * @property {(width: number, height: number, ratio: number) => void} _seedcorn_resize
 * @property {(y: number) => void} _seedcorn_scroll
 * @property {(kind: number, x: number, y: number, touch: number) => void} _seedcorn_pointer
 * @property {(json: number) => number} _seedcorn_send
 * @property {() => number} _seedcorn_state
 * @property {() => number} _seedcorn_fingerprint
 */

/** @typedef {{id: string, x: number, y: number, w: number, h: number, fixed?: boolean}} Rect */

/**
 * @typedef {object} State
 * @property {number} version
 * @property {string} language
 * @property {string} theme
 * @property {Record<string, number>} levers
 * @property {Record<string, string>} words
 * @property {Record<string, number>} weights of the observations, by the id of the first fact each rests on
 * @property {Record<string, string>} weight_words
 * @property {Record<string, number>} figures
 * @property {Record<string, string>} texts
 * @property {string} sentence
 * @property {string} footer
 * @property {{members: number, target: number, complete: boolean}} ensemble
 * @property {{complete: boolean, effective_sample_size: number, draws: number}} calibration
 * @property {{height: number, rects: Rect[]}} layout
 * @property {number} frames
 * @property {unknown} glyphs_missing
 */

/**
 * @typedef {{type: "lever", id: string, value: number} | {type: "reset_lever", id: string} | {type: "reset"}
 *   | {type: "weight", id: string, value: number} | {type: "reset_evidence"}
 *   | {type: "language", value: string} | {type: "theme", value: string} | {type: "motion", value: "reduced" | "full"}
 *   | {type: "focus", id: string}} Action
 */

export const Pointer = Object.freeze({ move: 0, down: 1, up: 2, cancel: 3, leave: 4 });
export const Flags = Object.freeze({ wantsFrame: 1, stateChanged: 2 });

/** @typedef {ReturnType<typeof createBridge>} Bridge */

/** @param {Module} module */
export function createBridge(module) {
  const encoder = new TextEncoder();

  /** @param {Uint8Array} bytes @param {(pointer: number) => number} use @returns {string} */
  function withBytes(bytes, use) {
    const pointer = module._malloc(bytes.length);
    module.HEAPU8.set(bytes, pointer);
    const answer = module.UTF8ToString(use(pointer));
    module._free(pointer);
    return answer;
  }

  /** @param {string} text */
  const terminated = (text) => encoder.encode(`${text}\0`);

  return {
    /** @param {string} name @param {Uint8Array} data @returns {string} what is wrong, or "" */
    load: (name, data) => {
      const namePointer = module._malloc(64);
      module.HEAPU8.set(terminated(name), namePointer);
      const error = withBytes(data, (pointer) => module._seedcorn_load(namePointer, pointer, data.length));
      module._free(namePointer);
      return error;
    },
    /** @param {number} width @param {number} height @param {number} ratio */
    start: (width, height, ratio) => module.UTF8ToString(module._seedcorn_start(width, height, ratio)),
    /** @param {number} ms */
    frame: (ms) => module._seedcorn_frame(ms),
    /** @param {number} width @param {number} height @param {number} ratio */
    resize: (width, height, ratio) => module._seedcorn_resize(width, height, ratio),
    /** @param {number} y */
    scroll: (y) => module._seedcorn_scroll(y),
    /** @param {number} kind @param {number} x @param {number} y @param {boolean} touch */
    pointer: (kind, x, y, touch) => module._seedcorn_pointer(kind, x, y, touch ? 1 : 0),
    /** @param {Action} action @returns {string} what is wrong, or "" */
    send: (action) => withBytes(terminated(JSON.stringify(action)), (pointer) => module._seedcorn_send(pointer)),
    /** @returns {string} */
    fingerprint: () => module.UTF8ToString(module._seedcorn_fingerprint()),
    /** @returns {State} */
    state: () => JSON.parse(module.UTF8ToString(module._seedcorn_state())),
  };
}
