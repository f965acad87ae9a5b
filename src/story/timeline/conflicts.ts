import { datelinePrefixLength } from '../../analysis/dateline-prefix.ts';
import { shorten } from '../../reply/shorten.ts';
import { statusWord } from '../../reply/status-word.ts';
import type { Contradiction } from '../contradictions/contradictions.ts';
import { dateWords } from '../date-words.ts';
import { stem } from '../stem.ts';
import type { Claim } from './claim.ts';
import { corrects } from './dating-claim.ts';
import type { EventGroup } from './event-group.ts';

/**
 * How the articles of one event differ: in its day, in a figure for the same thing, in whether it was so; and where
 * it was planned for another day. `contradictions` are those that belong to the event.
 *
 * Finds:     "turnout was 31 percent" / "turnout of 37 %"  -> "31 percent (Herald), 37 % (Courier)"
 *            "on May 4" / "on May 5, not May 4"            -> "4 May (Herald), corrected: 5 May (Courier)"
 *            "they met" / "denied that they met"           -> "denied: that they met (Courier, 3 May 2021)"
 * Finds not: "31 percent" / "31 %" (the same), "31 ships" / "37 people" (different things),
 *            figures of one article among themselves
 */
export function conflictsOf(
  { claims, denials, moved, otherwise }: EventGroup,
  contradictions: readonly Contradiction[] = [],
): string[] {
  const told = contradictions.map((contradiction) => contradictionWords(contradiction, claims));
  const figures = figureConflicts(claims).filter(
    (conflict) => !told.some((other) => sharesFigure(conflict, other)),
  );
  const sides = new Set(
    contradictions.flatMap((each) =>
      each.claims.map(({ source }) => `${source.articleId} ${source.sentence}`),
    ),
  );
  const isNew = ({ source, event }: Claim) => !sides.has(`${source.article.id} ${event.sentence}`);
  return [
    dayConflict(claims),
    ...told,
    ...figures,
    ...oneEach(denials.filter(isNew)).map(denialWords),
    ...oneEach(otherwise.filter(isNew)).map(accountWords),
    ...oneEach([...moved, ...otherPlans(claims)]).map(movedWords),
  ].filter((conflict) => conflict !== null);
}

/** One claim of each article. */
function oneEach(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    ({ article }, index) => claims.findIndex((claim) => claim.article === article) === index,
  );
}

/** Longer than this, an account is read in its article. */
const LONGEST = 140;

function wordsOf({ source, event }: Claim): string {
  return shorten(source.article.body.slice(event.start, event.end).replace(/\s+/g, ' '), LONGEST);
}

