import lexicon from '../../../data/lexicon/counted-people.json' with { type: 'json' };
import persons from '../../../data/lexicon/persons.json' with { type: 'json' };

const people = new Set(lexicon.people.split(' '));
const allPersons = new Set(persons.persons.split(' '));
const states = Object.entries(lexicon.states);
const STATE = new RegExp(
  String.raw`\b(?:${states.map(([state, words]) => `(?<${state}>${words.join('|')})`).join('|')})\b`,
  'gi',
);
/** What ends the part of a sentence that a number belongs to. */
const STOP = /[;:]|, (?:and|but|while|who|which|when|where|with)\b| — | – |\d/g;

/** "miners", "spectators": people in general of one place; parts of a whole ("children", "soldiers") are counted apart. */
export function isPeople(noun: string): boolean {
  return people.has(noun.toLowerCase());
}

/** Any word for a person or persons, lower case: "firefighter", "hostages". */
export function isPerson(noun: string): boolean {
  return allPersons.has(noun);
}

/**
 * What a number of people is a number of: "27 miners were missing" -> missing, "a crowd of 6,000 people" -> crowd.
 * The nearest word that tells it, behind the number rather than before it; null where none does.
 */
export function stateOf(before: string, from: string, length: number): string | null {
  const behind = from.slice(length);
  const after = behind.slice(0, endOf(behind));
  const lead = before.slice(startOf(before));
  // "killed at least 19 people, with 52 missing"
  return (
    nearest(lead.slice(-CLOSE), Math.min(CLOSE, lead.length)) ??
    nearest(after, 0) ??
    nearest(lead, lead.length)
  );
}

/** All that a text tells of people that are counted: "killed", "trapped". */
export function statesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(STATE)].flatMap(({ groups }) => told(groups) ?? []));
}

function told(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  return Object.entries(groups ?? {}).find(([, found]) => found !== undefined)?.[0];
}

const CLOSE = 18;

function endOf(text: string): number {
  STOP.lastIndex = 0;
  return STOP.exec(text)?.index ?? text.length;
}

function startOf(text: string): number {
  let start = 0;
  for (const match of text.matchAll(STOP)) start = match.index + match[0].length;
  return start;
}

function nearest(text: string, to: number): string | null {
  let best: { far: number; state: string } | null = null;
  for (const { index, 0: word, groups } of text.matchAll(STATE)) {
    const far = to === 0 ? index : to - index - word.length;
    const state = told(groups);
    if (state !== undefined && (best === null || far < best.far)) best = { far, state };
  }
  return best?.state ?? null;
}
