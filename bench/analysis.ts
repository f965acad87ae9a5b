import { analyze } from '../src/analysis/analyze.ts';
import { datesOf } from '../src/analysis/dates/dates.ts';
import { eventsOf } from '../src/analysis/events/events.ts';
import { keySentencesOf } from '../src/analysis/key-sentences.ts';
import { namesOf } from '../src/analysis/names.ts';
import { quotesOf } from '../src/analysis/quotes/quotes.ts';
import { sentencesOf } from '../src/analysis/sentences.ts';
import type { Article } from '../src/article/article.ts';
import { inventedArticles } from './articles.ts';
import { JUNK } from './junk.ts';
import { processorTime } from './measure.ts';
import { peers } from './peers.ts';

/**
 * What the analysis costs in processor time for an article of 800 words, beside what npm offers for its parts (which
 * find less: the quality benches tell), and for a megabyte of junk.
 */
export async function run(): Promise<void> {
  const articles = longArticles(800);
  const words = articles.reduce((sum, { body }) => sum + wordsIn(body), 0) / articles.length;
  console.log(
    `${articles.length} articles of ${words.toFixed(0)} words; milliseconds of processor time for each`,
  );
  const show = (name: string, figure: number, beside = ''): void =>
    console.log(`${name.padEnd(32)} ${figure.toFixed(2).padStart(8)}${beside}`);

  const quotes = processorTime(articles, quotesAndNames);
  const dates = processorTime(articles, sentencesAndDates);
  show('everything', processorTime(articles, analyze));
  show('quotes, from the bare text', quotes);
  show('dates, from the bare text', dates);
  const few = articles.slice(0, 20);
  for (const { name, part, find } of await peers()) {
    const figure = processorTime(few, find, { rounds: 3 });
    const ours = part === 'dates' ? dates : quotes;
    show(`  ${name}`, figure, `  ${(figure / ours).toFixed(1)} times ours`);
  }

  console.log('the same by steps');
  const prepared = articles.map(prepare);
  const step = (name: string, work: (from: ReturnType<typeof prepare>) => unknown): void =>
    show(`  ${name}`, processorTime(prepared, work));
  step('sentences', ({ text }) => sentencesOf(text));
  step('words and names', ({ text, sentences, headline }) => namesOf(text, [...sentences], headline));
  step('dates', ({ text, sentences, publishedAt }) => datesOf(text, sentences, publishedAt));
  step('words, names and quotes', (from) => quotesOf({ ...from, sentences: [...from.sentences] }));
  step('words and events', (from) => eventsOf({ ...from, sentences: [...from.sentences] }));
  step('key sentences', keySentencesOf);

  console.log('a megabyte of junk');
  const [one] = articles;
  if (one === undefined) throw new Error('no articles');
  const prose = articles.map(({ body }) => body).join('\n\n');
  const pieces = { ...JUNK, prose, 'prose in one paragraph': prose.replaceAll('\n\n', ' ') };
  for (const [name, piece] of Object.entries(pieces)) {
    const body = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
    show(`  ${name}`, processorTime([{ ...one, body }], analyze, { rounds: 1, warm: 0 }));
  }
}

const MEGABYTE = 1_000_000;

function quotesAndNames({ body: text, headline, publishedAt }: Article): unknown {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences, headline);
  return quotesOf({ text, sentences, entities, dates: [], publishedAt, headline });
}

function sentencesAndDates({ body, publishedAt }: Article): unknown {
  return datesOf(body, sentencesOf(body), publishedAt);
}

function prepare({ body: text, headline, publishedAt }: Article) {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences, headline);
  const dates = datesOf(text, sentences, publishedAt);
  const quotes = quotesOf({ text, sentences, entities, dates, publishedAt, headline });
  return { text, sentences, headline, publishedAt, entities, dates, quotes };
}

/** Articles of about so many words: the paragraphs of one go on with those of the next. */
function longArticles(words: number): Article[] {
  const short = inventedArticles(10, 21);
  return short.slice(1).map((article, index) => {
    const body: string[] = [];
    for (const paragraph of `${short[index]?.body}\n\n${article.body}`.split('\n\n')) {
      if (wordsIn(body.join(' ')) >= words) break;
      body.push(paragraph);
    }
    return { ...article, body: body.join('\n\n') };
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
