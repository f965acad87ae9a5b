import { callOf, readCall, readInvocation, splitOptions } from './command-line.js';
import { createCombobox, createOptionField } from './option-field.js';
import { fetchSuggestions } from './server.js';

/** @import {QuestionView} from '../protocol.ts' */
/** @import {Choice} from '../../command.ts' */
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
  const fieldsBox = /** @type {HTMLElement} */ (form.querySelector('#fields'));
  const hint = /** @type {HTMLElement} */ (form.querySelector('#hint'));
  const send = /** @type {HTMLButtonElement} */ (form.querySelector('.send'));
  const more = createCombobox('Add an option');
  more.className = 'more';

  /** @type {QuestionView | null} */
  let question = null;
  /** @type {OptionField[]} */
  let fields = [];
  /** @type {{ question: QuestionView, choices: Map<string, Choice> }[]} */
  const asked = [];
  /** Which of the asked lines stands here unchanged; -1 for none. */
  let recalled = -1;
  let awaited = new AbortController();

  // ---- what stands in the composer

  function reset(text = '') {
    question = null;
    fields = [];
    recalled = -1;
    suggestions.close();
    fieldsBox.replaceChildren();
    fieldsBox.hidden = true;
    line.hidden = false;
    line.value = text;
    hint.textContent = '';
  }

  /**
   * Puts a command with its options there.
   * @param {QuestionView} wanted
   * @param {ReadonlyMap<string, Choice>} choices
   */
  function begin(wanted, choices) {
    reset();
    question = wanted;
    line.hidden = true;
    fieldsBox.hidden = false;
    const name = document.createElement('button');
    name.type = 'button';
    name.className = 'call';
    name.textContent = `/${callOf(wanted)}`;
    name.setAttribute('aria-label', `/${callOf(wanted)}, choose another command`);
    name.addEventListener('click', () => back());
    fieldsBox.append(name, more);
    more.value = '';
    const first = wanted.options.find(({ required }) => !required);
    for (const option of wanted.options) {
      if (option.required || choices.has(option.name)) addField(option.name, choices.get(option.name));
    }
    if (fields.length === 0 && first !== undefined) addField(first.name);
    more.hidden = fields.length === wanted.options.length;
  }

  /**
   * The field of an option, new where there is none.
   * @param {string} name
   * @param {Choice} [choice]
   */
  function addField(name, choice) {
    const option = question?.options.find((each) => each.name === name);
    let field = fields.find((each) => each.option.name === name);
    if (field === undefined && option !== undefined) {
      field = createOptionField(option);
      fields.push(field);
      more.before(field.chip);
      more.hidden = fields.length === question?.options.length;
    }
    if (field !== undefined && choice !== undefined) field.choose(choice);
    return field;
  }

  /** @param {OptionField} field */
  function removeField(field) {
    fields = fields.filter((each) => each !== field);
    field.chip.remove();
    more.hidden = false;
  }

  /** Back from the options to the command's name. */
  function back() {
    reset(question === null ? '' : `/${callOf(question)}`);
    line.focus();
    suggestCommands();
  }

  // ---- typing

  function lineTyped() {
    const call = readCall(line.value, questions);
    if (call === null || (call.rest === '' && !/\s$/.test(line.value))) return suggestCommands();
    begin(call.question, toChoices(splitOptions(call.rest, call.question)));
    focusEmpty();
  }

  /** @param {OptionField} field */
  function fieldTyped(field) {
    recalled = -1;
    hint.textContent = field.option.description;
    const { name } = field.option;
    if (question !== null) {
      const texts = splitOptions(field.input.value, question, name);
      const others = [...texts.keys()].filter((each) => each !== name);
      if (others.length > 0 || field.input.value.startsWith(`${name}:`)) {
        let last = field;
        for (const [option, text] of texts) last = addField(option, { name: text, value: text }) ?? last;
        return enter(last);
      }
    }
    suggestValues(field, typingPause);
  }

  function moreTyped() {
    if (question === null) return;
    let last = null;
    for (const [name, text] of splitOptions(more.value, question, ''))
      last = addField(name, { name: text, value: text });
    if (last === null || last === undefined) return suggestOptions();
    more.value = '';
    enter(last);
  }

  /** @param {OptionField} field */
  function enter(field) {
    field.input.focus();
    field.input.setSelectionRange(field.input.value.length, field.input.value.length);
  }

  /** Goes to the first option that is still empty, else to the end of the last. */
  function focusEmpty() {
    const field = fields.find((each) => each.text() === '') ?? fields.at(-1);
    if (field !== undefined) enter(field);
    else if (!more.hidden) more.focus();
    else send.focus();
  }

  // ---- suggestions

  function suggestCommands() {
    const typed = line.value.trimStart();
    if (!typed.startsWith('/')) return suggestions.close();
    const words = typed.slice(1).trim().toLowerCase();
    const found = questions.filter((each) => callOf(each).includes(words));
    found.sort((a, b) => Number(callOf(b).startsWith(words)) - Number(callOf(a).startsWith(words)));
    const lines = found.map((each) => ({
      title: `/${callOf(each)}`,
      detail: each.description,
      pick() {
        begin(each, new Map());
        focusEmpty();
      },
    }));
    suggestions.open(line, 'Commands', lines, true);
  }

  function suggestOptions() {
    const typed = more.value.trim().toLowerCase();
    const rest = (question?.options ?? []).filter(
      ({ name }) => name.startsWith(typed) && !fields.some(({ option }) => option.name === name),
    );
    const lines = rest.map(({ name, description }) => ({
      title: name,
      detail: description,
      pick() {
        more.value = '';
        const field = addField(name);
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
    const fixed = option.kind === 'boolean' ? yesOrNo : option.choices;
    if (fixed.length > 0) {
      const fitting = fixed.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()));
      const exact = fitting.some(({ name }) => name === input.value);
      return suggestions.open(input, option.description, exact ? [] : toLines(field, fitting), typed !== '');
    }
    suggestions.close();
    if (!option.completes || question === null) return;
    const { command, subcommand } = question;
    await new Promise((passed) => setTimeout(passed, pause));
    if (signal.aborted) return;
    const choices = await fetchSuggestions({ command, subcommand, option: option.name, typed }, signal);
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
        const next = fields.find((each) => each.text() === '');
        if (next !== undefined) enter(next);
      },
    }));
  }

  // ---- asking

  function submit() {
    awaited.abort();
    suggestions.close();
    if (question === null) {
      const call = readCall(line.value, questions);
      if (call === null) {
        hint.textContent = line.value.trim() === '' ? '' : 'Begin with / to ask: /brief korea-japan';
        return;
      }
      begin(call.question, toChoices(splitOptions(call.rest, call.question)));
    }
    if (question === null) return;
    const filled = fields.filter((field) => field.text() !== '');
    const read = readInvocation(question, new Map(filled.map((field) => [field.option.name, field.value()])));
    if ('problem' in read) {
      const field = addField(read.option);
      if (field !== undefined) enter(field);
      hint.textContent = read.problem;
      field?.input.setAttribute('aria-invalid', 'true');
      return;
    }
    const choices = filled.map(
      (field) => /** @type {const} */ ([field.option.name, { name: field.text(), value: field.value() }]),
    );
    asked.push({ question, choices: new Map(choices) });
    reset();
    line.focus();
    onAsk(read.invocation);
  }

  /**
   * Puts an earlier line back: -1 goes one back, 1 one on.
   * @param {-1 | 1} step
   */
  function recall(step) {
    const index = recalled === -1 ? asked.length + Math.min(step, 0) : recalled + step;
    const earlier = asked[index];
    if (index < 0) return;
    if (earlier === undefined) {
      reset();
      line.focus();
      return;
    }
    begin(earlier.question, earlier.choices);
    recalled = index;
    focusEmpty();
  }

  // ---- events

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) target.removeAttribute('aria-invalid');
    if (target === line) return lineTyped();
    if (target === more) return moreTyped();
    const field = fields.find(({ input }) => input === target);
    if (field !== undefined) fieldTyped(field);
  });
  form.addEventListener('focusin', ({ target }) => {
    if (recalled !== -1) return;
    const field = fields.find(({ input }) => input === target);
    hint.textContent = field?.option.description ?? '';
    if (field !== undefined) suggestValues(field, 0);
    else if (target === more) suggestOptions();
    else suggestions.close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) suggestions.close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key, target } = event;
    const empty = line.value === '' && question === null;
    const field = fields.find(({ input }) => input === target);
    if (suggestions.handleKey(event)) return;
    if ((key === 'ArrowUp' && (empty || recalled !== -1)) || (key === 'ArrowDown' && recalled !== -1)) {
      event.preventDefault();
      recall(key === 'ArrowUp' ? -1 : 1);
    } else if (key === 'ArrowDown') {
      if (field !== undefined) suggestValues(field, 0);
      else if (target === more) suggestOptions();
      else if (target === line) suggestCommands();
    } else if (key === 'Escape') {
      reset();
      line.focus();
    } else if (
      key === 'Backspace' &&
      target instanceof HTMLInputElement &&
      target.value === '' &&
      question !== null
    ) {
      event.preventDefault();
      const before = fields[(field === undefined ? fields.length : fields.indexOf(field)) - 1];
      if (field !== undefined && !field.option.required) removeField(field);
      if (before === undefined) back();
      else enter(before);
    }
  });

  return {
    /**
     * Puts a command there, as if its name had been typed.
     * @param {string} call
     */
    fill(call) {
      line.value = `/${call} `;
      line.hidden = false;
      line.focus();
      lineTyped();
    },
    focus: () => line.focus(),
  };
}

const yesOrNo = [
  { name: 'true', value: 'true' },
  { name: 'false', value: 'false' },
];

/** @param {ReadonlyMap<string, string>} texts */
function toChoices(texts) {
  return new Map([...texts].map(([option, text]) => [option, { name: text, value: text }]));
}
