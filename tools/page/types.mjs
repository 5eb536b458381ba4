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

/**
 * @typedef {{metric: string, value: number, sd: number, scale: string, sources: string[]}} Observation goes by the
 *   first of its sources
 */

/** @typedef {{id: string, unit: string, low: number, mode: number, high: number, sources: string[]}} Assumption */

/**
 * @typedef {{time: {now: number, first_year: number}, levers: Lever[], assumptions: Assumption[], observations:
 *   Observation[]}} Engine what `seedcorn describe --json` says
 */

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
 * @property {string} [bearing]
 * @property {string} [note]
 */

/** @typedef {{text: string, by: string, fact: string}} Quote */

/**
 * @typedef {object} Chapter
 * @property {string} id
 * @property {string} name in the list of chapters
 * @property {string} kicker
 * @property {string} question
 * @property {string[]} prose
 * @property {Quote} [quote]
 * @property {Quote} [reveal] a quote that must not be shown before the reader has asked for it
 * @property {string} alt what the chart shows, not its values
 * @property {string[]} controls ids of levers
 * @property {string[]} buttons ids, in order of display
 * @property {string[]} [facts]
 * @property {Record<string, string | string[]>} [numbers] what each number of the text comes from
 */

/** @typedef {{name: string, help?: string, basis?: string, facts?: string[]}} LeverText */

/**
 * @typedef {object} Story
 * @property {string} file
 * @property {string} language
 * @property {string} name of the language, in the language
 * @property {string} title
 * @property {string} description
 * @property {Chapter[]} chapters
 * @property {Record<string, string>} [sentences] a chapter's result in one sentence
 * @property {{title: string, levers: string[]}[]} [groups]
 * @property {Record<string, LeverText>} levers
 * @property {Record<string, any>} figures
 * @property {{title: string, subtitle: string, prior: string, low: string, high: string, judgement: string, units:
 *   Record<string, string>, rows: Record<string, {name: string, meaning: string}>}} assumptions
 * @property {Record<string, any>} panels what the chapters' charts say
 * @property {Record<string, string>} facts labels by fact
 * @property {Record<string, string>} units by the unit in the evidence; one that begins with ~ stands close to its
 *   number
 * @property {Record<string, string>} values by fact, where a number with its unit does not say it
 * @property {Record<string, string>} fact_notes by the note in the evidence
 * @property {Record<string, string>} [dates] of facts, as the language writes them; only in the file that the page
 *   loads (tools/story.mjs)
 * @property {Record<string, any>} formats
 * @property {Record<string, string>} share what the page says beside the buttons of the chapter "share"
 * @property {Record<string, string>} embed what stands around an embedded chapter, and in the dialog that gives its
 *   code
 * @property {Record<string, string> & {buttons: Record<string, string>}} ui
 * @property {{title: string, prose: string}[]} notes
 * @property {{title: string, intro: string, row: string, off: string, counts: string, scales: Record<string, string>,
 *   observations: Record<string, string>}} evidence
 */

export {};
