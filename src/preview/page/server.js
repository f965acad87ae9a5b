/** @import {AskAnswer, AskRequest, CommandsAnswer, CompleteRequest} from '../protocol.ts' */
/** @import {Choice} from '../../command/command.ts' */

/** @returns {Promise<CommandsAnswer>} */
export function fetchCommands() {
  return fetchJson('/api/commands');
}

/**
 * Suggestions for what is being typed; none when the server can't be reached.
 * @param {CompleteRequest} request
 * @param {AbortSignal} signal
 * @returns {Promise<Choice[]>}
 */
export function fetchSuggestions(request, signal) {
  return post('/api/complete', request, signal).catch(() => []);
}

/**
 * @param {AskRequest} request
 * @returns {Promise<AskAnswer>}
 */
export function fetchAnswer(request) {
  return post('/api/ask', request, AbortSignal.timeout(60_000));
}

/**
 * @param {string} path
 * @param {object} body
 * @param {AbortSignal} signal
 */
function post(path, body, signal) {
  const headers = { 'content-type': 'application/json' };
  return fetchJson(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function fetchJson(path, init) {
  const response = await fetch(path, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
