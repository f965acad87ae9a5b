/** @import {QuestionView} from '../protocol.ts' */
/** @import {Choice} from '../../command/command.ts' */

/**
 * A line that was asked: what stood in each of its fields.
 * @typedef {object} AskedLine
 * @property {QuestionView} question
 * @property {ReadonlyMap<string, Choice>} choices
 */

/** The lines asked so far, to walk through with the arrow keys. */
export function createAskedLines() {
  /** @type {AskedLine[]} */
  const lines = [];
  let place = 0;

  return {
    /** @param {AskedLine} line */
    add(line) {
      lines.push(line);
      place = lines.length;
    },
    /** Goes back behind the newest line. */
    leave() {
      place = lines.length;
    },
    /** Whether one of the lines is being looked at. */
    inside: () => place < lines.length,
    /**
     * The line before (-1) or after (1); the first stays the first, after the last comes null.
     * @param {-1 | 1} step
     */
    walk(step) {
      place = Math.min(Math.max(place + step, 0), lines.length);
      return lines[place] ?? null;
    },
  };
}
