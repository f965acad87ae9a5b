/**
 * Countries that no list knows, found by how a text speaks of them: as having a government, offices and a people.
 *   Finds: "Velmora's foreign minister … Velmoran officials … Velmora said" -> Velmora, with "Velmoran" for it;
 *     "the Velmoran capital, Karvena" -> Karvena stands for Velmora.
 *   Must not find: "Abe's government" beside "Shinzo Abe", "Anna Berg's government", "Samsung's president",
 *     "Christian" for "Christ", "Democratic lawmakers".
 */
import type { CountryMention } from '../countries.ts';
import { FEMALE_NAMES, MALE_NAMES, roleEndingAt, STARTERS, TITLES } from './lexicon.ts';

const NAME = '(\\p{Lu}\\p{Ll}{2,20}(?:[ -]\\p{Lu}\\p{Ll}{2,20}){0,2})';
const PORTFOLIO =
  'foreign|prime|interior|defen[cs]e|finance|trade|economy|fisheries|fishery|energy|environment|transport|agriculture|justice|health|education|culture|water|commerce|industry|labour|labor|digital|home|deputy';
/** What only a state has. */
const STATE_HAS = `(?:(?:${PORTFOLIO}) (?:${PORTFOLIO} )?(?:minister|ministry|secretary|affairs)|ministers?|ministry|parliament|government|navy|army|air force|armed forces|military|coast ?guard|border guards?|ambassador|embassy|envoy|consulate|central bank|cabinet|national assembly|supreme court|troops|warships|president|chancellor|monarch|opposition(?: leader| lawmakers?| party)?|lawmakers|diplomats?|citizens|territorial waters|border|coast|(?:\\p{Lu}\\p{Ll}+ ){0,2}province)`;
/** What follows the adjective made of its name, in titles with capitals: "Velmoran Prime Minister". */
const AFTER_ADJECTIVE = `(?:${STATE_HAS}|broadcaster|television|official|officials|authorities|side|capital|border|delegation|territory|waters|people|soil|trawlers?|vessels?|ships?|fishermen|farmers|voters|exports?|law|state|forces|naval|air|patrol|survey|research|spokes(?:man|woman)|officers?|opposition|prisoners|sailors|crews?|investigators|regulators|prosecutors|media|newspapers?|companies|firms|goods|imports|airspace|presidency|premier|vice-premier|vice-president|steel|gas|oil|wheat|king|queen)`;

const POSSESSIVE = new RegExp(`${NAME}['’]s? (?:[a-z]{3,14} ){0,2}?${STATE_HAS}\\b`, 'gu');
const OF = new RegExp(
  `\\b(?:government|parliament|republic|Republic|kingdom|Kingdom|army|navy|armed forces|prime minister|foreign minister|ambassador|ambassadors|envoy) (?:of|to) ${NAME}`,
  'gu',
);
/** "Envoys of Arun and Besh", "Energy Minister Felix Dray of Maron", "the border between Arun and Besh". */
const PAIR = new RegExp(
  `\\b(?:[Ee]nvoys|[Ll]eaders|[Gg]overnments|[Aa]rmies|[Mm]inisters|[Pp]residents|[Nn]egotiators|[Dd]iplomats|[Oo]fficials|[Dd]elegations|[Aa]mbassadors|[Pp]arliaments|[Nn]avies) (?:of|from) ${NAME} and ${NAME}`,
  'gu',
);
const MINISTER_OF = new RegExp(
  `\\b(?:Minister|President|Chancellor|Ambassador|Premier) \\p{Lu}[\\p{L}-]{1,20} \\p{Lu}[\\p{L}-]{1,25} of ${NAME}`,
  'gu',
);
const BORDER = new RegExp(
  `\\b(?:border|strait|war|treaty|ties|relations|dispute|trade|talks|ceasefire|truce|sea|frontier|waters) between ${NAME} and ${NAME}`,
  'gu',
);
/** An office of the whole country, its name left out: "Interior Minister Carlo Denti". */
const NATIONAL =
  /\b(?:Prime|Foreign|Interior|Defen[cs]e|Finance|Trade|Energy|Transport|Justice|Home) Minister \p{Lu}|\b(?:foreign|interior|defen[cs]e|finance|trade|energy) ministry\b/u;
