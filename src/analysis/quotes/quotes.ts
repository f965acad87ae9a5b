import type { Span } from '../../article/article.ts';
import { relativesIn } from '../events/relative.ts';
import type { DateExpression, Entity, Quote, QuoteKind } from '../facts.ts';
import { nameAnalysis } from '../names.ts';
import { firstFrom } from '../spans.ts';
import { type WordDocument, wordDocument } from '../words/document.ts';
import { attributionsOf, kindOf } from './attribution.ts';
import type { Attribution } from './found.ts';
import { withLikeliestSources } from './source-choice.ts';
import { speakerResolver } from './speaker.ts';

/** What quotations are found with. */
export interface QuoteInput {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly dates: readonly DateExpression[];
  readonly publishedAt: string | null;
  /** Evidence for names only, as in `namesOf`. */
  readonly headline?: string | null;
}

const MEDIA =
  /\b(?:broadcaster|television|tv|newspaper|news agency|agency|daily|media|magazine|radio|network|wire)\b/i;
const MEDIA_NAMES =
  /\b(?:Reuters|AFP|AP|Associated Press|BBC|CNN|NHK|Kyodo|Yonhap|Xinhua|TASS|Bloomberg|Al Jazeera|Fox News|NBC|ABC|CBS|NPR|Times|Post|Journal|Guardian|Tribune|Herald|Telegraph|Gazette|News)\b/;

/** A quotation with the mention its cue belongs to: "she" also where that stands for nobody known, "who" in "the minister, who said". */
export interface AttributedQuote {
  readonly quote: Quote;
  readonly mention: Span | null;
}

/** Who said what: every quotation with its speaker, in order of its first word. */
export function quotesOf(input: QuoteInput): Quote[] {
  return attributedQuotesOf(input).map(({ quote }) => quote);
}

/** The same with each quotation's source mention. */
export function attributedQuotesOf({
  text,
  sentences,
  dates,
  headline = null,
}: QuoteInput): AttributedQuote[] {
  const document = wordDocument(text, sentences);
  const names = nameAnalysis(document, headline);
  const resolver = speakerResolver(document, names);
  const { tokens, sentenceOf } = document;
  const attributions = passOnVia(document, withLikeliestSources(document, names, attributionsOf(document)));
  const quotes: AttributedQuote[] = [];
  for (const { attribution, via } of attributions) {
    const kind = kindOf(document, attribution.parts);
    const parts = charParts(document, attribution.parts, kind);
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) continue;
    const resolved = attribution.source
      ? resolver.resolve(attribution.source, attribution.parts)
      : { speaker: null, confidence: 0, rule: 'speaker/none' };
    const { cue, clause } = attribution;
    const firstToken = attribution.parts[0]?.start ?? 0;
    const cueSpan = cue && {
      start: tokens[cue.at]?.start ?? 0,
      end: tokens[cue.end - 1]?.end ?? 0,
    };
    const quote: Quote = {
      start: first.start,
      end: last.end,
      kind,
      parts,
      sentence: sentenceOf[firstToken] ?? 0,
      speaker: resolved.speaker,
      cue: cueSpan && text.slice(cueSpan.start, cueSpan.end),
      cueSpan,
      via,
      saidOn: clause && cue ? saidOn(document, dates, cue.at, clause, attribution.parts) : null,
      confidence: Math.round(Math.min(attribution.confidence, resolved.confidence) * 100) / 100,
      rule: `${attribution.rule} ${resolved.rule}`,
    };
    const { source } = attribution;
    const relative = tokens[source?.relative ?? -1];
    const mention =
      relative ??
      (source && {
        start: tokens[source.start]?.start ?? 0,
        end: tokens[source.end - 1]?.end ?? 0,
      });
    quotes.push({ quote, mention: mention && { start: mention.start, end: mention.end } });
  }
  return quotes.map(({ quote, mention }) => ({
    quote: quote.speaker ? { ...quote, speaker: resolver.completed(quote.speaker) } : quote,
    mention,
  }));
}

