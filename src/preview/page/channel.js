import { callOf, writeLine } from './command-line.js';
import { fetchAnswer } from './server.js';

/** @import {Invocation} from '../../reply/reply.ts' */

/**
 * The messages. Pressing a button in one asks its question: the answer takes the message's place, or stands
 * below it where only the asker would see it.
 * @param {object} parts
 * @param {HTMLElement} parts.log
 * @param {HTMLTemplateElement} parts.template of one message
 * @param {(call: string) => void} parts.onFill a command in a text was pressed
 */
export function createChannel({ log, template, onFill }) {
  /** What each message shows. @type {WeakMap<Element, Invocation>} */
  const shown = new WeakMap();

  /** @param {Invocation} invocation */
  function appendMessage(invocation) {
    const message = /** @type {HTMLElement} */ (template.content.cloneNode(true)).firstElementChild;
    if (!(message instanceof HTMLElement)) throw new Error('The template holds no message.');
    const line = part(message, '.line-asked');
    line.textContent = `/${callOf(invocation)}`;
    line.title = writeLine(invocation);
    part(message, '.options-asked').replaceChildren(
      ...Object.entries(invocation.options).flatMap(drawOption),
    );
    const time = part(message, '.sent');
    time.textContent = new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
    log.append(message);
    return message;
  }

  /**
   * Fills a message with the answer to a question.
   * @param {HTMLElement} message
   * @param {Invocation} invocation
   * @param {number} page
   */
  async function fillMessage(message, invocation, page) {
    message.setAttribute('aria-busy', 'true');
    scrollTo(message);
    try {
      const answer = await fetchAnswer({ invocation, page });
      if (answer.private && message.classList.contains('answered')) {
        const below = appendMessage(invocation);
        // It was a button that asked.
        part(below, '.asked').remove();
        draw(below, answer.html, true);
        shown.set(below, invocation);
        scrollTo(below);
        return below;
      }
      draw(message, answer.html, answer.private);
      shown.set(message, invocation);
    } catch (error) {
      const why =
        error instanceof Error && error.name === 'Error'
          ? error.message
          : 'The preview does not answer. Is it still running?';
      const text = document.createElement('p');
      text.className = 'notice warning';
      text.textContent = why;
      part(message, '.content').replaceChildren(text);
      message.classList.add('private');
    } finally {
      message.setAttribute('aria-busy', 'false');
      scrollTo(message);
    }
    return message;
  }

  /**
   * @param {HTMLElement} message
   * @param {string} html made and escaped by the server
   * @param {boolean} isPrivate
   */
  function draw(message, html, isPrivate) {
    part(message, '.content').innerHTML = html;
    message.classList.add('answered');
    message.classList.toggle('private', isPrivate);
    message.setAttribute('aria-busy', 'false');
    for (const time of message.querySelectorAll('time[datetime]')) showInZone(time);
  }

  /** @param {HTMLElement} message */
  function scrollTo(message) {
    // The end of the channel, but never past the beginning of the newest message.
    log.scrollTop = Math.min(log.scrollHeight, message.offsetTop - 12);
  }

  log.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const message = button?.closest('.message');
    if (!(button instanceof HTMLButtonElement) || !(message instanceof HTMLElement)) return;
    if (button.dataset.fill !== undefined) return onFill(button.dataset.fill);
    if (button.classList.contains('dismiss')) return message.remove();
    if (message.getAttribute('aria-busy') === 'true') return;
    const { page, ask } = button.dataset;
    const invocation = ask === undefined ? shown.get(message) : /** @type {Invocation} */ (JSON.parse(ask));
    if (invocation === undefined) return;
    if (message.classList.contains('welcome')) {
      await fillMessage(appendMessage(invocation), invocation, 1);
      return;
    }
    const label = button.textContent;
    const filled = await fillMessage(message, invocation, Number(page ?? 1));
    keepFocus(filled, label);
  });

  return {
    /** @param {Invocation} invocation */
    async ask(invocation) {
      await fillMessage(appendMessage(invocation), invocation, 1);
    },
  };
}

/**
 * The pressed button is gone: focus goes to the one that took its place, else to the message.
 * @param {HTMLElement} message
 * @param {string} label
 */
function keepFocus(message, label) {
  const buttons = [...message.querySelectorAll('button')];
  const same = buttons.find((button) => button.textContent === label && !button.disabled);
  (same ?? part(message, '.content')).focus({ preventScroll: true });
}

/** @param {[string, string | number | boolean]} option */
function drawOption([name, value]) {
  const option = document.createElement('span');
  option.className = 'option-asked';
  option.textContent = `${name}: ${value}`;
  return [option, ' '];
}

/** @param {Element} time */
function showInZone(time) {
  const moment = new Date(time.getAttribute('datetime') ?? '');
  if (Number.isNaN(moment.getTime())) return;
  time.textContent = moment.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * @param {Element} parent
 * @param {string} selector
 * @returns {HTMLElement}
 */
function part(parent, selector) {
  const found = parent.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}.`);
  return found;
}
