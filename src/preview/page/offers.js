import { callOf } from './command-line.js';

/** @import {OptionView, QuestionView} from '../protocol.ts' */
/** @import {Choice} from '../../command/command.ts' */

/**
 * Questions whose name holds what is typed; those that start with it first. None where no command is typed.
 * @param {string} line
 * @param {readonly QuestionView[]} questions
 */
export function questionsFor(line, questions) {
  const typed = line.trimStart();
  if (!typed.startsWith('/')) return [];
  const words = typed.slice(1).trim().toLowerCase();
  const starts = (/** @type {QuestionView} */ question) => callOf(question).startsWith(words);
  const found = questions.filter((question) => callOf(question).includes(words));
  return found.toSorted((a, b) => Number(starts(b)) - Number(starts(a)));
}

/** @type {readonly Choice[]} */
const yesOrNo = [
  { name: 'true', value: 'true' },
  { name: 'false', value: 'false' },
];

/**
 * The values an option has to choose from, as far as they fit what is typed; null where any text will do.
 * @param {OptionView} option
 * @param {string} typed
 */
export function fixedChoices({ kind, choices }, typed) {
  const fixed = kind === 'boolean' ? yesOrNo : choices;
  if (fixed.length === 0) return null;
  const fitting = fixed.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()));
  // Nothing is left to choose once a value stands there.
  return fitting.some(({ name }) => name === typed) ? [] : fitting;
}
