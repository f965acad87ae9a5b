import { datesOf } from '../../analysis/dates/dates.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { intervalOf, precisionOf } from '../date-words.ts';

/** An article as far as its days are concerned. */
export interface DatedText {
  readonly title: string;
  /** ISO day; null where unknown. */
  readonly published: string | null;
  readonly text: string;
  readonly sentences: readonly DatedSentence[];
}

export interface DatedSentence {
  readonly text: string;
  /** ISO days it names, each once. */
  readonly days: readonly string[];
  /** Names a time that is less exact than a day: "in 2004". */
  readonly vague: boolean;
}

/** The sentences of a raw article with the days that each names. */
export function datedText(article: {
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
}): DatedText {
  const { title, text } = article;
  const published = article.published?.slice(0, 10) ?? null;
  const spans = sentencesOf(text);
  const days: Set<string>[] = spans.map(() => new Set());
  const vague = new Set<number>();
  let sentence = 0;
  for (const found of datesOf(text, spans, published)) {
    while (sentence < spans.length - 1 && (spans[sentence]?.end ?? 0) <= found.start) sentence += 1;
    for (const { type, value } of found.ends ?? [found]) {
      if (type !== 'DATE' && type !== 'TIME') continue;
      if (precisionOf(value) === 'day') days[sentence]?.add(value.slice(0, 10));
      else if (intervalOf(value) !== null) vague.add(sentence);
    }
  }
  return {
    title,
    published,
    text,
    sentences: spans.map(({ start, end }, index) => ({
      text: text.slice(start, end).replace(/\s+/g, ' '),
      days: [...(days[index] ?? [])],
      vague: vague.has(index),
    })),
  };
}