/** "Sareng Foreign Minister Bae Ruen-to": some names are their own adjectives. */
const OWN_MINISTER = new RegExp(
  `${NAME} (?:Prime|Foreign|Interior|Defen[cs]e|Finance|Trade|Energy|Transport|Justice|Agriculture|Irrigation|Industry|Economy|Health) Minister\\b`,
  'gu',
);
const CAPITAL_OF = new RegExp(`${NAME}['’]s capital,? (?:of )?${NAME}`, 'gu');
const CAPITAL_ADJECTIVE = new RegExp(`\\b[Tt]he ${NAME} capital,? (?:of )?${NAME}`, 'gu');
const WORDS = /\p{Lu}[\p{L}]{2,30}(?:[ -]\p{Lu}\p{L}{2,30}){0,2}/gu;
const COLLECTIVE =
  /\b(?:both|each|either|two|neither|neighbouring) (?:countr(?:y|ies)|governments?|nations?|states?|neighbours?|capitals)\b/;
const AGENT = new RegExp(
  `(?:^|[\\n.!?”"] ?|-{1,2} )(?:[A-Z][a-z]+, |But |And )?${NAME}(?:,[^,.\\n]{1,60},)? (?:said|says|apologi[sz]ed|apologi[sz]es|restarted|restarts|summoned|summons|expelled|expels|imposed|imposes|lifted|lifts|vowed|vows|launched|launches|halted|halts|threatened|threatens|offered|offers|claims|claimed|insists|insisted|shut|shuts|banned|bans|accuses|rejects|denies|blames|blamed|urged|urges|announced|accused|denied|rejected|agreed|dismissed|recalled|protested|demanded|warned|closed|opened|suspended|signed|withdrew|did|does|put|puts|has|had|will|would|wants|is to)\\b`,
  'gu',
);
const PLACE = new RegExp(
  `\\b(?<!(?:stake|stakes|share|shares|interest|confidence|trust|faith|invest|invested|investor|investors|believe) )(?:in|across|throughout|from|to|off|behalf of|with|neighbouring|neighboring) ${NAME}(?!['’]s?\\b)`,
  'gu',
);
const BETWEEN = new RegExp(`\\bbetween ${NAME} and ${NAME}`, 'gu');
const NEEDED = 2;
const MOST = 40;

