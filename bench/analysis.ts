import { analyze } from '../src/analysis/analyze.ts';
import { datesOf } from '../src/analysis/dates/dates.ts';
import { namesOf } from '../src/analysis/names.ts';
import { quotesOf } from '../src/analysis/quotes/quotes.ts';
import { sentencesOf } from '../src/analysis/sentences.ts';
import { inventedArticles } from './articles.ts';
import { report, times } from './measure.ts';

/** What the parts of the analysis cost for an article of about 800 words, and that a megabyte stays linear. */
export async function run(): Promise<void> {
  const articles = inventedArticles(10, 20);
  const of = (n: number) => {
    const article = articles[n % articles.length];
    if (article === undefined) throw new Error('no articles');
    return article;
  };
  for (const article of articles) analyze(article);
  const runs = articles.length;
  report('everything', await times(runs, (n) => analyze(of(n))));
  report('sentences', await times(runs, (n) => sentencesOf(of(n).body)));
  const prepared = articles.map((article) => {
    const sentences = sentencesOf(article.body);
    const entities = namesOf(article.body, sentences);
    const dates = datesOf(article.body, sentences, article.publishedAt);
    return { text: article.body, sentences, entities, dates, publishedAt: article.publishedAt };
  });
  const at = (n: number) => {
    const each = prepared[n % prepared.length];
    if (each === undefined) throw new Error('no articles');
    return each;
  };
  report('names', await times(runs, (n) => namesOf(at(n).text, at(n).sentences)));
  report('dates', await times(runs, (n) => datesOf(at(n).text, at(n).sentences, at(n).publishedAt)));
  report('quotes', await times(runs, (n) => quotesOf(at(n))));

  const hostile: Record<string, string> = {
    '1 MB of "said "': 'said ',
    '1 MB of unbalanced marks': '“a "b ',
    '1 MB of one word': 'a',
    '1 MB of capitals': 'A. ',
    '1 MB of digits': '1,',
    '1 MB of blank lines': '\n\n',
  };
  for (const [name, piece] of Object.entries(hostile)) {
    const body = piece.repeat(1_000_000 / piece.length);
    report(name, await times(1, () => analyze({ ...of(0), body })));
  }
}
