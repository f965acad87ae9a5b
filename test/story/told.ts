import type { DateExpression, Entity, Event, EventStatus, Quote } from '../../src/analysis/facts.ts';
import { sentencesOf } from '../../src/analysis/sentences.ts';
import { newArticle } from '../../src/article/article.ts';
import type { AnalysedArticle, Dossier } from '../../src/story/story.ts';

/** An article with findings given by their words, so that a test doesn't hang on the analysis. */
export interface Told {
  readonly publisher?: string;
  readonly headline?: string;
  readonly published: string | null;
  readonly body: string;
  /** [words, TIMEX3 value] */
  readonly dates?: readonly (readonly [string, string])[];
  /** [words, date, status] */
  readonly events?: readonly (readonly [string, string | null, EventStatus?])[];
  readonly people?: readonly string[];
  /** [words, mention, full name] */
  readonly quotes?: readonly (readonly [string, string, string])[];
  readonly keySentences?: readonly number[];
}

export function told({
  publisher = 'Test Wire',
  headline,
  published,
  body,
  ...found
}: Told): AnalysedArticle {
  const article = newArticle({
    key: `${publisher} ${published} ${body}`,
    source: 'test',
    url: null,
    publisher,
    byline: null,
    headline: headline ?? body.slice(0, 60),
    dateline: { place: null, agency: null },
    publishedAt: published,
    publishedFrom: published === null ? 'unknown' : 'given',
    language: 'en',
    body,
    relatedHeadlines: [],
    invented: true,
  });
  const sentences = sentencesOf(body);
  const spanOf = (words: string) => {
    const start = body.indexOf(words);
    if (start === -1) throw new Error(`not in the body: ${words}`);
    return { start, end: start + words.length };
  };
  const sentenceAt = (offset: number) =>
    sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const dates = (found.dates ?? []).map(
    ([words, value]): DateExpression => ({ ...spanOf(words), type: 'DATE', value, ends: null, rule: 'test' }),
  );
  const events = (found.events ?? []).map(([words, date, status = 'happened']): Event => {
    const span = spanOf(words);
    const expression = dates.findIndex(({ start, end }) => start >= span.start && end <= span.end);
    return {
      ...span,
      date,
      dateExpression: expression === -1 ? null : expression,
      status,
      sentence: sentenceAt(span.start),
      parties: [],
      rule: 'test',
    };
  });
  const entities = (found.people ?? []).map((name): Entity => {
    const surname = name.split(' ').at(-1) ?? name;
    const mentions = [...body.matchAll(new RegExp(surname, 'g'))].map(({ index }) => ({
      start: index,
      end: index + surname.length,
    }));
    return { kind: 'person', name, role: null, affiliation: null, party: null, mentions, rule: 'test' };
  });
  const quotes = (found.quotes ?? []).map(([words, mention, name]): Quote => {
    const span = spanOf(words);
    return {
      ...span,
      kind: 'mixed',
      parts: [span],
      sentence: sentenceAt(span.start),
      speaker: {
        name,
        entity: null,
        named: true,
        role: null,
        affiliation: null,
        party: null,
        capacity: null,
        official: null,
        mention: spanOf(mention),
      },
      cue: 'said',
      cueSpan: null,
      via: null,
      saidOn: null,
      confidence: 1,
      rule: 'test',
    };
  });
  return {
    article,
    facts: { version: 1, sentences, entities, quotes, dates, events, keySentences: found.keySentences ?? [] },
  };
}

export function dossierOf(articles: readonly AnalysedArticle[], parties: readonly string[] = []): Dossier {
  const days = articles.flatMap(({ article }) => article.publishedAt ?? []).sort();
  return {
    story: {
      id: 'story',
      slug: 'story',
      title: 'Story',
      parties,
      keywords: [],
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      articleCount: articles.length,
      invented: true,
    },
    articles,
  };
}
