/**
 * What names that no list knows are, by how the text treats them.
 *   Finds: "Arvo Lenk, who lost his boat, said" -> person; "Rhea, 9, said" -> person; "Tamsel Bray … Bray said" -> person;
 *     "Arvo Lenk, a smith whose boat sank, said he" -> person; "Kolda, the haulier that brought it, said its" -> organisation;
 *     "Veltra said it would appeal", "the Ostra chain", "Veltra, which owns" -> organisation; "floods in Pellan" -> place.
 *   Must not find: a surname alone as a body when its full name stands elsewhere.
 */
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord } from '../words/noun-phrase.ts';
import { BODY_HEADS, isAge, roleEndingAt, STARTERS } from './lexicon.ts';
import { familyNameOf, isParticle } from './linking.ts';
import type { NameMention } from './name-mention.ts';

const SPEAKS =
  /^(?:said|says|say|told|announced|denied|added|warned|accused|rejected|insisted|argued|confirmed|wrote|promised|demanded|claimed|acknowledged|admitted|responded|replied|called|described|declined|urged|agreed|conceded|has|had)$/;
const OWNED =
  /^(?:shareholders?|headquarters|shares|workforce|employees|customers|board|factory|factories|plants?|couriers|profits?|sales|fleet|drivers|crews?|managers?|passengers|stores|shops|clients|products|spokes(?:man|woman|person)|workers|staff|subsidiary|turnover|bakeries|warehouses?)$/;
const LOCAL =
  /^(?:in|near|off|across|outside|around|throughout|toward|towards|into|visited|visiting|leaving)$/;

interface Signs {
  person: number;
  organisation: number;
  place: number;
  /** How often it says or does something. */
  acts: number;
  /** A verb of saying stands right beside it. */
  spoke: boolean;
  readonly words: number;
}

const LONGEST_ASIDE = 40;

