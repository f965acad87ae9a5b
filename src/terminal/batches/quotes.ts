import { z } from 'zod';
import { namesOf } from '../../analysis/names.ts';
import { attributedQuotesOf } from '../../analysis/quotes/quotes.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { eachLine } from '../batch.ts';

/** One line of `batch quotes`: every quotation with the mention its cue belongs to and the fullest name. */
export function quotesEntry({ id, text }: { readonly id: string; readonly text: string }) {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences);
  const quotes = attributedQuotesOf({ text, sentences, entities, dates: [], publishedAt: null });
  return {
    id,
    quotes: quotes.map(
      ({ mention, quote: { start, end, parts, kind, speaker, cue, via, confidence, rule } }) => ({
        start,
        end,
        spans: parts.map((part) => [part.start, part.end]),
        kind,
        speaker: mention && text.slice(mention.start, mention.end),
        speakerStart: mention?.start ?? null,
        speakerEnd: mention?.end ?? null,
        speakerName: speaker?.name ?? null,
        cue,
        via,
        confidence,
        rule,
      }),
    ),
  };
}

/** `batch quotes`: {id, text} -> {id, quotes}. */
export default eachLine(z.object({ id: z.string(), text: z.string() }), quotesEntry);
