import { type Clause, clausesOf } from '../../analysis/events/clauses.ts';
import { jointsOf } from '../../analysis/events/predicates.ts';
import { isDenying, isFiniteVerb, isPastForm, isSaying } from '../../analysis/events/verbs.ts';
import { tagAt, type WordDocument, wordDocument } from '../../analysis/words/document.ts';
import { isDay, type Term, type ToldSentence } from './told-sentences.ts';

/** A clause as far as it says that something is so, or is not. */
export interface Statement {
  readonly told: ToldSentence;
  /** Offsets into the sentence, of the whole clause. */
  readonly from: number;
  readonly to: number;
  /** Of the clause by itself: of "said that it had met them" those of the meeting stand in a statement of their own. */
  readonly terms: readonly Term[];
  /** Families of all of them. */
  readonly families: ReadonlySet<string>;
  /** Those before its verb. */
  readonly subject: readonly Term[];
  /** Families of its verbs; of saying only where it has no other. */
  readonly deeds: ReadonlySet<string>;
  /** `open`: wished, feared, asked, conditional, limited. */
  readonly force: 'asserted' | 'negated' | 'open';
  /** Of what has been: "did not sign", "has met"; not of what is always so, "does not spread". */
  readonly past: boolean;
  /** Denied in so many words, or said never to have been. */
  readonly sure: boolean;
  /** Of a negated one: the families of what is said not to be: "no [court]", "not [met]". */
  readonly absent: ReadonlySet<string>;
}