/** "…, an official said, according to broadcaster NHK": NHK passed it on and is no speaker. */
function passOnVia(
  document: WordDocument,
  attributions: readonly Attribution[],
): { attribution: Attribution; via: string | null }[] {
  const { text, tokens, sentenceOf } = document;
  const via = new Map<number, string>();
  const kept = attributions.filter((attribution) => {
    const { cue, source, parts } = attribution;
    if (!cue || !source) return true;
    const sentence = sentenceOf[cue.at] ?? 0;
    const name = text.slice(tokens[source.start]?.start ?? 0, tokens[source.end - 1]?.end ?? 0);
    const medium = MEDIA.test(name) || MEDIA_NAMES.test(name);
    if (cue.form !== 'phrase' || !medium) return true;
    const others = attributions.filter(
      (other) =>
        other !== attribution &&
        other.cue &&
        other.cue.form !== 'phrase' &&
        sentenceOf[other.cue.at] === sentence &&
        parts.some(
          (part) =>
            (part.start <= (other.cue?.at ?? -1) && (other.cue?.at ?? -1) < part.end) ||
            (other.parts[0]?.start ?? 0) >= part.start,
        ),
    );
    if (others.length === 0) return true;
    via.set(sentence, name);
    return false;
  });
  return kept.map((attribution) => ({
    attribution,
    via: attribution.cue ? (via.get(sentenceOf[attribution.cue.at] ?? -1) ?? null) : null,
  }));
}

/** Parts in UTF-16 offsets: marks around a direct part and white space stay out. */
function charParts(document: WordDocument, parts: readonly Span[], kind: QuoteKind): Span[] {
  const { tokens, regionOf, regions } = document;
  const spans: Span[] = [];
  for (const part of parts) {
    let { start, end } = part;
    const region = regions[regionOf[start] ?? -1];
    const inside =
      region &&
      region.open === start &&
      (region.close === end - 1 || (region.close < 0 && region.end === end));
    if (kind === 'direct' && inside) {
      start += 1;
      if (region.close === end - 1) end -= 1;
    }
    while (
      start < end &&
      kind !== 'direct' &&
      tokens[start]?.kind === 'punctuation' &&
      /^[,;:]$/.test(tokens[start]?.text ?? '')
    )
      start += 1;
    if (end > start) spans.push({ start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 });
  }
  return spans;
}

/** "the body, which the two founded in 1987, said", "the treaty of 1987": not the day of the saying. */
function belongsToNoun(document: WordDocument, clause: Span, cue: number, date: DateExpression): boolean {
  const { tokens } = document;
  const startOf = (at: number): number => tokens[at]?.start ?? 0;
  const dated = (at: number): boolean => startOf(at) >= date.start && startOf(at) < date.end;
  let first = clause.start;
  while (first < clause.end && !dated(first)) first += 1;
  if (tokens[first - 1]?.lower === 'of') return true;
  return relativesIn(document, clause.start, clause.end, dated).some(
    (relative) =>
      relative.first <= first && first < relative.last && !(relative.first <= cue && cue < relative.last),
  );
}

/** Value of the date expression in the clause that reports: "said Thursday". */
function saidOn(
  document: WordDocument,
  dates: readonly DateExpression[],
  cue: number,
  clause: Span,
  parts: readonly Span[],
): string | null {
  const { tokens } = document;
  const inParts = (at: number): boolean =>
    parts.some((part) => at >= (tokens[part.start]?.start ?? 0) && at < (tokens[part.end - 1]?.end ?? 0));
  const from = tokens[clause.start]?.start ?? 0;
  const to = tokens[Math.min(tokens.length, clause.end) - 1]?.end ?? 0;
  const cueAt = tokens[cue]?.start ?? 0;
  let best: DateExpression | null = null;
  for (let at = firstFrom(dates, from); at < dates.length; at += 1) {
    const date = dates[at];
    if (date === undefined || date.start > to) break;
    if (date.type === 'SET' || date.type === 'DURATION' || inParts(date.start)) continue;
    if (belongsToNoun(document, clause, cue, date)) continue;
    if (!best || Math.abs(date.start - cueAt) < Math.abs(best.start - cueAt)) best = date;
  }
  return best?.value ?? null;
}
