import type { Span } from '../article/article.ts';
import type { Entity } from './facts.ts';

/** The people, bodies and places that a text names, each with all its mentions. */
export function namesOf(_text: string, _sentences: readonly Span[]): Entity[] {
  return [];
}
