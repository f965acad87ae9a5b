import { storiesBetween } from './party-topic.ts';
import type { Story } from './story.ts';
import { findTopics } from './topics.ts';

/** A topic that admins have named. */
export interface Pin {
  /** What members type: "steel". */
  readonly name: string;
  /** What it means: slugs of stories, or words as for any topic; several parted by commas. */
  readonly query: string;
}

/** A pinned query that fits more stories than this shows the best. */
const MOST_STORIES = 12;

/** What makes two names of pins the same: case, hyphens and spaces don't. */
export function pinKey(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s_-]+/);
  return words.filter((word) => word !== '').join(' ');
}

/** The pin that somebody means by these words: only one of just that name. */
export function pinNamed(words: string, pins: readonly Pin[]): Pin | null {
  const key = pinKey(words);
  return pins.find(({ name }) => pinKey(name) === key) ?? null;
}

/** Pins whose name has a word that begins with what was typed; all for nothing typed. */
export function pinsMatching(typed: string, pins: readonly Pin[]): Pin[] {
  const key = pinKey(typed);
  return pins.filter(({ name }) => key === '' || ` ${pinKey(name)}`.includes(` ${key}`));
}

/** The parts of a pin's query. */
export function partsOf(query: string): string[] {
  return query
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The stories that a part of a pin's query means now: the one of this slug or id, else all between the parties that
 * it names, else all that have everything it asks for, best first.
 */
export function storiesOf(part: string, stories: readonly Story[]): readonly Story[] {
  const own = stories.find(({ id, slug }) => id === part || slug === part.toLowerCase());
  if (own !== undefined) return [own];
  const between = storiesBetween(part, stories);
  if (between.length > 0) return between;
  return findTopics(part, stories, MOST_STORIES).flatMap(({ story, exact }) => (exact ? [story] : []));
}
