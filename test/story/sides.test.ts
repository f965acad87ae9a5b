import { describe, expect, it } from 'vitest';
import { sides } from '../../src/story/sides.ts';
import type { Dossier } from '../../src/story/story.ts';
import { analysed, testArticle } from '../articles.ts';

function dossier(...articles: { publishedAt: string; body: string }[]): Dossier {
  return {
    story: {
      id: 's',
      slug: 's',
      title: 's',
      parties: [],
      keywords: [],
      first: null,
      last: null,
      articleCount: articles.length,
      invented: true,
    },
    articles: articles.map((draft) => analysed(testArticle({ headline: draft.publishedAt, ...draft }))),
  };
}

const months = [
  {
    publishedAt: '2021-03-04',
    body: `"We will never open the strait to South Korea's trawlers," Japan's fisheries minister, Ren Oda, said on Thursday. South Korea said it would take the matter to the fisheries court. A fisherman, Abe Sato, said that he would move to the north of the island.`,
  },
  {
    publishedAt: '2021-05-10',
    body: `Japan said on Monday that it would open the strait to trawlers for three months. South Korea said the offer was "far too little".`,
  },
];

describe('sides', () => {
  const found = sides(dossier(...months));
  const words = (party: string) =>
    found
      .find((side) => side.party === party)
      ?.positions.map(
        ({
          same: {
            said: { source, quote },
          },
          day,
        }) => [day, source.article.body.slice(quote.start, quote.end)],
      );

  it('gives each party its latest position, and how it came to it', () => {
    expect(words('Japan')).toEqual([
      ['2021-05-10', 'it would open the strait to trawlers for three months'],
      ['2021-03-04', "We will never open the strait to South Korea's trawlers,"],
    ]);
    expect(words('South Korea')?.[1]).toEqual([
      '2021-03-04',
      'it would take the matter to the fisheries court',
    ]);
  });

  it('leaves out onlookers, what hangs on the sentence before, and what breaks off', () => {
    const lines = sides(
      dossier(
        {
          publishedAt: '2021-03-04',
          body: '"A door that is shut lets in no wind," said Tor Lind of the Orn Institute. "It went down with the lamp," Japan\'s fisheries minister, Ren Oda, said. Japan said that it would close the strait to trawlers.',
        },
        { publishedAt: '2021-03-05', body: 'South Korea said that Japan must open the strait again.' },
      ),
    );
    expect(lines.map(({ party, positions }) => [party, positions.length])).toEqual([
      ['Japan', 1],
      ['South Korea', 1],
    ]);
  });

  it('names who speaks for it', () => {
    expect(found.find((side) => side.party === 'Japan')?.speakers).toEqual([
      { name: 'Ren Oda', role: 'fisheries minister' },
    ]);
  });

  it('leaves out who speaks for nobody else', () => {
    expect(found.map((side) => side.party).sort()).toEqual(['Japan', 'South Korea']);
  });

  it('says one position once', () => {
    const again = sides(
      dossier(...months, { ...months[1], publishedAt: '2021-05-12' } as (typeof months)[1]),
    );
    const japan = again.find((side) => side.party === 'Japan');
    expect(japan?.positions).toHaveLength(2);
  });

  it('takes what an article recalls for no new position', () => {
    const recalled = {
      publishedAt: '2021-06-02',
      body: `The ministers of both countries met on Wednesday. Relations turned in May, when Japan said it would open the strait to trawlers for three months.`,
    };
    const japan = sides(dossier(...months, recalled)).find((side) => side.party === 'Japan');
    expect(japan?.positions.map(({ day }) => day)).toEqual(['2021-05-10', '2021-03-04']);
    expect(japan?.positions[0]?.same.all).toHaveLength(2);
  });

  it('counts a few words that say what is wanted', () => {
    const verdict = {
      publishedAt: '2021-06-02',
      body: `The fisheries court upheld the limit on Wednesday. Japan said it would not appeal. South Korea said it was expected.`,
    };
    const found = sides(dossier(...months, verdict));
    expect(found.map(({ party, positions }) => [party, positions[0]?.day])).toEqual([
      ['Japan', '2021-06-02'],
      ['South Korea', '2021-05-10'],
    ]);
  });

  it('has nothing to say of a story without official words', () => {
    expect(sides(dossier({ publishedAt: '2021-01-01', body: 'It rained all day in the north.' }))).toEqual(
      [],
    );
  });
});
