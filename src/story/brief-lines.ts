import type { Span } from '../article/article.ts';
import type { Inline } from '../reply/reply.ts';
import { type BriefCandidate, briefCandidates } from './brief-candidates.ts';
import { contradictionsOf, likely } from './contradictions/contradictions.ts';
import { dayNumber } from './date-words.ts';
import { sameSubstance } from './same-substance.ts';
import type { AnalysedArticle } from './story.ts';

export interface BriefLine {
  readonly articleId: string;
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** Into the body: the sentence without its dateline, or a clause that stands by itself. */
  readonly span: Span;
  /** The body's words, with what we add as `{added}`. */
  readonly text: readonly Inline[];
}

export type BriefLength = 'short' | 'normal' | 'long';

/** What a brief says, without what lists and headings tell of the story. */
export interface BriefLines {
  /** Two to five (fewer where the articles have no more): the newest development, then the others, newest first. */
  readonly lines: readonly BriefLine[];
  /** Older history that explains the rest; null where the articles tell none, and in a short brief. */
  readonly background: BriefLine | null;
}

/** Days after which the beginning of a story is its background. */
const LONG = 60;
/** Share of the greatest turn's weight from which a turn is great. */
const GREAT = 0.6;
const LINES = { short: 2, normal: 3, long: 5 } as const;

/** The lines of a story's brief, of each length. Pure and deterministic; milliseconds for forty articles. */
export function briefLines(articles: readonly AnalysedArticle[]): Readonly<Record<BriefLength, BriefLines>> {
  const days = publicationDays(articles);
  const candidates = withoutCorrected(briefCandidates(articles), articles);
  // First of all: no background may take the place of what is new.
  const newest = newestOf(candidates);
  const history = backgroundOf(candidates, newest, days[0] ?? null, days.at(-1) ?? null);
  const linesOf = (length: BriefLength): BriefLines => {
    const background = length === 'short' ? null : history;
    const chosen = choose(candidates, LINES[length], newest, background);
    return {
      lines: chosen.map((candidate) => lineOf(candidate, articles)),
      background: background && lineOf(background, articles),
    };
  };
  return { short: linesOf('short'), normal: linesOf('normal'), long: linesOf('long') };
}

/** The ISO days on which articles came out, earliest first. */
export function publicationDays(articles: readonly AnalysedArticle[]): string[] {
  return articles.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []).sort();
}

/** The candidates that give no figure which an article, of the same day or later, says was wrong. */
function withoutCorrected(
  candidates: readonly BriefCandidate[],
  articles: readonly AnalysedArticle[],
): readonly BriefCandidate[] {
  const corrections = likely(contradictionsOf(articles)).flatMap(({ kind, claims }) => {
    const right = claims.filter(({ corrects }) => corrects);
    const since = right[0]?.published ?? null;
    const wrong = claims.filter(({ corrects }) => !corrects).map(({ text }) => text);
    return kind === 'figure' && since !== null
      ? [{ since, wrong, right: right.map(({ text }) => text) }]
      : [];
  });
  if (corrections.length === 0) return candidates;
  return candidates.filter(({ article, statement: { span } }) => {
    const source = articles[article]?.article;
    const words = source?.body.slice(span.start, span.end) ?? '';
    return !corrections.some(
      ({ since, wrong, right }) =>
        (source?.publishedAt ?? '') <= `${since}~` &&
        wrong.some((text) => words.includes(text)) &&
        !right.some((text) => words.includes(text)),
    );
  });
}

/** The best of what the newest articles tell anew. */
function newestOf(candidates: readonly BriefCandidate[]): BriefCandidate | null {
  const fresh = candidates.filter((candidate) => candidate.newest && !candidate.old);
  return best(fresh, []) ?? best(candidates, []);
}

/** The newest development, then whatever adds most, newest first. */
function choose(
  candidates: readonly BriefCandidate[],
  count: number,
  newest: BriefCandidate | null,
  background: BriefCandidate | null,
): BriefCandidate[] {
  if (newest === null) return [];
  const taken = background ? [background] : [];
  const others: BriefCandidate[] = [];
  while (others.length < count - 1) {
    const next = best(candidates, [...taken, newest, ...others]);
    if (next === null) break;
    others.push(next);
  }
  return [newest, ...others.sort(newestFirst)];
}

/** From here on two lines say the same, and from here on they begin to. */
const SAME = 0.55;
const ALIKE = 0.25;

/** The best candidate that says something none of `taken` says. */
function best(
  candidates: readonly BriefCandidate[],
  taken: readonly BriefCandidate[],
): BriefCandidate | null {
  let found: BriefCandidate | null = null;
  let foundScore = 0;
  for (const candidate of candidates) {
    if (candidate.score <= foundScore) continue;
    let score = candidate.score;
    let alike = 0;
    for (const other of taken) {
      if (overlaps(candidate, other) || sharesEvent(candidate, other)) alike = 1;
      alike = Math.max(alike, sameSubstance(candidate.terms, other.terms));
      if (candidate.article === other.article) score *= 0.85;
      if (candidate.day === other.day && candidate.article !== other.article) score *= 0.85;
    }
    if (alike > SAME) continue;
    score *= 1 - Math.max(0, alike - ALIKE);
    if (score > foundScore) [found, foundScore] = [candidate, score];
  }
  return found;
}

function overlaps(a: BriefCandidate, b: BriefCandidate): boolean {
  return (
    a.article === b.article &&
    a.statement.span.start < b.statement.span.end &&
    b.statement.span.start < a.statement.span.end
  );
}

/** An event that both tell; what only sets the scene ("since 1987") may stand in many lines. */
function sharesEvent(a: BriefCandidate, b: BriefCandidate): boolean {
  for (const event of a.events) if (b.events.has(event)) return true;
  return false;
}

/** How a long story began: the earliest of its great turns; else history that an article tells. */
function backgroundOf(
  candidates: readonly BriefCandidate[],
  newest: BriefCandidate | null,
  first: string | null,
  last: string | null,
): BriefCandidate | null {
  const taken = newest ? [newest] : [];
  if (first !== null && last !== null && dayNumber(last) - dayNumber(first) >= LONG) {
    const great = candidates.filter(
      ({ turn, day, newest, ahead, statement }) =>
        turn >= GREAT &&
        !newest &&
        !ahead &&
        statement.standing >= 0.8 &&
        day !== null &&
        dayNumber(last) - dayNumber(day) >= LONG,
    );
    const earliest = great.reduce((day, each) => (each.day !== null && each.day < day ? each.day : day), '~');
    const beginning = best(
      great.filter(({ day }) => day === earliest),
      taken,
    );
    if (beginning !== null) return beginning;
  }
  return best(
    candidates.filter((candidate) => candidate.old && !candidate.ahead),
    taken,
  );
}

function newestFirst(a: BriefCandidate, b: BriefCandidate): number {
  if (a.day !== b.day) return (a.day ?? '') < (b.day ?? '') ? 1 : -1;
  return b.article - a.article || a.sentence - b.sentence;
}

function lineOf(
  { article, sentence, statement }: BriefCandidate,
  articles: readonly AnalysedArticle[],
): BriefLine {
  const id = articles[article]?.article.id ?? '';
  return { articleId: id, sentence, span: statement.span, text: statement.text };
}
