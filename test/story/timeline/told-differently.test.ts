import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply/reply.ts';
import { asOf } from '../../../src/story/as-of.ts';
import { timeline } from '../../../src/story/timeline.ts';
import { analysed, testArticle } from '../../articles.ts';
import { dossierOf } from '../told.ts';

type Paper = readonly [published: string, publisher: string, body: string];

/** The timeline of a few articles as the analysis reads them: date, status, words and conflicts of each entry. */
function entriesOf(...papers: readonly Paper[]) {
  const articles = papers.map(([publishedAt, publisher, body]) =>
    analysed(testArticle({ headline: body.slice(0, 40), publishedAt, publisher, body })),
  );
  const { entries } = timeline(dossierOf(articles), { limit: 50 });
  return (date: string) =>
    entries
      .filter((entry) => entry.date === date)
      .map(({ text, status, conflicts, sources }) => ({
        text: plainText(text),
        status,
        conflicts,
        sources: sources.length,
      }));
}

describe('one event told differently', () => {
  it('a plan that was put off, and then happened', () => {
    const on = entriesOf(
      [
        '2024-04-02',
        'Herald',
        'Maravia and Ostland will hold talks on herring in Lund on May 10, officials said on Tuesday.',
      ],
      [
        '2024-05-03',
        'Courier',
        'The talks on herring between Maravia and Ostland have been postponed from May 10 to May 20, a spokesman said on Friday.',
      ],
      ['2024-05-21', 'Herald', 'Maravia and Ostland opened talks on herring in Lund on Monday.'],
    );
    expect(on('2024-05-10')).toEqual([]);
    expect(on('2024-05-20')).toEqual([
      {
        text: 'Maravia and Ostland opened talks on herring in Lund on Monday [20 May 2024]',
        status: 'happened',
        conflicts: ['planned before for 10 May 2024 (Herald, 2 April 2024)'],
        sources: 3,
      },
    ]);
  });

  it('a plan that went another way than planned', () => {
    const on = entriesOf(
      [
        '2024-04-02',
        'Herald',
        'Talks between the governments of Maravia and Ostland are planned for April 9 in Lund.',
      ],
      [
        '2024-04-09',
        'Courier',
        'Maravia and Ostland broke off their negotiations over herring on Tuesday after five hours.',
      ],
    );
    expect(on('2024-04-09').map(({ status, sources }) => [status, sources])).toEqual([['happened', 2]]);
  });

  it('a plan that was called off', () => {
    const on = entriesOf(
      [
        '2024-04-02',
        'Herald',
        'The dockers’ union in Lund will strike on April 15 over pay, it said on Tuesday.',
      ],
      [
        '2024-04-13',
        'Courier',
        'The dockers’ union in Lund called off the strike planned for April 15 after a new offer, it said on Saturday.',
      ],
    );
    expect(on('2024-04-15')).toEqual([
      {
        text: 'The dockers’ union in Lund called off the strike planned for April 15 after a new offer',
        status: 'happened',
        conflicts: [],
        sources: 2,
      },
    ]);
  });

  it('a day that was put right: the right one stands, the other stays in sight', () => {
    const on = entriesOf(
      ['2024-04-03', 'Herald', 'The ferry Alda ran aground off Port Lund on Monday with 40 people on board.'],
      [
        '2024-04-05',
        'Herald',
        'Correction: The ferry Alda ran aground off Port Lund on April 2, not on April 1 as reported on Wednesday.',
      ],
      [
        '2024-04-20',
        'Courier',
        'The owner of the ferry Alda, which ran aground off Port Lund on April 2, was charged on Friday.',
      ],
    );
    expect(on('2024-04-01')).toEqual([]);
    expect(on('2024-04-02')).toEqual([
      {
        text: 'The ferry Alda ran aground off Port Lund on April 2',
        status: 'happened',
        conflicts: ['1 April 2024 (Herald, 3 April 2024), corrected: 2 April 2024 (Herald, 5 April 2024)'],
        sources: 3,
      },
    ]);
  });

  it('who did it', () => {
    const on = entriesOf(
      [
        '2024-04-03',
        'Herald',
        'The mayor of Lund, Anna Brask, ordered the closure of the harbour on Tuesday.',
      ],
      [
        '2024-04-04',
        'Courier',
        'It was Governor Piet Holm who ordered the harbour of Lund closed on Tuesday, the city hall said.',
      ],
    );
    const [entry, ...others] = on('2024-04-02');
    expect(others).toEqual([]);
    expect(entry?.conflicts).toEqual([
      expect.stringMatching(
        /^accounts: “.*Brask.*” \(Herald, 3 April 2024\), “.*Holm.*” \(Courier, 4 April 2024\)$/,
      ),
    ]);
  });

  it('what one tells and another denies without a day, at the news of the first', () => {
    const on = entriesOf(
      [
        '2024-04-03',
        'Herald',
        'The ferry Alda sank off Port Lund on Tuesday. The harbour office had cleared the Alda to sail in the storm, the owner Lund Line said.',
      ],
      [
        '2024-04-05',
        'Courier',
        'Divers reached the wreck on Thursday. The harbour office denied that it had cleared the Alda to sail in the storm.',
      ],
    );
    const [sinking] = on('2024-04-02');
    expect(sinking?.conflicts).toEqual([
      expect.stringMatching(
        /^accounts: “The harbour office had cleared.*” \(Herald.*“The harbour office denied.*” \(Courier/,
      ),
    ]);
  });

  it('how many, in other words', () => {
    const on = entriesOf(
      ['2024-04-03', 'Herald', 'Police arrested 31 people at a march in Lund on Tuesday.'],
      ['2024-04-03', 'Courier', 'Police detained 47 people during a protest in Lund on Tuesday.'],
    );
    expect(on('2024-04-02').map(({ conflicts }) => conflicts)).toEqual([
      [expect.stringMatching(/31 people \(Herald.*47 people \(Courier/)],
    ]);
  });

  it('how long, in the news of two papers in quite other words', () => {
    const on = entriesOf(
      [
        '2024-04-02',
        'Herald',
        'A court on Tuesday sentenced Piet Holm, the former head of the Brask Bank, to six years in prison for fraud.',
      ],
      [
        '2024-04-03',
        'Courier',
        'The man who led the Brask Bank must go to prison for seven years, a court in Lund ruled on Tuesday.',
      ],
    );
    expect(on('2024-04-02').map(({ conflicts }) => conflicts)).toEqual([
      [expect.stringMatching(/six years \(Herald.*seven years \(Courier/)],
    ]);
  });

  it('a month and a season for the day', () => {
    const on = entriesOf(
      ['2024-03-01', 'Post', 'Ostland plans to open the bridge over the Ilm at Brask in the summer.'],
      ['2024-07-05', 'Herald', 'Ostland opened the bridge over the Ilm at Brask on Thursday.'],
      ['2024-09-01', 'Courier', 'Ostland inaugurated the Brask bridge over the Ilm in July.'],
    );
    expect(on('2024-07-04').map(({ sources, status }) => [sources, status])).toEqual([[3, 'happened']]);
  });
});

it('what was known on a day knows of no later correction', () => {
  const articles = [
    ['2024-04-03', 'The ferry Alda ran aground off Port Lund on Monday with 40 people on board.'],
    [
      '2024-04-05',
      'Correction: The ferry Alda ran aground off Port Lund on April 2, not on April 1 as reported on Wednesday.',
    ],
  ].map(([publishedAt = null, body = '']) =>
    analysed(testArticle({ headline: body.slice(0, 40), publishedAt, body })),
  );
  const { entries } = timeline(asOf(dossierOf(articles), '2024-04-04'));
  expect(entries.map(({ date, conflicts }) => [date, conflicts])).toEqual([['2024-04-01', []]]);
});
