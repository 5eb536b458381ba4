// The engine's C interface (docs/bridge.md) as plain functions.

/**
 * @typedef {object} Module what Emscripten makes of the engine
 * @property {Uint8Array} HEAPU8
 * @property {(pointer: number) => string} UTF8ToString
 * @property {(size: number) => number} _malloc
 * @property {(pointer: number) => void} _free
 * @property {(name: number, data: number, size: number) => number} _seedcorn_load
 * @property {(width: number, height: number, ratio: number, zoom: number) => number} _seedcorn_start
 * @property {(width: number, height: number, ratio: number, zoom: number) => number} _seedcorn_start_without_graphics
 * @property {() => number} _seedcorn_prepare
 * @property {(ms: number) => number} _seedcorn_frame
 * @property {(width: number, height: number, ratio: number, zoom: number) => void} _seedcorn_resize
 * @property {(there: number) => void} _seedcorn_graphics
 * @property {(y: number) => void} _seedcorn_scroll
 * @property {(kind: number, x: number, y: number, touch: number) => void} _seedcorn_pointer
 * @property {(json: number) => number} _seedcorn_send
 * @property {() => number} _seedcorn_state
 * @property {(chart: number, rows: number) => number} _seedcorn_table
 * @property {() => number} _seedcorn_labels
 * @property {() => number} _seedcorn_scenario
 * @property {(chapter: number, width: number, height: number, ratio: number, link: number) => number} _seedcorn_picture
 * @property {(chapter: number, width: number, height: number, x: number, y: number, link: number, paper: number) => number} _seedcorn_svg
 * @property {() => number} _seedcorn_fingerprint
 * @property {(workers: number) => void} _seedcorn_pool
 * @property {() => number} _seedcorn_pool_job
 * @property {(part: number, data: number, size: number) => number} _seedcorn_pool_reply
 * @property {() => number} _seedcorn_allocated
 */

/** @typedef {{id: string, x: number, y: number, w: number, h: number, fixed?: boolean}} Rect of what can be used or read, in CSS pixels of the stage; fixed: of the canvas, as it stays in the window */

/** @typedef {[x: number, y: number, width: number, height: number]} Box CSS pixels of the canvas */
/** @typedef {{text: string, rect: Box, clip: Box}} Label a line of text, and what of the canvas it may be drawn on */

/** @typedef {{enabled: boolean, pressed?: boolean}} Button pressed: only of buttons that have a pressed state */
/**
 * @typedef {{caption?: string, columns?: string[], rows?: (string | number)[][]}} Table empty where a chapter has no
 *   chart
 */

/**
 * @typedef {object} State what is shown, and what can be done (docs/bridge.md, "State")
 * @property {number} version 1, of this format
 * @property {string} language `en` or `ko`
 * @property {string} theme `light` or `dark`
 * @property {string} chapter in the window
 * @property {string} chart of the chapter whose chart can be taken along
 * @property {Record<string, number>} levers by id, each in its own unit: 0.8 is 80%
 * @property {Record<string, string>} words the same, as a screen reader says it
 * @property {Record<string, number>} weights of the observations, by the id of the first fact each rests on
 * @property {Record<string, string>} weight_words the same in words
 * @property {Record<string, [number, number]>} assumptions what each may be
 * @property {Record<string, string>} assumption_words the same in words, with what the evidence leaves of it
 * @property {number | null} guess the reader's, of the first chapter; null: none yet
 * @property {boolean} revealed whether its answer has been asked for
 * @property {Record<string, string>} shown what is chosen of each list
 * @property {{text: string, claim?: string, current?: boolean, members?: number, true_in?: number, assumptions?:
 *   string[]}} what_if the answer to the statement chosen
 * @property {Record<string, string>} wall how many facts there are, by bearing, and what is said of those shown
 * @property {string} preset why the levers stand as they do
 * @property {string[]} pins how each pin differs from the levers; empty where there is none
 * @property {boolean} held something is being dragged, which is no step of the history yet
 * @property {string} focused the rectangle that is ringed, empty: none
 * @property {{at: number, of: number}} history steps
 * @property {{shown: number, playing: boolean}} futures of those that are played one by one
 * @property {boolean} replaying the last change is being shown again
 * @property {Record<string, Button>} buttons by id
 * @property {string} link what follows # in the address
 * @property {{id: string, key: string}[]} notices what there is to tell, and the name in a link or file that each is about
 * @property {Record<string, number> | null} figures lead in months, shares and a ratio; null until futures have run
 * @property {Record<string, string>} texts the figures as drawn
 * @property {string} finding the title of the lead's chart
 * @property {string} sentence the lead's result
 * @property {Record<string, string>} sentences by chapter, and by chart of the sandbox
 * @property {string} footer what the chart rests on
 * @property {{members: number, target: number, complete: boolean}} ensemble futures behind the chart, of how many, and whether all belong to these levers
 * @property {boolean} waiting for the worker pool
 * @property {{complete: boolean, effective_sample_size: number, draws: number}} calibration how far the evidence has been weighed
 * @property {{height: number, chapters: {id: string, y: number, h: number}[], rects: Rect[]}} layout in CSS pixels
 * @property {number} frames how many there have been
 * @property {unknown} glyphs_missing characters that the fonts lack; empty if all is well
 */

