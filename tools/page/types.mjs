// The shapes the page generator reads. Types only.

/**
 * @typedef {object} Lever
 * @property {string} id
 * @property {string} unit fraction, index, multiple or ratio
 * @property {number} low
 * @property {number} high
 * @property {number} default
 * @property {number} step
 * @property {string} scale
 * @property {({year: number, value: number} | [number, number])[]} [history]
 */

/** @typedef {{value: number, sd: number, scale: string, sources: string[]}} Observation goes by the first of its sources */

/** @typedef {{levers: Lever[], observations: Observation[]}} Engine what `seedcorn describe --json` says */

/**
 * @typedef {object} Fact
 * @property {string} id
 * @property {string} label
 * @property {number | string} value
 * @property {string} unit
 * @property {string} date
 * @property {string} source
 * @property {string} url
 * @property {string} grade
 * @property {string} [note]
 */

/** @typedef {{id: string, kicker: string, question: string, prose: string[], controls: string[], facts?: string[]}} Chapter */
/** @typedef {{name: string, help?: string, basis?: string, facts?: string[]}} LeverText */

/**
 * @typedef {object} Story
 * @property {string} file
 * @property {string} language
 * @property {string} name of the language, in the language
 * @property {string} title
 * @property {string} description
 * @property {Chapter[]} chapters
 * @property {{title: string, levers: string[]}[]} [groups]
 * @property {Record<string, LeverText>} levers
 * @property {Record<string, any>} figures
 * @property {Record<string, any>} formats
 * @property {Record<string, string>} ui
 * @property {{title: string, text: string}[]} notes
 * @property {{title: string, intro: string, row: string, reset: string, off: string, counts: string, scales: Record<string, string>, observations: Record<string, string>}} evidence
 */

export {};