/** Mentions of such countries, in order. `known` are countries found by name already; they are left alone. */
export function statesInText(text: string, known: readonly CountryMention[]): CountryMention[] {
  const knownNames = new Set(known.map(({ start, end }) => text.slice(start, end)));
  const evidence = new Map<string, number>();
  const count = (name: string | undefined, weight: number) => {
    if (name === undefined) return;
    const bare = withoutTitle(name);
    if (bare !== '' && !knownNames.has(bare)) evidence.set(bare, (evidence.get(bare) ?? 0) + weight);
  };
  for (const [match, name] of text.matchAll(POSSESSIVE))
    count(name, /president|cabinet|chancellor/.test(match) ? 1 : 2);
  for (const [, name] of text.matchAll(OF)) count(name, 2);

  for (const [, name] of text.matchAll(MINISTER_OF)) count(name, 2);
  for (const [, name = ''] of text.matchAll(OWN_MINISTER)) if (!OTHER_WORD.test(name)) count(name, 2);
  for (const [, one, other] of text.matchAll(PAIR)) {
    count(one, 2);
    count(other, 2);
  }
  for (const [, one, other] of text.matchAll(BORDER)) {
    count(one, 1);
    count(other, 1);
  }
  const acting = counted(text, AGENT);

  const capitalised = new Set<string>();
  for (const [words] of text.matchAll(WORDS)) {
    capitalised.add(words);
    for (const word of words.split(/[ -]/)) capitalised.add(word);
  }
  const demonyms = new Map<string, string>();
  const stems = new Map<string, string[]>();
  for (const name of capitalised) {
    if (name.length < 4 || STARTERS.has(name) || knownNames.has(name)) continue;
    for (const stem of new Set([name, name.replace(/[aeiouy]+$/u, '')])) {
      const same = stems.get(stem);
      if (same) same.push(name);
      else stems.set(stem, [name]);
    }
  }
  for (const form of capitalised) {
    if (knownNames.has(form)) continue;
    for (const name of namesBehind(form, stems)) {
      // Each look reads the whole text; a text with more peoples than this is no article.
      if (demonyms.size >= MOST) break;
      if (hasAfter(text, form)) count(name, 2);
      else if (!evidence.has(name) && !acting.has(name)) continue;
      demonyms.set(form, name);
    }
  }

  // A place that acts is a state (or a town, which speaks the same way) rather than a firm.
  const placed = counted(text, PLACE);
  const among = COLLECTIVE.test(text) || (known.length === 0 && NATIONAL.test(text)) ? 1 : 0;
  for (const [name, times] of acting) {
    if (placed.has(name)) count(name, 1 + among);
    else if (times > 1 && among === 1) count(name, 1);
  }
  const accept = (needed: number) =>
    [...evidence]
      .filter(([, weight]) => weight >= needed)
      .slice(0, MOST)
      .filter(([name]) => !isPerson(text, name))
      .map(([name]) => name);
  const states = new Set(accept(NEEDED));
  // A treaty "between Maravia and Ostland": what is between a country and another name is between countries.
  for (const [, one = '', other = ''] of text.matchAll(BETWEEN)) {
    const isState = (name: string) => states.has(name) || knownNames.has(name);
    if (states.has(one) && !isState(other) && !isPerson(text, other)) states.add(other);
    else if (states.has(other) && !isState(one) && !isPerson(text, one)) states.add(one);
  }
  // Beside one such country, another name that acts again and again is its opposite.
  if (states.size > 0)
    for (const [name, times] of acting)
      if (
        times > 1 &&
        !name.includes(' ') &&
        !knownNames.has(name) &&
        !isPerson(text, name) &&
        withoutTitle(name) === name
      )
        states.add(name);
  if (states.size === 0) return [];
  return mentionsOf(text, states, demonyms, capitalsOf(text, states, demonyms));
}

/** What stands before an office and is no country: "Former Foreign Minister", an adjective. */
const OTHER_WORD =
  /^(?:Former|Acting|Deputy|Then|Outgoing|Incoming|New|The|Its|His|Her|Their|Our|Shadow|Federal|State|Union|National|Assistant|Senior|Junior|Caretaker|Interim|Current|Late|When|As|And|But|If|After|Before|Said|Told)$|(?:n|ese|ish|ic)s?$/;

const SUFFIXES = ['n', 'an', 'ian', 'ish', 'ese', 'i', 'er', 'ic', 'ean'];

/** The names that a people's name may be made of by rule: "Velmoran", "Tarsenian", "Ostlanders"; "Norsk" is not. */
function namesBehind(form: string, stems: ReadonlyMap<string, readonly string[]>): string[] {
  const names = new Set<string>();
  for (const word of form.endsWith('s') ? [form, form.slice(0, -1)] : [form])
    for (const suffix of SUFFIXES) {
      if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue;
      for (const name of stems.get(word.slice(0, -suffix.length)) ?? []) if (name !== form) names.add(name);
    }
  return [...names].slice(0, 5);
}