/** The same mentions with a kind for those that the text shows to be people, bodies or places. Linear. */
export function withEvidence(document: WordDocument, names: readonly NameMention[]): NameMention[] {
  const { tokens, sentenceStarts, sentenceOf } = document;
  const signs = new Map<string, Signs>();
  const known = new Map<string, NameMention['kind']>();
  const alone = new Set<string>();
  const families = new Set<string>();
  for (const { name, kind, start, end } of names) {
    if (kind !== 'unknown' && !known.has(name)) known.set(name, kind);
    if (kind === 'person' && end - start > 1) families.add(familyNameOf(name.split(' ')));
    if (end - start === 1 && kind !== 'place') alone.add(name);
  }
  let capitals = 0;
  while (capitals < 4 && /^\p{Lu}[\p{Lu}'-]+$/u.test(tokens[capitals]?.text ?? '')) capitals += 1;
  const dateline = tokens
    .slice(0, capitals)
    .map(({ text }) => text)
    .join(' ')
    .toUpperCase();
  for (const mention of names) {
    const { name, start, end } = mention;
    if (!isOpen(mention) || known.has(name)) continue;
    const words = end - start;
    const sign = signs.get(name) ?? { person: 0, organisation: 0, place: 0, acts: 0, spoke: false, words };
    signs.set(name, sign);
    const before = tokens[start - 1]?.lower ?? '';
    const next = tokens[end]?.text ?? '';
    const second = tokens[end + 1]?.lower ?? '';
    const last = tokens[end - 1]?.text ?? '';
    const verb = next.toLowerCase();
    const acting = afterDay(document, end);
    const aside = asideOf(document, end);
    if (SPEAKS.test(verb) || aside.speaks >= 0 || /^(?:said|says)$/.test(before)) sign.acts += 1;
    if (
      (isSaid(tokens[aside.speaks]?.lower ?? '') && before !== 'of') ||
      // "“…,” quipped Miko Dole of the league"
      (tokens[start - 2]?.kind === 'mark' && tagAt(document, start - 1) === 'VERB') ||
      // "Timo Greve of Bank Lioret said": who speaks stands before.
      (isSaid(verb) && before !== 'of') ||
      /^(?:said|says)$/.test(before) ||
      (next === ',' && isSaid(second)) ||
      saysBehindOf(document, end)
    )
      sign.spoke = true;
    if (next === ',' && second === 'which') {
      sign.organisation += 2;
      sign.acts += 1;
    }
    if (/^(?:VERB|AUX)$/.test(tagAt(document, acting)) && tokens[acting]?.kind === 'word') sign.acts += 1;
    // "Tarkis Air grounded all of its aircraft"
    if (tagAt(document, acting) === 'VERB')
      for (
        let at = acting + 1;
        at < acting + 12 && tokens[at]?.kind !== 'mark' && !/^[.,;:]$/.test(tokens[at]?.text ?? '');
        at += 1
      )
        if (tokens[at]?.lower === 'its') {
          sign.organisation += 2;
          break;
        }
    // "a spokesman for Ledra", "Ledra's chairman"
    if (before === 'for' && /^spokes(?:man|woman|person)$/.test(tokens[start - 2]?.lower ?? '')) {
      sign.organisation += 2;
      sign.acts += 1;
    }
    if (next === "'s" && /^(?:chair|chairman|chairwoman|board|owners?|founder|spokes\w+)$/.test(second)) {
      sign.organisation += 2;
      sign.acts += 1;
    }
    // "Open Desk, a press freedom group,"
    if (next === ',' && /^(?:an?|the)$/.test(second) && isBodyBeside(document, end + 2)) {
      sign.organisation += 3;
      sign.acts += 1;
    }
    if (next === ',' && isAge(second) && /^[,.;]$/.test(tokens[end + 2]?.text ?? '')) sign.person += 3;
    if (words >= 2 && words <= 4) {
      if (next === ',' && /^(?:who|whose)$/.test(second)) sign.person += 3;
      if (verb === 'who' || aside.who) sign.person += 3;
      // "Astra Lomnica" in a report from Lomnica is its club.
      const local = dateline !== '' && last.toUpperCase() === dateline;
      if (!local && alone.has(last) && !known.has(last) && !BODY_HEADS.has(last.toLowerCase()))
        sign.person += 2;
      if (before === 'the' && start > 0) sign.organisation += 2;
    }
    // "who gave her name only as Hanna", "gave only her first name, Hanna"
    const given =
      before === 'as' && tokens[start - 2]?.lower === 'only' ? tokens[start - 3] : tokens[start - 2];
    if (/^(?:as|,)$/.test(before) && /^(?:name|himself|herself)$/.test(given?.lower ?? '')) {
      sign.person += 4;
      sign.acts += 1;
    }
    // "Bank Lioret", "Radio Alba"
    if (words >= 2 && BODY_HEADS.has(tokens[start]?.lower ?? '')) sign.organisation += 2;
    // "Kolda, the haulier that delivered the vaccine,"
    if (aside.which) sign.organisation += 2;
    const follower = nextSentenceOpener(document, start, end);
    if (/^its?$/.test(follower)) sign.organisation += 2;
    else if (/^(?:he|she|his|her)$/.test(follower) && words >= 2) sign.person += 2;
    // "Hale's son, Erik, told"
    if (
      before === ',' &&
      next === ',' &&
      roleEndingAt([tokens[start - 2]?.lower ?? ''], 0)?.kind === 'private'
    )
      sign.person += 3;
    // "the city's newspaper, Dagsbladet,": no person edits what a body noun names.
    if (before === ',' && /^[,.]$/.test(next) && isDefiniteBody(document, start - 2)) sign.organisation += 3;
    const cue = SPEAKS.test(verb) ? end : next === ',' && SPEAKS.test(second) ? end + 1 : aside.speaks;
    // "Joan Astle, of Norwell, said it was late": not what is of somebody.
    if (cue >= 0 && !/^(?:of|from|in|at|near)$/.test(before)) {
      if (cue > end) sign.acts += 1;
      for (let at = cue + 1; at < cue + 9; at += 1) {
        const word = tokens[at]?.lower ?? '';
        if (tokens[at]?.kind === 'mark' || /^[.;:]$/.test(word)) break;
        if (/^(?:it|its)$/.test(word)) sign.organisation += 2;
        // "Oldham Rovers, last year's winners, said they"
        else if (word === 'they' && aside.speaks >= 0) sign.organisation += 2;
        else if (/^(?:he|she|his|her)$/.test(word)) sign.person += words >= 2 ? 2 : 0;
        else continue;
        break;
      }
    }
    if (
      next === "'s" &&
      (OWNED.test(second) || (second === 'chief' && tokens[end + 2]?.lower === 'executive'))
    )
      sign.organisation += 2;
    if (tokens[end]?.kind === 'word' && OWNED.test(next)) sign.organisation += 1;
    if (LOCAL.test(before) && !/^(?:'s|[A-Z])/.test(next) && sentenceStarts[sentenceOf[start] ?? 0] !== start)
      sign.place += /^(?:stake|interest|confidence|shares?)$/.test(tokens[start - 2]?.lower ?? '') ? 0 : 2;
    // "the village of Montebo", "Montebo's mayor"
    if (
      before === 'of' &&
      /^(?:village|town|city|island|port|district|region|valley|parish|county|province|people|hamlet|municipality|mayor|bishop)$/.test(
        tokens[start - 2]?.lower ?? '',
      )
    )
      sign.place += 4;
    if (
      next === "'s" &&
      /^(?:mayor|harbou?r|streets?|beach|beaches|inhabitants|residents|chapel|castle|outskirts|suburbs|villages?|town|trams|river|fishermen|farmers)$/.test(
        second,
      )
    )
      sign.place += 3;
    if (dateline !== '' && name.toUpperCase() === dateline) sign.place += 2;
  }
  for (const [name, sign] of signs) if (isPerson(sign)) families.add(name.split(' ').at(-1) ?? '');
  return names.map((mention) => {
    if (!isOpen(mention)) return mention;
    const { name } = mention;
    if (STARTERS.has(name)) return mention;
    const sign = signs.get(name);
    if (!sign) return mention;
    // "Miro Salt said": what speaks and shows no sign of a body or place.
    const speaks =
      sign.spoke && sign.words >= 2 && sign.words <= 3 && sign.organisation === 0 && sign.place === 0;
    if (isPerson(sign) || speaks) return { ...mention, kind: 'person', rule: 'names/told-as-person' };
    // A surname alone is left to its full name, with the particle that begins it.
    if (families.has(name.split(' ').at(-1) ?? '') && (sign.words === 1 || isParticle(name.split(' ')[0])))
      return mention;
    // What never acts needs no kind.
    if (sign.acts === 0) return mention;
    if (sign.organisation >= 2 && sign.organisation > sign.place)
      return { ...mention, kind: 'organisation', rule: 'names/told-as-body' };
    if (sign.place >= 2 && sign.words <= 2) return { ...mention, kind: 'place', rule: 'names/told-as-place' };
    return mention;
  });
}

interface Aside {
  /** Token of the verb of saying behind the aside, or -1. */
  readonly speaks: number;
  /** It tells of a person or of a thing: "a nurse who", "the haulier that". */
  readonly who: boolean;
  readonly which: boolean;
}
const NO_ASIDE: Aside = { speaks: -1, who: false, which: false };

/** What is set beside a name between commas: "Kolda, the haulier that delivered the vaccine, said". */
function asideOf(document: WordDocument, end: number): Aside {
  const { tokens, sentenceOf, regionOf } = document;
  const first = tokens[end + 1];
  if (tokens[end]?.text !== ',' || first?.kind !== 'word' || first.text !== first.lower) return NO_ASIDE;
  const described = /^(?:an?|the|its|his|her|their)$/.test(first.lower);
  let who = false;
  let which = false;
  for (let at = end + 1; at < end + LONGEST_ASIDE && sentenceOf[at] === sentenceOf[end]; at += 1) {
    const token = tokens[at];
    if (!token || regionOf[at] !== regionOf[end]) break;
    // The first relative word of the aside is of its head.
    if (described && !who && !which && at < end + 8) {
      who = /^(?:who|whose)$/.test(token.lower);
      which = /^(?:which|that)$/.test(token.lower);
    }
    if (token.text !== ',') continue;
    const verb = tokens[at + 1]?.lower ?? '';
    if (SPEAKS.test(verb) && !/^(?:has|had)$/.test(verb)) return { speaks: at + 1, who, which };
  }
  return NO_ASIDE;
}

/** The first word of the next sentence of the paragraph, where the name opens its own and does something. */
function nextSentenceOpener(document: WordDocument, start: number, end: number): string {
  const { tokens, sentenceOf, sentenceStarts, paragraphOf, regionOf } = document;
  const sentence = sentenceOf[start] ?? 0;
  const next = sentenceStarts[sentence + 1] ?? -1;
  if (sentenceStarts[sentence] !== start || paragraphOf[next] !== paragraphOf[start]) return '';
  if (!/^(?:VERB|AUX)$/.test(tagAt(document, end)) || regionOf[next] !== -1) return '';
  return tokens[next]?.lower ?? '';
}

/** "the doctors' association", "her newspaper" ends at `at`: a body of which there is one. */
function isDefiniteBody(document: WordDocument, at: number): boolean {
  const { tokens } = document;
  const head = tokens[at];
  if (head?.kind !== 'word' || head.text !== head.lower || !BODY_HEADS.has(head.lower)) return false;
  for (let from = at - 1; from > at - 7 && from >= 0; from -= 1) {
    const word = tokens[from]?.lower ?? '';
    if (/^(?:the|its|his|her|their|'s)$/.test(word)) return true;
    if (!/^(?:NOUN|ADJ|PROPN|PART|PUNCT)$/.test(tagAt(document, from)) || word === ',') return false;
  }
  return false;
}

/** "Ledra on Thursday cut": where the verb may stand. */
function afterDay({ tokens }: WordDocument, at: number): number {
  const day = tokens[at]?.lower === 'on' ? at + 1 : at;
  return isCalendarWord(tokens[day]?.lower ?? '') ? day + 1 : at;
}

/** "Rashida Patel of the exporters' forum said" */
function saysBehindOf({ tokens }: WordDocument, end: number): boolean {
  if (tokens[end]?.lower !== 'of') return false;
  for (let at = end + 1; at < end + 12 && tokens[at]?.kind === 'word'; at += 1)
    if (isSaid(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** The noun phrase that starts at `at` ends, at a comma or stop, in a noun for bodies. */
function isBodyBeside({ tokens }: WordDocument, at: number): boolean {
  for (let end = at; end < at + 7; end += 1) {
    const next = tokens[end + 1];
    if (tokens[end]?.kind !== 'word') return false;
    if (/^(?:[,.;]|that|which|in|of|based)$/.test(next?.lower ?? ''))
      return BODY_HEADS.has(tokens[end]?.lower ?? '');
  }
  return false;
}

function isSaid(word: string): boolean {
  return /^(?:said|says|told|asked|added|replied)$/.test(word);
}

function isPerson({ person, organisation, place }: Signs): boolean {
  return person >= 2 && person > organisation && place < 2;
}

function isOpen({ kind, rule }: NameMention): boolean {
  return kind === 'unknown' && rule === 'names/capitals';
}
