import type { Capacity } from '../facts.ts';
import { TERRITORIES } from './lexicon.ts';

/** Trades that somebody may follow in the service of a town or a state. */
const SERVANT =
  /^(?:engineer|architect|planner|doctor|vet|physician|auditor|lawyer|attorney|forester|archaeologist|accountant|clerk|surveyor|assessor|forecaster)s?$/;

/** For whom a person with this role speaks, as far as role, body and country show. */
export function capacityOf(
  kind: 'public' | 'organisation' | 'private' | 'open',
  body: 'public' | 'organisation' | 'state' | null,
  country: string | null,
  words: readonly string[],
  small = false,
): Capacity | null {
  if (kind === 'private')
    // "the town engineer" serves the town, "a government lawyer" the state; "a town resident" doesn't.
    return (TERRITORIES.has(words[0] ?? '') || words[0] === 'government' || body === 'public') &&
      SERVANT.test(words.at(-1) ?? '')
      ? 'public'
      : 'private';
  if (kind === 'public') {
    // "a private detective"
    if (words.includes('private')) return 'private';
    if (body === 'organisation') return words.includes('minister') ? 'public' : 'organisation';
    return words.some((word) => word === 'former' || word === 'ex' || word === 'retired')
      ? 'private'
      : 'public';
  }
  if (words.includes('former') || words.includes('retired')) return 'private';
  // Of a ship or a team; of soldiers where a force is stated.
  if (/^(?:captain|skipper)$/.test(words.at(-1) ?? '') && body !== 'public')
    return body === null && country === null ? null : 'private';
  if (body === 'organisation')
    // Whoever owns a vineyard speaks for themselves.
    return small && /^(?:co-)?owners?$/.test(words.at(-1) ?? '') ? 'private' : 'organisation';
  if (body === 'public' || body === 'state') return kind === 'organisation' ? 'organisation' : 'public';
  if (kind === 'organisation') return 'organisation';
  const last = words.at(-1) ?? '';
  if (country !== null) return 'public';
  if (/^(?:(?:co-)?owners?|campaigners?)$/.test(last)) return 'private';
  if (/^officers?$/.test(last)) return 'public';
  if (
    last === 'secretary' &&
    /^(?:transport|education|energy|home|defen[cs]e|trade|labou?r|environment|treasury|culture|housing|interior|agriculture|commerce|work)$/.test(
      words.at(-2) ?? '',
    )
  )
    return 'public';
  if (
    words.some((word) =>
      /^(?:government|security|military|police|defence|defense|army|navy|intelligence|federal|presidential|ministerial|diplomatic|election|health|customs|border|judicial|municipal|provincial|administration|congressional|parliamentary|senate|house|state|county|city|court|cabinet|law|enforcement|immigration|counterterrorism|justice|finance|foreign)$/.test(
        word,
      ),
    )
  )
    return 'public';
  // Whoever heads or speaks for something speaks for it, whatever it is.
  return /^(?:spokes\w+|directors?|chair|chair(?:man|woman|person)|presidents?|vice-president|heads?|chiefs?|bosses|boss|managers?|leaders?|secretary|treasurer|organi[sz]ers?|commander|administrator|trustee|coordinator|general secretary|deputy)$/.test(
    last,
  )
    ? 'organisation'
    : null;
}
