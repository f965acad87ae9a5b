import { analyze } from '../src/analysis/analyze.ts';
import { type Article, newArticle } from '../src/article/article.ts';
import type { AnalysedArticle } from '../src/story/story.ts';
import { dice } from './dice.ts';

const SYLLABLES =
  'ka lo mar ven tis or ran del pu shi bro fen gal hest ilm jar nor qua rud sel tam ul wes yor zan'.split(
    ' ',
  );
const MATTERS = [
  'fishing quotas',
  'a border road',
  'river water',
  'a gas pipeline',
  'data rules',
  'steel tariffs',
  'an air route',
  'a harbour lease',
  'grain exports',
  'a rail tunnel',
];
const STEPS = [
  'suspended talks on',
  'lodged a protest over',
  'agreed to new talks on',
  'imposed limits on',
  'withdrew its envoy over',
  'signed a first accord on',
  'took to court the row over',
  'delayed a vote on',
];
const WHEN = [
  'on Monday',
  'on Tuesday',
  'Thursday',
  'last week',
  'earlier this month',
  'last month',
  'in March 2019',
  'on May 4',
];

/** Wire stories of invented countries: `stories` disputes of `perStory` articles, about 800 words each. */
export function inventedArticles(stories: number, perStory: number): Article[] {
  const roll = dice(20190822);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(roll() * from.length)] as Value;
  const name = () => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + (roll() < 0.4 ? pick(SYLLABLES) : '');
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const articles: Article[] = [];
  for (let story = 0; story < stories; story += 1) {
    const [one, other] = [`${name()}ia`, `${name()}land`];
    const [capital, matter] = [name(), pick(MATTERS)];
    const people = Array.from({ length: 6 }, () => `${name()} ${name()}`);
    const offices = [
      'foreign minister',
      'trade minister',
      'spokesman for the prime minister',
      'central bank governor',
    ];
    for (let n = 0; n < perStory; n += 1) {
      const day = Temporal.PlainDate.from('2019-01-07').add({ days: story + n * 5 });
      const paragraphs = Array.from({ length: 16 }, () => {
        const [speaker, office] = [pick(people), pick(offices)];
        return pick([
          `${one} ${pick(STEPS)} ${matter} ${pick(WHEN)}, a step that ${other} called "${pick(['unfair', 'overdue', 'a mistake'])}", according to the ${pick(['ministry', 'government', 'embassy'])}. The two neighbours have argued over ${matter} since ${1950 + Math.floor(roll() * 60)}.`,
          `"We have waited for an answer about ${matter} and none has come," ${speaker}, ${other}'s ${office}, said ${pick(WHEN)}. He added that the talks would go on in ${capital}.`,
          `${speaker}, the ${office} of ${one}, told reporters ${pick(WHEN)} that about ${Math.floor(roll() * 90) + 10} percent of the trade in ${matter} was affected. "The figures speak for themselves," ${speaker.split(' ')[1]} said.`,
          `Officials of both sides are to meet ${pick(['next week', 'on Friday', 'in June'])} in ${capital}. They will speak about ${matter} and about the treaty of ${1900 + Math.floor(roll() * 90)}, which ${other} says has been broken.`,
        ]);
      });
      articles.push(
        newArticle({
          key: `bench-${story}-${n}`,
          source: `bench-${story}-${n}.txt`,
          url: null,
          publisher: pick(['Harbour Wire', 'Norrin Post', 'Daily Ledger']),
          byline: null,
          headline: `${one} ${pick(STEPS)} ${matter} with ${other}`,
          dateline: { place: capital, agency: null },
          publishedAt: day.toString(),
          publishedFrom: 'metadata',
          language: 'en',
          body: [
            `${capital.toUpperCase()}: ${one} ${pick(STEPS)} ${matter} with ${other}, officials said ${pick(WHEN)}.`,
            ...paragraphs,
          ].join('\n\n'),
          relatedHeadlines: [],
          invented: true,
        }),
      );
    }
  }
  return articles;
}

export function analysed(articles: readonly Article[]): AnalysedArticle[] {
  return articles.map((article) => ({ article, facts: analyze(article) }));
}
