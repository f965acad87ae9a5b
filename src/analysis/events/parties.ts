import type { Span } from '../../article/article.ts';
import type { Entity } from '../facts.ts';
import { firstFrom } from '../spans.ts';

/** A mention of somebody who stands for a party, by its grouping name. */
export interface PartyMention extends Span {
  readonly party: string;
}

/** All mentions of those who stand for a party, in text order. */
export function partyMentionsOf(entities: readonly Entity[]): PartyMention[] {
  const named: PartyMention[] = [];
  for (const { party, mentions } of entities)
    if (party !== null) for (const { start, end } of mentions) named.push({ start, end, party });
  return named.sort((a, b) => a.start - b.start);
}

/** Grouping names of whom the words name, in order of mention. */
export function partiesIn(mentions: readonly PartyMention[], { start, end }: Span): string[] {
  const named = new Set<string>();
  for (let at = firstFrom(mentions, start); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= end) break;
    if (mention.end <= end) named.add(mention.party);
  }
  return [...named];
}
