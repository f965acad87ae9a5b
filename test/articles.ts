import { analyze } from '../src/analysis/analyze.ts';
import { type Article, type ArticleDraft, newArticle } from '../src/article/article.ts';
import type { AnalysedArticle } from '../src/story/story.ts';

/** An article for tests; everything but headline and body has a plain default. */
export function testArticle(draft: Partial<ArticleDraft> & { headline: string; body: string }): Article {
  return newArticle({
    key: draft.source ?? draft.headline,
    source: draft.key ?? draft.headline,
    url: null,
    publisher: 'Test Wire',
    byline: null,
    dateline: { place: null, agency: null },
    publishedAt: null,
    publishedFrom: draft.publishedAt ? 'given' : 'unknown',
    language: 'en',
    relatedHeadlines: [],
    invented: true,
    ...draft,
  });
}

export function analysed(article: Article): AnalysedArticle {
  return { article, facts: analyze(article) };
}

const WIRE = [
  {
    headline: 'Maravia to close Norrin strait to Ostland trawlers',
    publishedAt: '2021-03-04',
    body: `PORT ALDA: Maravia said Thursday it will close the Norrin strait to trawlers from Ostland, a step that deepens a dispute over herring quotas.

"The stocks in the strait belong to our coast," Fisheries Minister Ilka Brandt said on Thursday. She added that the navy would "escort every vessel out".

Ostland's foreign ministry said the closure broke the 1988 fishing treaty between Maravia and Ostland.`,
  },
  {
    headline: 'Ostland protests as Maravia closes Norrin strait',
    publishedAt: '2021-03-09',
    body: `VESTERBY: Ostland lodged a protest with Maravia on Tuesday after the navy turned back three trawlers in the Norrin strait.

Ostland's prime minister, Peder Holm, said that the herring quotas would be taken to the fisheries court. "We will not be pushed out of our own waters," Holm said.

Maravia announced the closure of the strait on March 4.`,
  },
  {
    headline: 'Tarn Motors workers vote for strike over battery plant',
    publishedAt: '2021-03-10',
    body: `LINDEN: Workers at Tarn Motors voted on Wednesday to strike over the planned move of a battery plant.

Union leader Mara Quist said 81 percent had voted in favour. "Nobody was asked," Quist told reporters.`,
  },
] as const;

/** Three invented wire stories: two of one fishing dispute, one of a strike. */
export function wireArticles(): AnalysedArticle[] {
  return WIRE.map((draft) => analysed(testArticle(draft)));
}
