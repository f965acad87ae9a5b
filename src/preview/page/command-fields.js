import { callOf, readInvocation } from './command-line.js';
import { createCombobox, createOptionField } from './option-field.js';

/** @import {QuestionView} from '../protocol.ts' */
/** @import {Choice} from '../../command/command.ts' */
/** @import {OptionField} from './option-field.js' */

/**
 * A command with a field for each option that is given, and one more to add others.
 * @param {HTMLElement} box
 * @param {() => void} onBack the command's name was pressed
 */
export function createCommandFields(box, onBack) {
  const more = createCombobox('Add an option');
  more.className = 'more';
  /** @type {QuestionView | null} */
  let question = null;
  /** @type {OptionField[]} */
  let fields = [];

  /** Only options that are not there yet can be added. */
  function showMore() {
    more.value = '';
    more.hidden = fields.length === question?.options.length;
  }

  /**
   * Puts a command there, with fields for its required options and for those that have a value.
   * @param {QuestionView} wanted
   * @param {ReadonlyMap<string, Choice>} choices
   */
  function begin(wanted, choices) {
    question = wanted;
    fields = [];
    const name = document.createElement('button');
    name.type = 'button';
    name.className = 'call';
    name.textContent = `/${callOf(wanted)}`;
    name.setAttribute('aria-label', `/${callOf(wanted)}, choose another command`);
    name.addEventListener('click', onBack);
    box.replaceChildren(name, more);
    box.hidden = false;
    for (const option of wanted.options) {
      if (option.required || choices.has(option.name)) add(option.name, choices.get(option.name));
    }
    const [first] = wanted.options;
    if (fields.length === 0 && first !== undefined) add(first.name);
    showMore();
  }

  /**
   * The field of an option, new where there is none; undefined where the command has no such option.
   * @param {string} name
   * @param {Choice} [choice]
   */
  function add(name, choice) {
    const option = question?.options.find((each) => each.name === name);
    let field = fields.find((each) => each.option.name === name);
    if (field === undefined && option !== undefined) {
      field = createOptionField(option);
      fields.push(field);
      more.before(field.chip);
      showMore();
    }
    if (field !== undefined && choice !== undefined) field.choose(choice);
    return field;
  }

  return {
    more,
    begin,
    add,
    question: () => question,
    fields: () => fields,
    /** @param {EventTarget | null} input */
    fieldOf: (input) => fields.find((field) => field.input === input),
    /** Options that have no field yet. */
    rest: () =>
      (question?.options ?? []).filter(({ name }) => !fields.some(({ option }) => option.name === name)),
    clear() {
      question = null;
      fields = [];
      box.replaceChildren();
      box.hidden = true;
    },
    /** @param {OptionField} field */
    remove(field) {
      fields = fields.filter((each) => each !== field);
      field.chip.remove();
      showMore();
    },
    /** What stands in the fields that are filled in. */
    choices: () =>
      new Map(
        fields
          .filter((field) => field.text() !== '')
          .map((field) => [field.option.name, { name: field.text(), value: field.value() }]),
      ),
    /** The question as it can be asked, or the option that stands in the way and why; null without a command. */
    read() {
      const values = fields.map((field) => /** @type {const} */ ([field.option.name, field.value()]));
      return question === null ? null : readInvocation(question, new Map(values));
    },
  };
}

/**
 * Goes to the end of what stands in a field.
 * @param {OptionField} field
 */
export function enter({ input }) {
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}