/**
 * @typedef {{type: "lever", id: string, value: number} | {type: "reset_lever", id: string} | {type: "reset"}
 *   | {type: "weight", id: string, value: number} | {type: "reset_evidence"}
 *   | {type: "assume", id: string, end: string, value: number} | {type: "reset_assumption", id: string}
 *   | {type: "reset_assumptions"}
 *   | {type: "language", value: string} | {type: "theme", value: string} | {type: "motion", value: "reduced" | "full"}
 *   | {type: "focus", id: string} | {type: "hold", id: string} | {type: "press", id: string}
 *   | {type: "chapter", id: string} | {type: "guess" | "history", value: number}
 *   | {type: "select", id: string, value: string} | {type: "link" | "scenario", value: string}
 *   | {type: "chart" | "only" | "withhold", id: string} | {type: "dismiss"}} Action
 */

export const Pointer = Object.freeze({ move: 0, down: 1, up: 2, cancel: 3, leave: 4, lost: 5 });
export const Flags = Object.freeze({ wantsFrame: 1, stateChanged: 2, waits: 4, moved: 8, held: 16 });

const shapes = [
  "none",
  "",
  "text",
  "move",
  "ns-resize",
  "ew-resize",
  "nesw-resize",
  "nwse-resize",
  "pointer",
  "wait",
  "progress",
  "not-allowed",
]; // by ImGuiMouseCursor, from none on
/** What the pointer should look like, as CSS has it; empty: as usual. @param {number} flags of a frame */
export const cursorOf = (flags) => shapes[(flags >> 8) & 15] ?? "";

/** @typedef {ReturnType<typeof createBridge>} Bridge */

/** A job of the worker pool begins with its number. @param {Uint8Array} job */
export const numberOf = (job) => new DataView(job.buffer, job.byteOffset).getUint32(0, true);

/**
 * A copy of the bytes that the engine hands out at an address.
 * @param {{HEAPU8: Uint8Array}} module
 * @param {number} packet
 * @param {ArrayBuffer} [room] for them, if it is large enough
 */
export function bytesAt({ HEAPU8: { buffer } }, packet, room) {
  const [data, size] = new Uint32Array(buffer, packet, 2);
  const bytes = new Uint8Array(buffer, data, size);
  if (!room || room.byteLength < size) return bytes.slice();
  const copy = new Uint8Array(room, 0, size);
  copy.set(bytes);
  return copy;
}

/**
 * @template T @param {Pick<Module, "HEAPU8" | "_malloc" | "_free">} module @param {Uint8Array} bytes
 * @param {(pointer: number) => T} use @returns {T}
 */
export function lend(module, bytes, use) {
  const pointer = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, pointer);
  const result = use(pointer);
  module._free(pointer);
  return result;
}

