import type { Quote } from '../analysis/facts.ts';
import type { Citations } from '../reply/citations.ts';
import type { Inline, QuoteBlock } from '../reply/reply.ts';
import { dateWords } from '../story/date-words.ts';
import { firstDay, type Said } from '../story/said.ts';
import type { SameQuote, Variant } from '../story/same-quote.ts';
import { sayingOf } from '../story/saying.ts';
import { between } from './surroundings.ts';

/** Below it a speaker is the likeliest, not the certain one. */
const CERTAIN = 0.6;
/** Who wants every wording of ten copies reads the articles. */
const SHOWN_VARIANTS = 3;
const LONGEST_VARIANT = 300;

/**
 * One quotation in its fullest wording, with its speaker as that article states them, all its sources, and how these differ; with `context` the sentences
 * before and after.
 */
export function sameQuoteBlock(same: SameQuote, citations: Citations, { context = false } = {}): QuoteBlock {
  const { source, quote } = same.said;
  const { speaker, kind, via, start, end, confidence, sentence } = quote;
  const cite = (said: Said) => citations.cite(said.source.article);
  const about = [
    // "another Japanese official" says its role already.
    [speaker?.role, speaker?.affiliation]
      .filter((part) => part && !speaker?.name.toLowerCase().includes(part.toLowerCase()))
      .join(', '),
    [speaker !== null && !speaker.named ? 'unnamed' : '', via === null ? '' : `via ${via}`]
      .filter((part) => part !== '')
      .join(', '),
  ].filter((part) => part !== '');
  const saying = sayingOf(source, quote);
  const cites = [...new Set(same.all.map(cite))];
  const notes: Inline[][] = variantNotes(same.variants, cite);
  if (same.said.dropped) notes.push([`Dropped in a later version of [${cite(same.said)}].`]);
  if (context) notes.push(inContext(same.said));
  return {
    type: 'quote',
    kind,
    text: source.article.body.slice(start, end),
    ...(kind === 'direct' ? spokenParts(source.article.body, quote.parts) : {}),
    speaker: speaker?.name ?? null,
    about: about.length === 0 ? null : about.join(' · '),
    ...(saying === null ? {} : { saying }),
    date: whenSaid(same),
    uncertain: speaker !== null && confidence < CERTAIN,
    ...(notes.length === 0 ? {} : { notes }),
    cites,
    // A sentence of an earlier version has no place in the present one.
    ...(same.said.dropped ? {} : { evidence: [{ articleId: source.article.id, sentence }] }),
  };
}

/** `"…," she said. "…"`: what was spoken, without the cue between; nothing where the words are of one piece. */
function spokenParts(body: string, spans: Quote['parts']): { readonly parts?: readonly string[] } {
  const parts: string[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const between = body.slice(spans[index - 1]?.end ?? start, start);
    // Only marks and a paragraph's end lie between: it goes on.
    const goesOn = index > 0 && !/[\p{L}\p{N}]/u.test(between);
    const words = body.slice(start, end);
    if (goesOn) parts.push(`${parts.pop()}\n${words}`);
    else parts.push(words);
  }
  return parts.length > 1 || spans.length > parts.length ? { parts } : {};
}

function whenSaid(same: SameQuote): string | null {
  for (const { quote } of same.all) {
    const said = dateWords(quote.saidOn, { weekday: true });
    if (said !== null) return said;
  }
  const first = dateWords(firstDay(same));
  return first === null ? null : `published ${first}`;
}

/** "[2] has: “…”", those that have the same in one line. */
function variantNotes(variants: readonly Variant[], cite: (said: Said) => number): Inline[][] {
  const wordings = new Map<string, { said: Said; words: string; numbers: Set<number> }>();
  for (const { said, differing } of variants) {
    const words = said.quote.kind === 'direct' ? `“${differing}”` : differing;
    const key = `${said.dropped} ${words}`;
    const wording = wordings.get(key) ?? { said, words, numbers: new Set() };
    wording.numbers.add(cite(said));
    wordings.set(key, wording);
  }
  const shown = [...wordings.values()].slice(0, SHOWN_VARIANTS).map(({ said, words, numbers }): Inline[] => {
    const marks = [...numbers].map((number) => `[${number}]`).join(' ');
    if (words.length > LONGEST_VARIANT) return [`Worded otherwise in ${marks}.`];
    if (said.dropped) return [`${marks} had, in an earlier version: ${words}`];
    return [`${marks} ${numbers.size === 1 ? 'has' : 'have'}: ${words}`];
  });
  const more = wordings.size - shown.length;
  return more > 0 ? [...shown, [`${more} more wording${more === 1 ? '' : 's'}.`]] : shown;
}

function inContext({ source, quote }: Said): Inline[] {
  let last = quote.sentence;
  while ((source.facts.sentences[last + 1]?.start ?? Number.POSITIVE_INFINITY) < quote.end) last += 1;
  return between(source, quote.sentence, last);
}