function counted(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function hasAfter(text: string, form: string): boolean {
  for (const at of placesOf(text, form)) {
    const next = at + form.length;
    if (text.charAt(next) !== ' ') continue;
    const between = matchAt(BETWEEN_WORD, text, next + 1);
    if (matchAt(FOLLOWING, text, next + 1) > 0 || (between > 0 && matchAt(FOLLOWING, text, between) > 0))
      return true;
  }
  return false;
}

const BETWEEN_WORD = /[a-z]{3,14} /y;
const FOLLOWING = new RegExp(`${AFTER_ADJECTIVE}\\b`, 'iuy');

/** Where a sticky pattern that begins at `at` ends; 0 where it does not match. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Where a word begins in a text, not in the middle of another. */
function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isBoundary(text, at)) yield at;
}

/** What `\b` means in a regular expression. */
function isBoundary(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at - 1)) !== /\w/.test(text.charAt(at));
}

/** What has members and believers, not citizens: "Democratic lawmakers". */
const NO_STATE = /^(?:Democrat|Republic|Islam|Christ|Hind|Catholic|Social|Nation|Labou?r)$/;

/** "Prime Minister Velmora", "Ilka Velmora" and "Anna Berg" are people. */
function isPerson(text: string, name: string): boolean {
  const [first = '', second] = name.split(' ');
  if (NO_STATE.test(name) || (second !== undefined && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first))))
    return true;
  for (const at of placesOf(text, name)) {
    if (!isBoundary(text, at + name.length)) continue;
    // "spokesman Gao Wenli"
    const role = /(\p{Ll}+) $/u.exec(text.slice(Math.max(0, at - 25), at))?.[1];
    if (role !== undefined && roleEndingAt([role], 0) !== null) return true;
    const before = /(\p{Lu}[\p{L}.]*) $/u.exec(text.slice(Math.max(0, at - 25), at))?.[1];
    if (before !== undefined && (TITLES.has(before) || MALE_NAMES.has(before) || FEMALE_NAMES.has(before)))
      return true;
  }
  return false;
}

function capitalsOf(
  text: string,
  states: ReadonlySet<string>,
  demonyms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const capitals = new Map<string, string>();
  const add = (owner = '', capital = '') => {
    const state = states.has(owner) ? owner : demonyms.get(owner);
    if (state !== undefined && states.has(state) && !states.has(capital)) capitals.set(capital, state);
  };
  for (const [, owner, capital] of text.matchAll(CAPITAL_OF)) add(owner, capital);
  for (const [, owner, capital] of text.matchAll(CAPITAL_ADJECTIVE)) add(owner, capital);
  return capitals;
}

function mentionsOf(
  text: string,
  states: ReadonlySet<string>,
  demonyms: ReadonlyMap<string, string>,
  capitals: ReadonlyMap<string, string>,
): CountryMention[] {
  const mentions: CountryMention[] = [];
  for (const { 0: words, index } of text.matchAll(WORDS)) {
    for (let at = 0; at < words.length; ) {
      const rest = words.slice(at);
      const candidates = [rest, /^[^ -]+[ -][^ -]+/u.exec(rest)?.[0], /^[^ -]+/u.exec(rest)?.[0]];
      const hit = candidates.find(
        (each) =>
          each !== undefined &&
          (states.has(each) || capitals.has(each) || states.has(demonyms.get(each) ?? '')),
      );
      if (hit === undefined) {
        at += (/^[^ -]+[ -]?/u.exec(rest)?.[0] ?? rest).length;
        continue;
      }
      const start = index + at;
      const end = start + hit.length;
      if (states.has(hit)) mentions.push({ start, end, country: hit, naming: 'name' });
      else if (capitals.has(hit))
        mentions.push({ start, end, country: capitals.get(hit) ?? hit, naming: 'capital' });
      else mentions.push({ start, end, country: demonyms.get(hit) ?? hit, naming: 'demonym' });
      at += hit.length + 1;
    }
  }
  return mentions;
}

/** A sentence's first word is capitalised whatever it is: "But Velmora's government". */
function withoutTitle(name: string): string {
  const words = name.split(/ /);
  while (words.length > 1 && (STARTERS.has(words[0] ?? '') || TITLES.has(words[0] ?? ''))) words.shift();
  return STARTERS.has(words[0] ?? '') ? '' : words.join(' ');
}
