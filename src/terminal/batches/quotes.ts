import { z } from 'zod';
import { datesOf } from '../../analysis/dates/dates.ts';
import { namesOf } from '../../analysis/names.ts';
import { attributedQuotesOf } from '../../analysis/quotes/quotes.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { eachLine } from '../batch.ts';

/** `batch quotes`: {id, text} -> {id, quotes} with the mention the cue belongs to and the fullest name. */
export default eachLine(z.object({ id: z.string(), text: z.string() }), ({ id, text }) => {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences);
  const dates = datesOf(text, sentences, null);
  const quotes = attributedQuotesOf({ text, sentences, entities, dates, publishedAt: null });
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
});
