import { z } from 'zod';
import { datelinePrefixLength } from '../../analysis/dateline-prefix.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { type Budget, coveringSentences, type Sentence } from '../../story/coverage.ts';
import { eachLine } from '../batch.ts';

const USUAL_WORDS = 250;

const lineSchema = z.object({
  id: z.string(),
  articles: z.array(
    z.object({ title: z.string().default(''), text: z.string(), published: z.string().nullish() }),
  ),
  words: z.number().int().positive().optional(),
  sentences: z.number().int().positive().optional(),
});

/** `batch summarize`: {id, articles, words or sentences} -> {id, summary}: sentences of the articles, oldest first. */
export default eachLine(lineSchema, ({ id, articles, words, sentences: count }) => {
  const budget: Budget = count === undefined ? { words: words ?? USUAL_WORDS } : { sentences: count };
  const sentences = [...articles]
    .sort((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : a.published === b.published ? 0 : 1))
    .flatMap(({ text }, article) =>
      sentencesOf(text).map(({ start, end }, sentence): Sentence => {
        const printed = text.slice(start, end).replace(/\s+/g, ' ');
        return {
          article,
          sentence,
          text: sentence === 0 ? printed.slice(datelinePrefixLength(printed)) : printed,
        };
      }),
    );
  const chosen = coveringSentences(sentences, budget);
  return { id, summary: chosen.map((index) => sentences[index]?.text ?? '').join(' ') };
});