/** "the No vote" */
const SIDE = /^(?:votes?|voters|side|camp|campaign)$/;
const NEGATION = /^(?:not|no|never|nobody|none|nothing|neither|nor|cannot|n['’]t)$|n['’´]t$/;
/** Negations that deny nothing: limits, what is still to come, figures of speech. */
const LIMIT =
  /^(?:until|unless|yet|longer|only|just|immediately|comment|respond|answer|clear|enough|more|less|fewer|matter|doubt|least|later|merely|simply|alone|even|all|as|every|always|necessarily|quite|entirely|fully|exactly|completely|guilty|include|included|enough|adequately)$/;
const HAS_BEEN = /^(?:has|have|(?:did|was|were|had|has|have)n['’´]?t?)$/;
const NEVER = /\bat (?:any|no) (?:point|time|stage|moment)\b|\bnot once\b|\bever\b/i;
const UNREAL =
  /^(?:would|will|wo|could|may|might|should|shall|must|if|whether|unless|perhaps|possibly|likely|possible|probably)$/;
/** Before an infinitive or a noun: what somebody wants is not yet so. */
const WISHED =
  /^(?:plan|plans|planned|planning|demand|demands|demanded|demanding|urge|urged|urges|threaten|threatened|threatens|want|wants|wanted|ask|asked|asks|hope|hopes|hoped|offered|refuse|refused|refuses|expect|expected|expects|fear|feared|fears|accuse|accused|accuses|charged|alleged|allegation|allegations|accusation|accusations|suspected|rumou?rs?|rumou?red|believed|seek|seeks|sought|calls?|called|due|set|scheduled|ready|able|promised|vowed|pledged|denied|denies|denying|deny|rejected|dismissed|disputed|speculation|claims?)$/;

const known = new WeakMap<ToldSentence, readonly Statement[]>();

/** The statements of a sentence, taken apart when they are first asked for. */
export function statementsOf(told: ToldSentence): readonly Statement[] {
  let statements = known.get(told);
  if (statements === undefined) {
    statements = read(told);
    known.set(told, statements);
  }
  return statements;
}

/** The narrowest clause around an offset into the sentence; undefined where none is. */
export function clauseAt(told: ToldSentence, at: number): Statement | undefined {
  return statementsOf(told)
    .filter(({ from, to }) => at >= from && at < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

/** "clearance" and "cleared" are of one family. */
export function familyOf(term: string): string {
  return term.startsWith('=') ? term : term.slice(0, 5);
}

function read(told: ToldSentence): Statement[] {
  const document = wordDocument(told.text, [{ start: 0, end: told.text.length }]);
  const { tokens } = document;
  const [saidFrom, saidTo] = attributionIn(told.text);
  const asks = /\?["”’']?\s*$/.test(told.text);
  const byStart = new Map(told.terms.flatMap((term) => (isDay(term) ? [] : [[term.start, term]])));
  const statements = piecesOf(document).flatMap(([first, last]) => {
    const clauses = clausesOf(document, first, last, () => false);
    return clauses.flatMap((clause) => {
      if (clause.kind === 'attribution') return [];
      const own = ownTokens(clause, clauses).filter((at) => {
        const start = tokens[at]?.start ?? 0;
        return start < saidFrom || start >= saidTo;
      });
      let subject: readonly Term[] = [];
      return predicatesOf(document, clause, own).flatMap((part, index): Statement[] => {
        const read = statementIn(document, part, byStart, told);
        if (index === 0) subject = read.subject;
        if (read.terms.length === 0) return [];
        const statement = index === 0 ? read : { ...read, subject };
        // "people who had not been there" says who is meant, not that nobody had.
        if (clause.kind === 'relative' && read.force === 'negated') return [{ ...statement, force: 'open' }];
        if (asks || clause.kind === 'condition') return [{ ...statement, force: 'open' }];
        return isDenied(document, clause) ? [denied(statement)] : [statement];
      });
    });
  });
  return [...statements, ...deniedThings(told)];
}

const CLAIM = '(?:report|claim|account|suggestion|allegation|accusation|rumou?r|version|statement)s?';
/** "denied any …", "denied having …", "rejected a report that …"; not "denied bail", "rejected the offer", "did not deny". */
const DENIED = new RegExp(
  String.raw`(?<!\b(?:not|n't|n’t|neither|nor|never|cannot|can) (?:\p{L}+ )?)\b(?:(?:den(?:y|ies|ied|ying)|disputed)(?: \p{L}+){0,3}? (?:having\b|any\b|${CLAIM}\b)|(?:untrue|false|a lie|an invention|invented|nonsense) that\b|(?:dismiss|reject)(?:s|ed|ing)(?: as \p{L}+)? (?:the |a |an |all )?(?:\p{L}+ )?${CLAIM}\b)`,
  'iu',
);
/** Who is charged denies it: that is no other account of what happened. */
const GENERAL =
  /^ (?:wrongdoing|involvement|responsibility|guilt|knowledge|link|connection|role|misconduct|impropriety|liability)\b/i;
/** Where what is denied ends. */
const SCOPE_END = /, (?:saying|but|despite|though|although|while|even|and)\b|;| because\b| despite\b/;

/** What is denied by a noun: "denied any [role in the sale]", "dismissed reports of [a secret meeting]". */
function deniedThings(told: ToldSentence): Statement[] {
  const match = DENIED.exec(told.text);
  if (match === null) return [];
  const from = match.index + match[0].length;
  const length = SCOPE_END.exec(told.text.slice(from))?.index ?? told.text.length;
  // "disputed the claim [by its adviser] that …"
  const skipped =
    /^ (?:by|of|from) [^,.;]{3,120}? that\b/.exec(told.text.slice(from, from + length))?.[0].length ?? 0;
  if (GENERAL.test(told.text.slice(from, from + 30))) return [];
  const terms = told.terms.filter(({ start }) => start >= from + skipped && start < from + length);
  const families = new Set(terms.map(({ term }) => familyOf(term)));
  const deeds = new Set(
    terms.flatMap(({ term, printed }) => (/^\p{Ll}/u.test(printed) ? [familyOf(term)] : [])),
  );
  const [first, second] = deeds;
  const absent = new Set([first, second].filter((family) => family !== undefined));
  if (terms.length === 0 || absent.size === 0) return [];
  return [
    {
      told,
      from,
      to: from + length,
      terms,
      families,
      subject: [],
      deeds,
      force: 'negated',
      sure: true,
      past: true,
      absent,
    },
  ];
}

/** Where it is told who said it: to the end, or to the comma behind which it goes on ("Then, he said, a sailor …"). */
function attributionIn(text: string): [number, number] {
  const match = SAID.exec(text);
  if (match === null) return [text.length, text.length];
  const end = match.index + match[0].length;
  const closes = /^[^,;:.]{0,40}?, /.exec(text.slice(end));
  return [match.index, match.index < EARLY && closes !== null ? end + closes[0].length : text.length];
}

/** An attribution that begins so soon stands inside of what is said. */
const EARLY = 60;

/** ", the foreign secretary told the Assembly in a session …": who said it, and where, is no part of what is said. */
const SAID =
  /,[”’"']? (?!(?:who|which|and|but|or|that|when|where|as)\b)(?:[\p{L}’'.-]{1,20} ){1,8}?(?:said|says|told|announced|claimed|claims|insisted|conceded|admitted|reported|stressed|made (?:it )?clear)\b/u;

/** What stands before a colon and after it speaks for itself; token indices, end exclusive. */
function piecesOf({ tokens, textStart }: WordDocument): [number, number][] {
  const pieces: [number, number][] = [];
  let first = textStart;
  for (let at = first; at < tokens.length; at += 1)
    if (tokens[at]?.text === ':' && at > first) {
      pieces.push([first, at]);
      first = at + 1;
    }
  if (first < tokens.length) pieces.push([first, tokens.length]);
  return pieces;
}

/** "had gone over the stand [and had not found a bolt loose]": each predicate is said for itself. */
function predicatesOf(document: WordDocument, { first, last }: Clause, own: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  const joints = new Set(jointsOf(document, first, last, []));
  for (const at of own)
    if (joints.has(at)) parts.push([]);
    else parts.at(-1)?.push(at);
  return parts;
}

/** "denied [that it had met them]" */
function isDenied(document: WordDocument, { kind, cue }: Clause): boolean {
  return kind === 'told' && cue !== null && isDenying(document.tokens[cue]?.lower ?? '');
}

function denied(statement: Statement): Statement {
  if (statement.force !== 'asserted') return { ...statement, force: 'open' };
  return { ...statement, force: 'negated', sure: true, absent: statement.deeds };
}

/** Tokens of a clause that are in none that it holds. */
function ownTokens(clause: Clause, all: readonly Clause[]): number[] {
  const own: number[] = [];
  for (let at = clause.first; at < clause.last; at += 1) {
    const inside = all.find(
      (other) =>
        other !== clause &&
        at >= other.first &&
        at < other.last &&
        (other.first > clause.first || (other.first === clause.first && other.last < clause.last)),
    );
    if (inside === undefined) own.push(at);
  }
  return own;
}

function statementIn(
  document: WordDocument,
  own: readonly number[],
  byStart: ReadonlyMap<number, Term>,
  told: ToldSentence,
): Statement {
  const terms: Term[] = [];
  const subject: Term[] = [];
  const deeds = new Set<string>();
  const sayings = new Set<string>();
  const absent = new Set<string>();
  let force: Statement['force'] = 'asserted';
  let verb = false;
  let sure = false;
  let past = false;
  let negatedAt = -1;
  let nobody = false;
  for (const at of own) {
    const token = document.tokens[at];
    if (token === undefined) continue;
    const { lower } = token;
    // What stands behind its verb is of the verb: "made an offer in what would be the biggest takeover".
    if (!verb && (UNREAL.test(lower) || WISHED.test(lower))) force = 'open';
    if (isFiniteVerb(document, at)) {
      verb = true;
      past ||= isPastForm(lower) || HAS_BEEN.test(lower);
    }
    // "the No camp"
    const side =
      token.text === 'No' && at > (own[0] ?? 0) && /^\p{L}/u.test(document.tokens[at - 1]?.text ?? '');
    // "opened fire with no warning" says how, not that it did not.
    const how =
      side ||
      (lower === 'no' &&
        ((verb && tagAt(document, at - 1) === 'ADP') || SIDE.test(document.tokens[at + 1]?.lower ?? '')));
    if (NEGATION.test(lower) && force !== 'open' && !how) {
      const next = document.tokens[at + 1]?.lower ?? '';
      if (LIMIT.test(next)) force = 'open';
      else {
        force = 'negated';
        sure ||= lower === 'never' || NEVER.test(told.text);
        negatedAt = at;
        nobody ||= /^(?:nobody|none|nothing)$/.test(lower);
      }
    }
    const term = byStart.get(token.start);
    if (term === undefined) continue;
    terms.push(term);
    const family = familyOf(term.term);
    if (!verb) subject.push(term);
    if (tagAt(document, at) === 'VERB') (isSaying(document, at) ? sayings : deeds).add(family);
    // What stands next to the negation is what is not: "no [court] had ordered", "never [met]".
    if (negatedAt >= 0 && absent.size === 0 && lower !== 'life') absent.add(family);
  }
  return {
    told,
    from: document.tokens[own[0] ?? 0]?.start ?? 0,
    to: document.tokens[own.at(-1) ?? 0]?.end ?? 0,
    terms,
    families: new Set(terms.map(({ term }) => familyOf(term))),
    subject,
    deeds: deeds.size > 0 ? deeds : sayings,
    force,
    sure,
    past,
    // "Nobody from the firm has been to see me": what was not is the deed.
    absent: force === 'negated' && nobody ? doneIn(terms, subject, deeds) : absent,
  };
}

/** Families of what is told to be done: of the verbs, else of what is no subject. */
function doneIn(
  terms: readonly Term[],
  subject: readonly Term[],
  deeds: ReadonlySet<string>,
): ReadonlySet<string> {
  if (deeds.size > 0) return deeds;
  return new Set(terms.filter((term) => !subject.includes(term)).map(({ term }) => familyOf(term)));
}
