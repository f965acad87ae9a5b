/**
 * Whom a definite description means.
 *   "the minister" -> the minister named before; "the ministry" -> the ministry named before; "the official" -> the fuller
 *   phrase before it; "the passenger", "the company" -> whom the passage is about
 */
import type { Span } from '../../article/article.ts';
import type { Speaker } from '../facts.ts';
import { genderOfWord } from '../names/gender.ts';
import { roleEndingAt, rolesLike } from '../names/lexicon.ts';
import type { NameAnalysis } from '../names.ts';
import type { WordDocument } from '../words/document.ts';
import type { EntitySpeakers } from './entity-speaker.ts';
import { type Mentions, mentionsBefore } from './mention-order.ts';
import { ANYBODY, bodyInFocus, meansPerson, type NamedLate, namedLate, personInFocus } from './nominal.ts';
import { charSpan, fullerPhrase } from './source-phrase.ts';

/** How many mentions back "the minister" is looked for. */
const REACH = 300;

/** What it takes to find out: who is named where, who spoke without a name so far, and how a fuller phrase is resolved. */
export interface DefiniteContext {
  readonly document: WordDocument;
  readonly names: NameAnalysis;
  readonly mentions: Mentions;
  readonly speakers: EntitySpeakers;
  readonly described: readonly Speaker[];
  readonly find: (source: Span) => Speaker | null;
}

export function definiteReader({ document, names, mentions, speakers, described, find }: DefiniteContext) {
  const { tokens } = document;
  const { entities } = names;
  let late: NamedLate | null | undefined;
  return { calledSo, definiteOf, inFocus, lateFor };

  /** Who was called so by name before: "Judge Anna Berg … the judge", "the Ministry of Trade … the ministry". */
  function calledSo(source: Span, head: number): Speaker | null {
    if (source.end - source.start > 5) return null;
    const { word, words, role } = readHead(source, head);
    if (words.length > 3) return null;
    const named = (index: number) => speakers.of(index, charSpan(document, source), null);
    for (
      let position = mentionsBefore(mentions, source.start) - 1, looked = 0;
      position >= 0 && looked < REACH;
      position -= 1, looked += 1
    ) {
      const index = mentions[position]?.[1] ?? -1;
      const entity = entities[index];
      if (!entity) continue;
      if (entity.kind === 'person' && role && entity.role !== null) {
        const stated = entity.role.toLowerCase();
        if (
          rolesLike(word).some(
            (like) => stated === like || stated.endsWith(` ${like}`) || stated.startsWith(`${like} `),
          )
        )
          return named(index);
      }
      if (entity.kind === 'organisation' && !role && entity.name.toLowerCase().split(/\s+/).includes(word))
        return named(index);
    }
    return null;
  }

  function readHead(source: Span, head: number) {
    const words = tokens.slice(source.start, head + 1).map((token) => token.lower);
    return { word: tokens[head]?.lower ?? '', words, role: roleEndingAt(words, words.length - 1) };
  }

  /** Whom "the official" means of those who were only described. */
  function definiteOf(source: Span, head: number): Speaker | null {
    if (source.end - source.start > 5) return null;
    const { word, words, role } = readHead(source, head);
    if (words.length > 3) return null;
    const earlier = fullerPhrase(document, source, head);
    const found = earlier && find(earlier);
    if (found && found.mention.start < charSpan(document, source).start) return found;
    if (!role || genderOfWord(word) !== null) return null;
    for (let at = described.length - 1; at >= Math.max(0, described.length - REACH); at -= 1) {
      const speaker = described[at];
      if (speaker?.role?.toLowerCase().endsWith(word)) return speaker;
    }
    return null;
  }

  /** Who a description in the first sentence turns out to be; `noun` is its first token. */
  function lateFor(noun: number): number | null {
    if ((document.sentenceOf[noun] ?? -1) !== 0) return null;
    if (late === undefined) late = namedLate(document, names, mentions);
    // The one whom the first sentence is about, or who goes on speaking.
    const subject = noun - (document.sentenceStarts[0] ?? 0) <= 8;
    return late !== null && (late.speaks || (late.introduced && subject)) ? late.entity : null;
  }

  /** Whom "the passenger", "the company" means where no role or name says it. */
  function inFocus(source: Span, head: number): number | null {
    const long = source.end - source.start > 4;
    if (tokens[source.start]?.lower !== 'the' || source.end - source.start > 12) return null;
    const word = tokens[head]?.lower ?? '';
    const body =
      source.end - source.start === 2 ? bodyInFocus(document, names, mentions, source.start, word) : null;
    // "the Italian", "the Frenchman": somebody of whom that says nothing new.
    const national =
      names.demonymAt.get(source.start + 1)?.end === source.end ||
      /^\p{Lu}.*man$/u.test(tokens[head]?.text ?? '');
    if (body === null && national && source.end - source.start === 2)
      return personInFocus(document, names, mentions, source.start, ANYBODY);
    if (body !== null || !meansPerson(word)) return body;
    // "The president of Norwell Teachers", right after somebody of whom nothing is told.
    if (long)
      return roleEndingAt([word], 0) ? personInFocus(document, names, mentions, source.start, word) : null;
    const introduced = fullerPhrase(document, source, head);
    if (introduced) return lateFor(introduced.start);
    return personInFocus(document, names, mentions, source.start, word);
  }
}
