/**
 * One line of the list.
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} detail
 * @property {() => void} pick
 */

/**
 * The list above the composer that a text field (role combobox) opens. Focus stays in the field; the chosen line
 * is named by aria-activedescendant.
 * @param {HTMLElement} list
 * @param {HTMLElement} heading
 * @param {HTMLElement} status is read out by screen readers
 */
export function createSuggestions(list, heading, status) {
  /** @type {readonly Suggestion[]} */
  let shown = [];
  let active = -1;
  /** @type {HTMLInputElement | null} */
  let field = null;
  const panel = /** @type {HTMLElement} */ (list.parentElement);

  function close() {
    field?.setAttribute('aria-expanded', 'false');
    field?.removeAttribute('aria-activedescendant');
    field = null;
    shown = [];
    active = -1;
    panel.hidden = true;
    list.replaceChildren();
  }

  /**
   * @param {HTMLInputElement} opener
   * @param {string} title
   * @param {readonly Suggestion[]} suggestions
   * @param {boolean} first whether Enter takes the first line at once
   */
  function open(opener, title, suggestions, first) {
    close();
    if (suggestions.length === 0) return;
    field = opener;
    shown = suggestions;
    heading.textContent = title;
    list.replaceChildren(...suggestions.map(drawSuggestion));
    panel.hidden = false;
    list.scrollTop = 0;
    opener.setAttribute('aria-expanded', 'true');
    status.textContent = `${suggestions.length} ${suggestions.length === 1 ? 'suggestion' : 'suggestions'}`;
    if (first) activate(0);
  }

  /** @param {number} index */
  function activate(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const line = list.children[active];
    if (line === undefined) return field?.removeAttribute('aria-activedescendant');
    line.setAttribute('aria-selected', 'true');
    line.scrollIntoView({ block: 'nearest' });
    field?.setAttribute('aria-activedescendant', line.id);
  }

  /**
   * Takes the keys that belong to the list. Returns whether it did.
   * @param {KeyboardEvent} event
   */
  function handleKey(event) {
    if (field === null) return false;
    if (event.key === 'ArrowDown') activate((active + 1) % shown.length);
    else if (event.key === 'ArrowUp') activate(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && active !== -1)
      shown[active]?.pick();
    else return false;
    event.preventDefault();
    return true;
  }

  // The field must not lose focus while a line is pressed.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const line = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (line !== null) shown[[...list.children].indexOf(line)]?.pick();
  });

  return { open, close, handleKey, isOpen: () => field !== null };
}

/**
 * @param {Suggestion} suggestion
 * @param {number} index
 */
function drawSuggestion({ title, detail }, index) {
  const line = document.createElement('div');
  line.id = `suggestion-${index}`;
  line.setAttribute('role', 'option');
  line.setAttribute('aria-selected', 'false');
  const name = document.createElement('span');
  name.className = 'suggestion-title';
  name.textContent = title;
  const more = document.createElement('span');
  more.className = 'suggestion-detail';
  more.textContent = detail;
  line.append(name, more);
  return line;
}
