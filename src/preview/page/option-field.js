/** @import {OptionView} from '../protocol.ts' */
/** @import {Choice} from '../../command/command.ts' */

/**
 * An option being filled in: a name and a text field, drawn as one chip.
 * @typedef {object} OptionField
 * @property {OptionView} option
 * @property {HTMLElement} chip
 * @property {HTMLInputElement} input
 * @property {() => string} value what the option is asked with
 * @property {() => string} text what stands in the field
 * @property {(choice: Choice) => void} choose
 */

/**
 * @param {OptionView} option
 * @returns {OptionField}
 */
export function createOptionField(option) {
  const chip = document.createElement('label');
  chip.className = 'chip';
  const name = document.createElement('span');
  name.className = 'chip-name';
  name.textContent = option.name;
  const input = createCombobox(`${option.name}${option.required ? ', required' : ''}`);
  input.maxLength = option.maxLength;
  if (option.kind === 'integer') input.inputMode = 'numeric';
  chip.append(name, input);

  /** @type {Choice | null} */
  let chosen = null;
  const text = () => input.value.trim();
  return {
    option,
    chip,
    input,
    text,
    // A suggestion shows its name and stands for its value, until it is edited.
    value: () => (chosen !== null && chosen.name === input.value ? chosen.value : text()),
    choose(choice) {
      chosen = choice;
      input.value = choice.name;
      fitWidth(input);
    },
  };
}

/**
 * A text field that opens the list of suggestions.
 * @param {string} label
 */
export function createCombobox(label) {
  const input = document.createElement('input');
  const attributes = {
    type: 'text',
    role: 'combobox',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
    'aria-describedby': 'hint',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.addEventListener('input', () => fitWidth(input));
  fitWidth(input);
  return input;
}

/** @param {HTMLInputElement} input */
export function fitWidth(input) {
  input.size = Math.min(Math.max(input.value.length + 1, 6), 40);
}
