/**
 * Who a text says a person is, over all its mentions of them.
 *   "Anna Berg, the union's leader," -> leader, union; "Professor Harald Bonn, the rector," -> rector
 *   "Nora Pell, who heads the Karst observatory" -> Karst observatory; "Arvo Lenk, 61," -> speaks for himself
 *   Must not find: a role in "the mayor's wife, Berit Holm".
 */
import type { WordDocument } from '../words/document.ts';
import { descriptionsBeside } from './beside-name.ts';
import { bodyKindOf } from './body-kind.ts';
import { type Complement, readBody } from './complement.ts';
import { type Description, readDescription } from './description.ts';
import { BODY_HEADS, isAge, isRank } from './lexicon.ts';
import type { Linked } from './linking.ts';
import type { NamesInText } from './names-in-text.ts';

/** Nothing is said of somebody. */
export const UNTOLD: Description = { role: null, affiliation: null, country: null, capacity: null };

/** Role, affiliation and country as stated at the first mention that states them. */
export function describedInText(document: WordDocument, names: NamesInText, entity: Linked): Description {
  let result: Description = UNTOLD;
  let ordinary = false;
  const [first] = entity.mentions;
  for (const mention of entity.mentions.slice(0, 40)) {
    for (const range of descriptionsBeside(document, mention)) {
      const found = readDescription(document, names, range.start, range.end, range);
      if (!found) continue;
      // "lead author Noor Hale, a volcanologist at the institute": where somebody belongs tells more.
      if (result.role !== null && result.affiliation === null && found.affiliation !== null)
        if (result.capacity !== 'public' && result.country === null && mention === first)
          result = { ...result, role: null, capacity: null };
      result = {
        role:
          result.role !== null && !(ADDRESS.test(result.role) && found.role)
            ? result.role
            : KIN.test(found.role ?? '')
              ? null
              : found.role,
        affiliation:
          result.affiliation ??
          (result.role === null || result.role === found.role || ADDRESS.test(result.role)
            ? found.affiliation
            : null),
        country: result.country ?? found.country,
        capacity: ADDRESS.test(result.role ?? '') ? found.capacity : (result.capacity ?? found.capacity),
      };
    }
    // "coast guard Capt. Efren Abundio", "Gov. Alfonso Tiruray"
    if (isRank(document.tokens[mention.titleStart]?.text)) {
      const force = forceBefore(document, mention.titleStart);
      result = {
        ...result,
        affiliation: result.affiliation ?? force,
        capacity: result.capacity ?? 'public',
      };
    }
    const employer = employerBefore(document, names, mention.titleStart);
    if (employer?.affiliation && result.affiliation === null)
      result = {
        ...result,
        affiliation: employer.affiliation,
        capacity: result.capacity ?? (employer.kind === 'public' ? 'public' : 'organisation'),
      };
    if (result.capacity === null && prosecutes(document, mention.titleStart))
      result = { ...result, capacity: 'public' };
    if (result.role === null || result.affiliation === null) {
      const told = tiesAfter(document, names, mention.end);
      if (told.body && result.affiliation === null && result.country === null)
        result = {
          ...result,
          affiliation: told.body.affiliation,
          capacity:
            result.capacity ??
            ((tokenAfter(document, mention) !== 'who' && isScholar(document, mention)) || told.scholar
              ? 'private'
              : told.body.kind === 'organisation'
                ? 'organisation'
                : 'public'),
        };
      ordinary ||= told.ordinary;
    }
    if (result.role !== null && result.affiliation !== null) break;
  }
  // Somebody told of by full name, by age or by what happened to them, and by no office, speaks for nobody else.
  const untold =
    result.role === null &&
    result.country === null &&
    (entity.rule !== 'names/title' || isAddressed(document, entity.mentions));
  const named = untold && entity.name.includes(' ');
  if ((ordinary || named) && result.capacity === null && result.affiliation === null)
    return { ...result, capacity: 'private' };
  return result;
}

/** "Mrs Anna Berg", "Dr Berg": no office is told. */
function isAddressed({ tokens }: WordDocument, mentions: Linked['mentions']): boolean {
  return mentions.every(
    ({ titleStart, start }) =>
      titleStart === start ||
      (titleStart === start - 1 && /^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?$/.test(tokens[titleStart]?.text ?? '')),
  );
}

/** "Prof. Ansel Riik of the institute" speaks for himself. */
function isScholar(
  { tokens }: WordDocument,
  { titleStart, start }: { titleStart: number; start: number },
): boolean {
  for (let at = titleStart; at < start; at += 1)
    if (/^(?:Prof\.?|Professor|Dr\.?)$/.test(tokens[at]?.text ?? '') && tokens[start - 1] === tokens[at])
      return true;
  return false;
}

function tokenAfter({ tokens }: WordDocument, { end }: { end: number }): string {
  return tokens[tokens[end]?.text === ',' ? end + 1 : end]?.lower ?? '';
}

/** Forms of address and ranks that a real office takes the place of. */
const ADDRESS =
  /^(?:Professor|Prof\.?|Doctor|Nurse|Father|Sister|Brother|Count|Countess|Lord|Lady|Captain|Major|(?:Lieutenant |Major |Brigadier )?General|(?:Lieutenant )?Colonel|(?:Rear |Vice )?Admiral|Brigadier|Commander|Coun\.?|Cllr\.?|Councillor|Baroness|Baron|Dame|Sir|Ambassador)$/;