/** @param {Module} module */
export function createBridge(module) {
  const encoder = new TextEncoder();

  /** @param {Uint8Array} bytes @param {(pointer: number) => number} use @returns {string} */
  const withBytes = (bytes, use) => lend(module, bytes, (pointer) => module.UTF8ToString(use(pointer)));

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
    /**
     * @param {number} width
     * @param {number} height
     * @param {number} ratio
     * @param {number} zoom CSS pixels per pixel of the layout
     */
    start: (width, height, ratio, zoom) => module.UTF8ToString(module._seedcorn_start(width, height, ratio, zoom)),
    /**
     * Where there is no WebGL 2: all is computed and laid out, and nothing is drawn but SVG.
     * @param {number} width
     * @param {number} height
     * @param {number} ratio
     * @param {number} zoom CSS pixels per pixel of the layout
     */
    startWithoutGraphics: (width, height, ratio, zoom) =>
      module.UTF8ToString(module._seedcorn_start_without_graphics(width, height, ratio, zoom)),
    /** A share of what the first frame would else take. @returns {boolean} whether there is more */
    prepare: () => module._seedcorn_prepare() !== 0,
    /** @param {number} ms */
    frame: (ms) => module._seedcorn_frame(ms),
    /**
     * @param {number} width
     * @param {number} height
     * @param {number} ratio
     * @param {number} zoom CSS pixels per pixel of the layout
     */
    resize: (width, height, ratio, zoom) => module._seedcorn_resize(width, height, ratio, zoom),
    /** @param {boolean} there lost or restored */
    graphics: (there) => module._seedcorn_graphics(there ? 1 : 0),
    /** @param {number} y */
    scroll: (y) => module._seedcorn_scroll(y),
    /** @param {number} kind @param {number} x @param {number} y @param {boolean} touch */
    pointer: (kind, x, y, touch) => module._seedcorn_pointer(kind, x, y, touch ? 1 : 0),
    /** @param {Action} action @returns {string} what is wrong, or "" */
    send: (action) => withBytes(terminated(JSON.stringify(action)), (pointer) => module._seedcorn_send(pointer)),
    /**
     * @param {string} chart
     * @param {boolean} [rows] false: its columns alone, which say whether there is any
     * @returns {Table}
     */
    table: (chart, rows = true) =>
      JSON.parse(withBytes(terminated(chart), (pointer) => module._seedcorn_table(pointer, rows ? 1 : 0))),
    /** Every line of text in the window. @returns {Label[]} */
    labels: () => JSON.parse(module.UTF8ToString(module._seedcorn_labels())),
    /** The scenario as a file. @returns {string} */
    scenario: () => module.UTF8ToString(module._seedcorn_scenario()),
    /**
     * Draws a chapter's panel alone on the canvas, in a size of its own. The caller takes the picture in the same task
     * and then resizes the canvas again.
     * @param {string} chapter @param {number} width @param {number} height @param {number} ratio @param {string} link
     */
    picture: (chapter, width, height, ratio, link) =>
      lend(module, terminated(chapter), (name) =>
        lend(module, terminated(link), (text) => module._seedcorn_picture(name, width, height, ratio, text)),
      ) !== 0,
    /**
     * A chapter's panel as an SVG document: at its natural height, or with a link as a picture to take along.
     * @param {string} chapter
     * @param {{width: number, height?: number, reading?: {x: number, y: number}, link?: string, onPaper?: boolean}} wanted
     *   reading: where a value is read, in the units of the drawing; onPaper: in light colours
     * @returns {string} empty if the chapter has no panel
     */
    svg: (chapter, { width, height = 0, reading, link = "", onPaper = false }) =>
      lend(module, terminated(chapter), (name) =>
        lend(module, terminated(link), (text) =>
          module.UTF8ToString(
            module._seedcorn_svg(name, width, height, reading?.x ?? -1, reading?.y ?? -1, text, onPaper ? 1 : 0),
          ),
        ),
      ),
    /** @returns {string} */
    fingerprint: () => module.UTF8ToString(module._seedcorn_fingerprint()),
    pool: {
      /** @param {number} workers how many workers compute from now on; 0: none */
      resize: (workers) => module._seedcorn_pool(workers),
      /** The newest job, for all of them, once. @returns {Uint8Array} empty if there is none */
      job: () => bytesAt(module, module._seedcorn_pool_job()),
      /**
       * A worker's reply.
       * @param {number} part
       * @param {Uint8Array} bytes
       * @returns {boolean} false if that cannot be one
       */
      reply: (part, bytes) =>
        lend(module, bytes, (pointer) => module._seedcorn_pool_reply(part, pointer, bytes.length)) !== 0,
    },
    /** Bytes of the engine's memory, and how many of them are in use. */
    memory: () => ({ heap: module.HEAPU8.length, allocated: module._seedcorn_allocated() }),
    /** @returns {State} */
    state: () => JSON.parse(module.UTF8ToString(module._seedcorn_state())),
  };
}
