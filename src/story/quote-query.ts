import { countryOf } from '../analysis/countries.ts';
import type { QuoteKind } from '../analysis/facts.ts';
import { intervalOf } from './date-words.ts';
import { foldName, personName } from './person-name.ts';
import type { Said } from './said.ts';
import { stem } from './stem.ts';

/** What a quotation must be; a field that is left out asks nothing. */
export interface QuoteQuery {
  /** Words of the speaker's name, any case, with or without accents. */
  readonly speaker?: string;
  /** Places where the speaker is named: enough without the name's words. */
  readonly mentions?: readonly { readonly articleId: string; readonly entity: number }[];
  /** The party that it groups under, by any name of a country or words of another name. */
  readonly party?: string;
  readonly official?: boolean;
  readonly kind?: QuoteKind;
  /** ISO day, month or year: said, or reported where the day it was said isn't known, on or after its first day. */
  readonly from?: string;
  /** On or before its last day. */
  readonly to?: string;
  /** Words it holds, in any order; an ending more or less does not matter. */
  readonly words?: string;
}

/** The predicate of a query, for quotations of one answer: what can be worked out once is. */
export function quoteTest(query: QuoteQuery): (said: Said) => boolean {
  const speaker = query.speaker === undefined ? null : foldName(query.speaker);
  const key = query.speaker === undefined ? null : personName(query.speaker);
  const mentions = new Set(query.mentions?.map((each) => `${each.articleId} ${each.entity}`));
  const party = query.party === undefined ? null : partyTest(query.party);
  const from = query.from === undefined ? null : (intervalOf(query.from)?.from ?? null);
  const to = query.to === undefined ? null : (intervalOf(query.to)?.to ?? null);
  const words = query.words === undefined ? [] : wordsOf(query.words);
  return ({ source, quote, dropped }) => {
    if (query.kind !== undefined && quote.kind !== query.kind) return false;
    if (query.official !== undefined && quote.speaker?.official !== query.official) return false;
    if (speaker !== null || query.mentions !== undefined) {
      const entity = quote.speaker?.entity ?? null;
      const meant = entity !== null && !dropped && mentions.has(`${source.article.id} ${entity}`);
      if (!meant && !(speaker !== null && isNamed(quote.speaker?.name ?? null, speaker, key?.key ?? '')))
        return false;
    }
    if (party !== null && !party(quote.speaker?.party ?? null)) return false;
    if (from !== null || to !== null) {
      const day = source.article.publishedAt?.slice(0, 10);
      const said = intervalOf(quote.saidOn) ?? (day === undefined ? null : { from: day, to: day });
      if (said === null || (from !== null && said.to < from) || (to !== null && said.from > to)) return false;
    }
    if (words.length > 0) {
      const text = wordsOf(source.article.body.slice(quote.start, quote.end));
      const stems = new Set(text.map(stem));
      if (!words.every((word) => stems.has(stem(word)) || text.some((each) => each.startsWith(word))))
        return false;
    }
    return true;
  };
}

/** "Kim You Geun" for "Kim You-geun", "holm" for "Peder Holm". */
function isNamed(name: string | null, speaker: string, key: string): boolean {
  if (name === null) return false;
  const whole = foldName(name);
  if (whole.includes(speaker) || whole.replaceAll(' ', '').includes(speaker.replaceAll(' ', ''))) return true;
  return key.includes(' ') && personName(name).key === key;
}

/** Whether a party is meant: a country by any of its names, another one by words of its name. */
export function partyTest(wanted: string): (party: string | null) => boolean {
  const country = countryOf(wanted, { typed: true });
  const folded = foldName(wanted);
  return (party) =>
    party !== null && (country === null ? foldName(party).includes(folded) : party === country);
}

/** Words as they are compared: small letters without marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
