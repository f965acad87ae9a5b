import { createAskedLines } from './asked-lines.js';
import { createCommandFields, enter } from './command-fields.js';
import { callOf, readCall, splitOptions } from './command-line.js';
import { fixedChoices, questionsFor } from './offers.js';
import { fetchSuggestions } from './server.js';

/** @import {QuestionView} from '../protocol.ts' */
/** @import {Choice} from '../../command/command.ts' */
/** @import {Invocation} from '../../reply/reply.ts' */
/** @import {OptionField} from './option-field.js' */
/** @import {Suggestion, createSuggestions} from './suggestions.js' */

const typingPause = 120;

/**
 * The line at the bottom of the channel: first a text field for "/brief korea-japan", and once a command stands
 * there, the command with a field for each of its options.
 * @param {object} parts
 * @param {HTMLFormElement} parts.form
 * @param {readonly QuestionView[]} parts.questions
 * @param {ReturnType<typeof createSuggestions>} parts.suggestions
 * @param {(invocation: Invocation) => void} parts.onAsk
 */
export function createComposer({ form, questions, suggestions, onAsk }) {
  const line = /** @type {HTMLInputElement} */ (form.querySelector('#line'));
  const hint = /** @type {HTMLElement} */ (form.querySelector('#hint'));
  const send = /** @type {HTMLButtonElement} */ (form.querySelector('.send'));
  const command = createCommandFields(/** @type {HTMLElement} */ (form.querySelector('#fields')), back);
  const { more } = command;
  const asked = createAskedLines();
  let awaited = new AbortController();

  /** Only the text field stands there. */
  function reset(text = '') {
    awaited.abort();
    suggestions.close();
    command.clear();
    line.hidden = false;
    line.value = text;
    line.focus();
    hint.textContent = '';
  }

  /**
   * A command with its options stands there; the first that is empty is next.
   * @param {QuestionView} question
   * @param {ReadonlyMap<string, Choice>} choices
   */
  function begin(question, choices) {
    suggestions.close();
    command.begin(question, choices);
    line.hidden = true;
    const fields = command.fields();
    const next = fields.find((field) => field.text() === '') ?? fields.at(-1);
    if (next === undefined) send.focus();
    else enter(next);
  }

  /** Back from the options to the command's name. */
  function back() {
    const question = command.question();
    asked.leave();
    reset(question === null ? '' : `/${callOf(question)}`);
    suggestQuestions();
  }

  // ---- typing

  function lineTyped() {
    const call = readCall(line.value, questions);
    if (call === null || (call.rest === '' && !/\s$/.test(line.value))) suggestQuestions();
    else begin(call.question, toChoices(splitOptions(call.rest, call.question)));
  }

  /**
   * Texts that name other options ("korea-japan length:short") go into the fields of these.
   * @param {HTMLInputElement} input
   * @param {string} own the option that the input is for, '' for none
   * @returns whether there were any
   */
  function spread(input, own) {
    const question = command.question();
    if (question === null) return false;
    const texts = splitOptions(input.value, question, own);
    const named = input.value.startsWith(`${own}:`) || [...texts.keys()].some((name) => name !== own);
    if (own === '' ? texts.size === 0 : !named) return false;
    const fields = [...texts].map(([name, text]) => command.add(name, { name: text, value: text }));
    const last = fields.at(-1);
    if (last !== undefined) enter(last);
    return true;
  }

  /** @param {OptionField} field */
  function fieldTyped(field) {
    hint.textContent = field.option.description;
    if (!spread(field.input, field.option.name)) suggestValues(field, typingPause);
  }

  function moreTyped() {
    if (spread(more, '')) more.value = '';
    else suggestOptions();
  }

  // ---- suggestions

  function suggestQuestions() {
    const lines = questionsFor(line.value, questions).map((question) => ({
      title: `/${callOf(question)}`,
      detail: question.description,
      pick: () => begin(question, new Map()),
    }));
    suggestions.open(line, 'Commands', lines, true);
  }

  function suggestOptions() {
    const typed = more.value.trim().toLowerCase();
    const fitting = command.rest().filter(({ name }) => name.startsWith(typed));
    const lines = fitting.map(({ name, description }) => ({
      title: name,
      detail: description,
      pick() {
        const field = command.add(name);
        if (field !== undefined) enter(field);
      },
    }));
    suggestions.open(more, 'More options', lines, typed !== '');
  }

  /**
   * @param {OptionField} field
   * @param {number} pause milliseconds without typing before the server is asked
   */
  async function suggestValues(field, pause) {
    const { option, input } = field;
    awaited.abort();
    awaited = new AbortController();
    const { signal } = awaited;
    const typed = field.text();
    const fixed = fixedChoices(option, typed);
    if (fixed !== null)
      return suggestions.open(input, option.description, toLines(field, fixed), typed !== '');
    suggestions.close();
    const question = command.question();
    if (!option.completes || question === null) return;
    await new Promise((passed) => setTimeout(passed, pause));
    if (signal.aborted) return;
    const path = { command: question.command, subcommand: question.subcommand, option: option.name };
    const choices = await fetchSuggestions({ ...path, typed }, signal);
    if (signal.aborted || document.activeElement !== input) return;
    suggestions.open(input, option.description, toLines(field, choices), false);
  }

  /**
   * @param {OptionField} field
   * @param {readonly Choice[]} choices
   * @returns {Suggestion[]}
   */
  function toLines(field, choices) {
    return choices.map((choice) => ({
      title: choice.name,
      detail: choice.value === choice.name ? '' : choice.value,
      pick() {
        awaited.abort();
        suggestions.close();
        field.choose(choice);
        const next = command.fields().find((each) => each.text() === '');
        if (next !== undefined) enter(next);
      },
    }));
  }

  // ---- asking

  function submit() {
    const call = command.question() === null ? readCall(line.value, questions) : null;
    if (call !== null) begin(call.question, toChoices(splitOptions(call.rest, call.question)));
    awaited.abort();
    suggestions.close();
    const question = command.question();
    const read = command.read();
    if (question === null || read === null) {
      if (line.value.trim() !== '') hint.textContent = 'Begin with / to ask: /brief korea-japan';
      return;
    }
    if ('problem' in read) {
      const field = command.add(read.option);
      if (field !== undefined) enter(field);
      hint.textContent = read.problem;
      field?.input.setAttribute('aria-invalid', 'true');
      return;
    }
    asked.add({ question, choices: command.choices() });
    reset();
    onAsk(read.invocation);
  }

  /**
   * Puts an earlier line back.
   * @param {-1 | 1} step
   */
  function recall(step) {
    const earlier = asked.walk(step);
    if (earlier === null) reset();
    else begin(earlier.question, earlier.choices);
  }

  // ---- events

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener('input', ({ target }) => {
    asked.leave();
    if (target instanceof HTMLInputElement) target.removeAttribute('aria-invalid');
    const field = command.fieldOf(target);
    if (target === line) lineTyped();
    else if (target === more) moreTyped();
    else if (field !== undefined) fieldTyped(field);
  });
  form.addEventListener('focusin', ({ target }) => {
    // An earlier line is only looked at.
    if (asked.inside()) return;
    const field = command.fieldOf(target);
    hint.textContent = field?.option.description ?? '';
    if (field !== undefined) suggestValues(field, 0);
    else if (target === more) suggestOptions();
    else suggestions.close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) suggestions.close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing || suggestions.handleKey(event)) return;
    const { key, target } = event;
    const field = command.fieldOf(target);
    const emptied = field?.input ?? (target === more ? more : null);
    const walks = asked.inside() || (key === 'ArrowUp' && target === line && line.value === '');
    if (walks && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      recall(key === 'ArrowUp' ? -1 : 1);
    } else if (key === 'ArrowDown') {
      if (field !== undefined) suggestValues(field, 0);
      else if (target === more) suggestOptions();
      else if (target === line) suggestQuestions();
    } else if (key === 'Escape') {
      asked.leave();
      reset();
    } else if (key === 'Backspace' && emptied?.value === '') {
      event.preventDefault();
      goBack(field);
    }
  });

  /**
   * From an empty field to the one before it, from the first to the command's name.
   * @param {OptionField | undefined} field none for the one that adds options
   */
  function goBack(field) {
    const fields = command.fields();
    const before = fields[(field === undefined ? fields.length : fields.indexOf(field)) - 1];
    if (field !== undefined && !field.option.required) command.remove(field);
    if (before === undefined) back();
    else enter(before);
  }

  return {
    /**
     * Puts a command there, as if its name had been typed.
     * @param {string} call
     */
    fill(call) {
      asked.leave();
      reset(`/${call} `);
      lineTyped();
    },
    focus: () => line.focus(),
  };
}

/** @param {ReadonlyMap<string, string>} texts */
function toChoices(texts) {
  return new Map([...texts].map(([option, text]) => [option, { name: text, value: text }]));
}