/** Whose wife somebody is is no role of theirs. */
const KIN =
  /^(?:(?:his|her|elder|younger|older|twin|late|only|own|former|estranged) )*(?:wife|husband|widow|widower|mother|father|sister|brother|son|daughter|cousin|uncle|aunt|niece|nephew)$/i;

/** "coast guard" before a rank. */
function forceBefore({ text, tokens }: WordDocument, at: number): string | null {
  for (const size of [2, 1]) {
    const words = text.slice(tokens[at - size]?.start ?? 0, tokens[at - 1]?.end ?? 0);
    if (
      /^(?:coast guard|air force|fire brigade|police|army|navy|coastguard|marines|gendarmerie)$/i.test(words)
    )
      return words;
  }
  return null;
}

/** "Corran Securities's Anna Berg", "the electoral commission's Paul Rask": the body that owns the name. */
function employerBefore(
  document: WordDocument,
  names: NamesInText,
  name: number,
): Pick<Complement, 'affiliation' | 'kind'> | null {
  const { tokens, sentenceOf } = document;
  const mark = tokens[name - 1];
  const apostrophe = mark?.lower === "'s" || (/^['’]$/.test(mark?.text ?? '') && mark?.spaced === false);
  if (!apostrophe) return null;
  for (let at = name - 2; at > name - 8 && sentenceOf[at] === sentenceOf[name]; at -= 1) {
    const owner = names.nameAt.get(at);
    if (owner) {
      const body = owner.end === name - 1 && owner.kind === 'organisation' && owner.country === null;
      return body ? { affiliation: owner.name, kind: bodyKindOf(owner.name) } : null;
    }
    if (tokens[at]?.lower === 'the' && BODY_HEADS.has(tokens[name - 2]?.lower ?? ''))
      return readBody(document, names, at, name - 1);
  }
  return null;
}

/** "For the prosecution, Adaeze Okpara" */
function prosecutes({ tokens }: WordDocument, at: number): boolean {
  return (
    tokens[at - 1]?.text === ',' &&
    /^(?:prosecution|crown|state)$/.test(tokens[at - 2]?.lower ?? '') &&
    tokens[at - 4]?.lower === 'for'
  );
}

const PROSECUTION: Complement = {
  affiliation: 'prosecution',
  country: null,
  kind: 'public',
  person: false,
  loose: false,
};

const HEADS =
  /^(?:heads|headed|leads|led|runs|ran|directs|directed|chairs|chaired|manages|managed|represents|represented|commands|commanded|edits|edited|founded|owns|presides|works|worked|oversees|oversaw|speaks)$/;

/** What the words right after a name tie somebody to: "who heads the Tolo observatory", "of Transrail"; or "34,", "who lost his barn". */
function tiesAfter(
  document: WordDocument,
  names: NamesInText,
  end: number,
): { readonly body: Complement | null; readonly ordinary: boolean; readonly scholar?: boolean } {
  const { tokens } = document;
  let at = end;
  let ordinary = false;
  if (tokens[at]?.text === ',' && isAge(tokens[at + 1]?.text ?? '')) {
    at += 2;
    ordinary = /^[,.;]$/.test(tokens[at]?.text ?? '') || (tokens[at]?.kind ?? 'mark') === 'mark';
  }
  // "Jana Orlik of Transrail": only what is known as a body.
  if (/^(?:of|from|at)$/.test(tokens[at]?.lower ?? '') && at === end) {
    const first = [1, 2, 3, 4]
      .map((ahead) => names.nameAt.get(at + ahead))
      .find((name) => name !== undefined);
    const body = readBody(document, names, at + 1, at + 9);
    if (
      body.affiliation !== null &&
      (!body.loose || first?.kind === 'unknown') &&
      !body.person &&
      body.country === null
    )
      return { body, ordinary };
    return { body: null, ordinary };
  }
  if (tokens[at]?.text === ',') at += 1;
  // "Sergeant Ian Hale, of Norwell police,": what stands between commas is of the person.
  if (/^(?:of|from)$/.test(tokens[at]?.lower ?? '')) {
    const body = readBody(document, names, at + 1, at + 9);
    return { body: body.affiliation === null || body.loose || body.person ? null : body, ordinary };
  }
  // "Adaeze Brandt, for the prosecution,"
  if (tokens[at]?.lower === 'for' && /^(?:prosecution|crown|state)$/.test(tokens[at + 2]?.lower ?? ''))
    return { body: PROSECUTION, ordinary: false };
  if (tokens[at]?.lower === 'whose') return { body: null, ordinary: true };
  if (tokens[at]?.lower !== 'who') return { body: null, ordinary };
  const verb = tokens[at + 1]?.lower ?? '';
  let from = at + 2;
  // "who teaches border law at the university"
  const scholar = /^(?:teaches|taught|lectures|studies|studied|practises|practices)$/.test(verb);
  if (scholar)
    while (from < at + 8 && tokens[from]?.kind === 'word' && !/^(?:at|for)$/.test(tokens[from]?.lower ?? ''))
      from += 1;
  else if (!HEADS.test(verb)) return { body: null, ordinary: true };
  if (/^(?:for|over|at)$/.test(tokens[from]?.lower ?? '')) from += 1;
  else if (/^(?:presides|works|worked|speaks)$/.test(verb)) return { body: null, ordinary: true };
  const body = readBody(document, names, from, from + 9);
  return body.affiliation === null || body.person
    ? { body: null, ordinary: body.kind !== 'state' }
    : { body, ordinary, scholar };
}
