import { datelinePrefixLength } from '../analysis/dateline-prefix.ts';
import { standingOf } from '../analysis/standing-alone.ts';
import type { Span } from '../article/article.ts';
import type { Inline } from '../reply/reply.ts';
import { nameForPronoun } from './antecedent.ts';
import { dateWords, precisionOf } from './date-words.ts';
import type { AnalysedArticle } from './story.ts';

/** A stretch of an article ready to be read on its own: its words, with what we add marked as added. */
export interface Statement {
  /** Into the body: what of it is shown. */
  readonly span: Span;
  readonly text: readonly Inline[];
  /** 0 hangs on its neighbours, 1 stands by itself; with the repairs made. */
  readonly standing: number;
}

/**
 * Makes a sentence (or a clause) readable on its own: leaves out the dateline and a leading "However", puts a name
 * in place of "he", and adds the day after "Thursday".
 */
export function statementOf(source: AnalysedArticle, stretch: Span, sentence: number): Statement {
  const { body } = source.article;
  let { start } = stretch;
  const { end } = stretch;
  if (start === 0) start += datelinePrefixLength(body.slice(0, end));
  start += /^(?:Correction|Update): (?=\p{Lu})/u.exec(body.slice(start, end))?.[0].length ?? 0;
  const standing = standingOf(body.slice(start, end));
  start += standing.drop;
  const inserts: Insert[] = dayInserts(source, { start, end });
  let { score } = standing;
  if (standing.pronoun > 0) {
    const name = nameForPronoun(source, { start, end: start + standing.pronoun }, sentence);
    if (name === null) score = 0;
    else inserts.push({ start, end: start + standing.pronoun, added: name });
  }
  // A clause that stands for itself begins as a sentence does.
  if (standing.pronoun === 0 && begunInside(source, start, sentence))
    inserts.push({ start, end: start + 1, added: body.charAt(start).toUpperCase() });
  for (const pronoun of cuePronouns(source, { start, end })) {
    if (pronoun.start !== start || standing.pronoun === 0) inserts.push(pronoun);
  }
  return { span: { start, end }, text: woven(body, { start, end }, inserts), standing: score };
}

/** A small letter that stood inside its sentence. */
function begunInside({ article, facts }: AnalysedArticle, start: number, sentence: number): boolean {
  const whole = facts.sentences[sentence];
  return whole !== undefined && whole.start < start && /^\p{Ll}/u.test(article.body.charAt(start));
}

/** `added` stands in place of the body's words from start to end (after them, where these are the same offset). */
interface Insert extends Span {
  readonly added: string | { readonly instant: string };
}

/** "Thursday" -> "Thursday [22 Aug 2019]", "March" -> "March [2024]", once for each day; an instant after a time with a zone;
 * never inside quotation marks. */
function dayInserts({ article, facts }: AnalysedArticle, { start, end }: Span): Insert[] {
  const inserts: Insert[] = [];
  const said = new Set<string>();
  for (const date of facts.dates) {
    if (date.start < start || date.end > end || date.ends !== null) continue;
    if (date.type !== 'DATE' && date.type !== 'TIME') continue;
    const instant = instantOf(date.value);
    if (date.type === 'TIME' && instant !== null && !isQuoted(article.body, start, date.start)) {
      inserts.push({ start: date.end, end: date.end, added: { instant } });
      continue;
    }
    const printed = article.body.slice(date.start, date.end);
    // "by noon", "on the day the dam burst": which day that was is a guess.
    if (UNSURE_DAY.test(printed)) continue;
    const words = addition(printed, date.value, article.publishedAt);
    if (words === null || said.has(words) || isQuoted(article.body, start, date.start)) continue;
    said.add(words);
    const at = date.end + (/^['’]s\b/.test(article.body.slice(date.end, date.end + 3)) ? 2 : 0);
    inserts.push({ start: at, end: at, added: words });
  }
  return inserts;
}

const UNSURE_DAY = /^(?:(?:the )?day|noon|midnight)$/i;

/** "14:05 UTC on April 2" is the same moment everywhere: a reader elsewhere sees it in their own time. */
function instantOf(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? value : null;
}

/** A double mark has been opened since `start` and not closed: these are somebody's very words. */
function isQuoted(body: string, start: number, at: number): boolean {
  const before = body.slice(start, at);
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return true;
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** What a printed date lacks: the day, or only the year; null where it says it all. */
function addition(printed: string, value: string, publishedAt: string | null): string | null {
  const precision = precisionOf(value);
  if ((precision !== 'day' && precision !== 'month') || /\d{4}/.test(printed)) return null;
  if (!MONTH.test(printed)) return dateWords(value);
  const sameYear = publishedAt !== null && publishedAt.slice(0, 4) === value.slice(0, 4);
  return sameYear ? null : value.slice(0, 4);
}

/** "…, he said" -> "…, [Ilse Marrow] said", where the analysis knows who, and the stretch doesn't name them. */
function cuePronouns({ article, facts }: AnalysedArticle, { start, end }: Span): Insert[] {
  const inserts: Insert[] = [];
  const { body } = article;
  for (const { speaker } of facts.quotes) {
    if (!speaker?.named || speaker.mention.start < start || speaker.mention.end > end) continue;
    if (!/^s?he$/i.test(body.slice(speaker.mention.start, speaker.mention.end))) continue;
    const surname = speaker.name.split(' ').at(-1) ?? speaker.name;
    if (body.slice(start, speaker.mention.start).includes(surname)) continue;
    if (inserts.some((insert) => insert.start === speaker.mention.start)) continue;
    inserts.push({ ...speaker.mention, added: speaker.name });
  }
  return inserts;
}

function woven(body: string, { start, end }: Span, inserts: readonly Insert[]): Inline[] {
  const pieces: Inline[] = [];
  let at = start;
  for (const insert of [...inserts].sort((a, b) => a.start - b.start)) {
    if (insert.start < at) continue;
    const words = body.slice(at, insert.start);
    if (insert.start === insert.end) pieces.push(`${words} `);
    else if (words !== '') pieces.push(words);
    pieces.push(typeof insert.added === 'string' ? { added: insert.added } : insert.added);
    at = insert.end;
  }
  if (at < end) pieces.push(body.slice(at, end));
  return pieces;
}
