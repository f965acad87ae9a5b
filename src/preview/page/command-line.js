/** @import {OptionView, QuestionView} from '../protocol.ts' */
/** @import {Invocation} from '../../reply/reply.ts' */

/**
 * What a question is called by: "brief", "article show".
 * @param {Pick<QuestionView, 'command' | 'subcommand'>} question
 */
export function callOf({ command, subcommand }) {
  return subcommand === null ? command : `${command} ${subcommand}`;
}

/**
 * The question that a line calls, and the rest of the line; null while no whole name stands there.
 * "/brief korea-japan" calls brief with "korea-japan".
 * @param {string} line
 * @param {readonly QuestionView[]} questions
 */
export function readCall(line, questions) {
  const words = line.trimStart().replace(/^\//, '').replace(/\s+/g, ' ').trimEnd();
  const question = questions.find((each) => words === callOf(each) || words.startsWith(`${callOf(each)} `));
  return question === undefined ? null : { question, rest: words.slice(callOf(question).length).trim() };
}

/**
 * Texts by option: "korea-japan length:short" are the first option and `length`. A text before any name belongs
 * to `first`, which is the first option unless said otherwise. A colon after any other word is part of the text.
 * @param {string} text
 * @param {QuestionView} question
 * @param {string} [first]
 * @returns {Map<string, string>}
 */
export function splitOptions(text, question, first = question.options[0]?.name ?? '') {
  /** @type {Map<string, string>} */
  const texts = new Map();
  let current = first;
  for (const word of text.split(' ')) {
    const colon = word.indexOf(':');
    const name = colon === -1 ? '' : word.slice(0, colon).toLowerCase();
    const named = question.options.some((option) => option.name === name);
    if (named) current = name;
    const piece = named ? word.slice(colon + 1) : word;
    const before = texts.get(current);
    texts.set(current, before === undefined || before === '' ? piece : `${before} ${piece}`);
  }
  texts.delete('');
  return texts;
}

/**
 * The values a question is asked with, or the option that stands in the way and why.
 * @param {QuestionView} question
 * @param {ReadonlyMap<string, string>} texts
 * @returns {{ invocation: Invocation } | { option: string, problem: string }}
 */
export function readInvocation(question, texts) {
  /** @type {Record<string, string | number | boolean>} */
  const options = {};
  for (const option of question.options) {
    const text = texts.get(option.name)?.trim() ?? '';
    if (text === '') {
      if (option.required)
        return { option: option.name, problem: `Say which ${option.name}: ${option.description}.` };
      continue;
    }
    const value = readValue(option, text);
    if (value === null) return { option: option.name, problem: `${option.name} takes ${expected(option)}.` };
    options[option.name] = value;
  }
  const { command, subcommand } = question;
  return { invocation: { command, subcommand, options } };
}

/**
 * @param {OptionView} option
 * @param {string} text
 * @returns {string | number | boolean | null}
 */
function readValue({ kind, choices }, text) {
  const word = text.toLowerCase();
  if (kind === 'boolean')
    return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : null;
  if (kind === 'integer') return /^\d{1,9}$/.test(text) ? Number(text) : null;
  if (choices.length === 0) return text;
  return (
    choices.find(({ name, value }) => name.toLowerCase() === word || value.toLowerCase() === word)?.value ??
    null
  );
}

/** @param {OptionView} option */
function expected({ kind, choices }) {
  if (kind === 'boolean') return 'true or false';
  if (kind === 'integer') return 'a whole number';
  return choices.map(({ name }) => name).join(', ');
}

/**
 * The line as it is shown: "/brief topic:korea-japan".
 * @param {Invocation} invocation
 */
export function writeLine(invocation) {
  const options = Object.entries(invocation.options).map(([name, value]) => `${name}:${value}`);
  return [`/${callOf(invocation)}`, ...options].join(' ');
}