/** A sentence without its dateline, in marks where it has none of its own. */
function accountOf(text: string): string {
  const words = shorten(text.slice(datelinePrefixLength(text)).replace(/\s+/g, ' '), LONGEST);
  return /["“”]/.test(words) ? words : `“${words}”`;
}

function accountWords(claim: Claim): string {
  return `otherwise: “${wordsOf(claim)}” (${whereAndWhen(claim)})`;
}

function denialWords(claim: Claim): string {
  const words = wordsOf(claim);
  const word = statusWord('denied', [words]);
  return `${word === null ? '' : `${word}: `}“${words}” (${whereAndWhen(claim)})`;
}

function movedWords(claim: Claim): string {
  return `planned before for ${dateWords(claim.event.date)} (${whereAndWhen(claim)})`;
}

function whereAndWhen(claim: Claim): string {
  return [labelOf(claim), dateWords(claim.published)].filter((part) => part !== null).join(', ');
}

/**
 * "turnout: 41 percent (Herald, 13 May 2024), corrected: 34 percent (Herald, 16 May 2024)"; of accounts their
 * sentences.
 */
function contradictionWords({ kind, about, claims }: Contradiction, all: readonly Claim[]): string {
  const publishers = new Map(all.map((claim) => [claim.source.article.id, labelOf(claim)]));
  const sides = claims.map(({ source, publisher, text, published, corrects }) => {
    const where = [publishers.get(source.articleId) ?? publisher, dateWords(published)].filter(
      (part) => part !== null,
    );
    const words = kind === 'account' ? accountOf(text) : text;
    return `${corrects ? 'corrected: ' : ''}${words}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
  });
  return `${kind === 'account' ? 'accounts' : about}: ${sides.join(', ')}`;
}

function sharesFigure(a: string, b: string): boolean {
  const words = new RegExp(String.raw`\d[\d.,]*(?= |%)|\b(?:${WORDS.join('|')})\b`, 'g');
  const others = new Set(b.match(words));
  return (a.match(words) ?? []).some((figure) => others.has(figure));
}

/** A figure with the thing it counts. */
interface Figure {
  readonly claim: Claim;
  readonly printed: string;
  readonly value: number;
}

/** Plans for another day than the one on which it happened. */
function otherPlans(claims: readonly Claim[]): Claim[] {
  const day = claims.find(isDone)?.interval;
  if (day === undefined || day === null) return [];
  return claims.filter(
    (claim) =>
      !isDone(claim) &&
      claim.interval !== null &&
      (claim.interval.to < day.from || claim.interval.from > day.to),
  );
}

function isDone({ event, precision }: Claim): boolean {
  return event.status !== 'planned' && precision === 'day';
}

function dayConflict(claims: readonly Claim[]): string | null {
  const days = new Map<string, Claim>();
  const done = claims.some(isDone);
  for (const claim of claims) {
    // What was planned for another day contradicts nobody.
    if (done && !isDone(claim)) continue;
    if (
      claim.precision === 'day' &&
      claim.interval &&
      claim.event.dateExpression !== null &&
      (!days.has(claim.interval.from) || corrects(claim))
    )
      days.set(claim.interval.from, claim);
  }
  if (days.size < 2) return null;
  return told(
    [...days].map(([day, claim]) => ({
      printed: `${corrects(claim) ? 'corrected: ' : ''}${dateWords(day) ?? day}`,
      claim,
    })),
  );
}

function figureConflicts(claims: readonly Claim[]): string[] {
  const byThing = new Map<string, Figure[]>();
  for (const claim of claims) {
    for (const { thing, ...figure } of figuresOf(claim))
      byThing.set(thing, [...(byThing.get(thing) ?? []), figure]);
  }
  const conflicts: string[] = [];
  for (const figures of byThing.values()) {
    const values = new Map<number, Figure>();
    for (const figure of figures) if (!values.has(figure.value)) values.set(figure.value, figure);
    const articles = new Set([...values.values()].map(({ claim }) => claim.article));
    // An article that gives several figures for one thing compares them; it contradicts nobody.
    const single = [...articles].every(
      (article) =>
        new Set(figures.filter(({ claim }) => claim.article === article).map(({ value }) => value)).size ===
        1,
    );
    if (values.size < 2 || articles.size < 2 || !single) continue;
    conflicts.push(
      [...values.values()].map(({ printed, claim }) => `${printed} (${labelOf(claim)})`).join(', '),
    );
  }
  return conflicts;
}

const FIGURE =
  /(?<![\p{L}\d.,-])([$€£]?)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?:\s?(%|percent\b|per cent\b)|\s(million|billion|trillion|thousand)\b)?(?:\s(\p{Ll}{3,20}))?/gu;

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Where a measure of time is the thing itself: elsewhere it tells when or how long ago. */
const IN_PRISON = /\b(?:prison|jail)/;

function figuresOf(claim: Claim): (Figure & { readonly thing: string })[] {
  const text = claim.source.article.body.slice(claim.event.start, claim.event.end);
  const figures: (Figure & { readonly thing: string })[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, money = '', digits = '', percent, scale, noun] = match;
    if (money === '' && percent === undefined && scale === undefined && /^(?:19|20)\d\d$/.test(digits))
      continue;
    const thing = percent !== undefined ? '%' : money !== '' ? money : noun === undefined ? null : stem(noun);
    if (
      thing === null ||
      (/^(?:year|month|week|dai|hour|minut)$/.test(thing) && !IN_PRISON.test(text)) ||
      /^(?:and|for|the|out|per|in|at|on|to|from|of|a\.m|p\.m|januari|march|april|mai|june|juli|august)$/.test(
        thing,
      )
    )
      continue;
    const factor = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale ?? ''] ?? 1;
    figures.push({
      thing,
      claim,
      printed:
        (percent !== undefined || money !== '') && noun !== undefined
          ? whole.slice(0, -noun.length).trim()
          : whole,
      value: (WORDS.indexOf(digits) + 1 || Number(digits.replace(/,/g, ''))) * factor,
    });
  }
  return figures;
}

/** "31 percent (Herald), 37 % (Courier)", oldest first; with the day where both are one publisher's. */
function told(sides: readonly { readonly printed: string; readonly claim: Claim }[]): string {
  const labels = new Set(sides.map(({ claim }) => labelOf(claim)));
  const days = labels.size < sides.length;
  return [...sides]
    .sort((a, b) => ((a.claim.published ?? '~') < (b.claim.published ?? '~') ? -1 : 1))
    .map(({ printed, claim }) => {
      const day = days ? dateWords(claim.published) : null;
      return `${printed} (${labelOf(claim)}${day === null ? '' : `, ${day}`})`;
    })
    .join(', ');
}

function labelOf({ source }: Claim): string {
  return source.article.publisher ?? source.article.dateline.agency ?? source.article.headline;
}
