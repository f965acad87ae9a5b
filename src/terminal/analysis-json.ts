import type { Facts } from '../analysis/facts.ts';
import { type Article, paragraphsOf, type Span } from '../article/article.ts';

/** One article with its findings as `analyze --json` prints it; `text` is always `body.slice(start, end)`. */
export function analysisJson(article: Article, facts: Facts): object {
  const { body } = article;
  const spanned = ({ start, end }: Span) => ({ start, end, text: body.slice(start, end) });
  return {
    source: article.source,
    headline: article.headline,
    datelinePlace: article.dateline.place,
    published: article.publishedAt,
    publishedFrom: article.publishedFrom,
    publisher: article.publisher,
    byline: article.byline,
    url: article.url,
    language: article.language,
    invented: article.invented,
    body,
    paragraphs: paragraphsOf(body),
    sentences: facts.sentences,
    quotes: facts.quotes.map((quote) => ({
      ...spanned(quote),
      kind: quote.kind,
      cue: quote.cue,
      via: quote.via,
      speaker: quote.speaker && {
        name: quote.speaker.name,
        role: quote.speaker.role,
        affiliation: quote.speaker.affiliation,
        party: quote.speaker.party,
        capacity: quote.speaker.capacity,
        official: quote.speaker.official,
      },
      saidOn: quote.saidOn,
      confidence: quote.confidence,
      rule: quote.rule,
    })),
    dates: facts.dates.map((date) => ({
      ...spanned(date),
      type: date.type,
      value: date.value,
      rule: date.rule,
    })),
    events: facts.events.map((event) => ({
      date: event.date,
      ...spanned(event),
      sentence: event.sentence,
      status: event.status,
      parties: event.parties,
      rule: event.rule,
    })),
    people: facts.entities
      .filter((entity) => entity.kind === 'person')
      .map(({ name, role, affiliation, party }) => ({ name, role, affiliation, party })),
    keySentences: facts.keySentences,
    relatedHeadlines: article.relatedHeadlines,
  };
}
