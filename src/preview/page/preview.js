import { createChannel } from './channel.js';
import { readCall, readInvocation, splitOptions } from './command-line.js';
import { createComposer } from './composer.js';
import { fetchCommands } from './server.js';
import { createSuggestions } from './suggestions.js';

/** @import {QuestionView} from '../protocol.ts' */

const { questions } = await fetchCommands();

const suggestions = createSuggestions(
  element('suggestions'),
  element('suggestions-heading'),
  element('status'),
);
const channel = createChannel({
  log: element('log'),
  template: /** @type {HTMLTemplateElement} */ (element('message')),
  onFill: (call) => composer.fill(call),
});
const composer = createComposer({
  form: /** @type {HTMLFormElement} */ (element('composer')),
  questions,
  suggestions,
  onAsk: (invocation) => void channel.ask(invocation),
});

element('starters').replaceChildren(
  ...questions.slice(0, 4).flatMap(({ example }, index) => starterButton(example, index === 0)),
);
element('guide-questions').replaceChildren(...questions.flatMap(guideLine));
const [first] = questions;
if (first !== undefined)
  element('line').setAttribute('placeholder', `Type / to ask, or try /${first.example}`);
composer.focus();

/**
 * A button that asks a whole line.
 * @param {string} line "brief korea-japan"
 * @param {boolean} primary
 */
function starterButton(line, primary) {
  const call = readCall(line, questions);
  const read = call === null ? null : readInvocation(call.question, splitOptions(call.rest, call.question));
  if (read === null || 'problem' in read) return [];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = primary ? 'button primary' : 'button';
  button.dataset.ask = JSON.stringify(read.invocation);
  button.textContent = `/${line}`;
  return [button];
}

/** @param {QuestionView} question */
function guideLine({ example, description }) {
  const [button] = starterButton(example, false);
  if (button === undefined) return [];
  button.className = 'guide-question';
  const small = document.createElement('span');
  small.textContent = description;
  button.append(small);
  button.addEventListener('click', () => void channel.ask(JSON.parse(button.dataset.ask ?? '')));
  const item = document.createElement('li');
  item.append(button);
  return [item];
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}
