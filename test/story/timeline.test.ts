import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply/reply.ts';
import { timeline } from '../../src/story/timeline.ts';
import { dossierOf, told } from './told.ts';

const first = told({
  publisher: 'Herald',
  published: '2021-03-05',
  body: `PORT ALDA: Maravia closed the Norrin strait to Ostland's trawlers on Thursday. Turnout in Sunday's harbour vote was 31 percent. Talks between Maravia and Ostland on herring quotas are planned for March 20 in Lund. The two ports were at war from 1811 to 1814. The treaty was signed in July. Nobody knows when the ferry will sail again.`,
  dates: [
    ['Thursday', '2021-03-04'],
    ['Sunday', '2021-02-28'],
    ['July', '2020-07'],
    ['March 20', '2021-03-20'],
  ],
  events: [
    ["PORT ALDA: Maravia closed the Norrin strait to Ostland's trawlers on Thursday.", '2021-03-04'],
    ["Turnout in Sunday's harbour vote was 31 percent.", '2021-02-28'],
    [
      'Talks between Maravia and Ostland on herring quotas are planned for March 20 in Lund.',
      '2021-03-20',
      'planned',
    ],
    ['The two ports were at war from 1811 to 1814.', '1811/1814'],
    ['The treaty was signed in July.', '2020-07'],
    ['Nobody knows when the ferry will sail again.', null],
  ],
});
const second = told({
  publisher: 'Courier',
  published: '2021-03-22',
  body: `Maravia and Ostland held talks on herring quotas on Saturday in Lund. On March 4 Maravia had closed the Norrin strait to trawlers from Ostland. Turnout in the harbour vote on Sunday was 37 %. Ostland signed the fishing treaty of the strait on July 4, 2020.`,
  dates: [
    ['Saturday', '2021-03-20'],
    ['March 4', '2021-03-04'],
    ['July 4, 2020', '2020-07-04'],
  ],
  events: [
    ['Maravia and Ostland held talks on herring quotas on Saturday in Lund.', '2021-03-20'],
    ['On March 4 Maravia had closed the Norrin strait to trawlers from Ostland.', '2021-03-04'],
    ['Turnout in the harbour vote on Sunday was 37 %.', '2021-02-28'],
    ['Ostland signed the fishing treaty of the strait on July 4, 2020.', '2020-07-04'],
  ],
});

describe('timeline', () => {
  const { entries, undated, more } = timeline(dossierOf([first, second]));
  const entry = (date: string) => entries.filter((each) => each.date === date);

  it('makes one entry of what several articles tell', () => {
    const [closing, ...others] = entry('2021-03-04');
    expect(others).toEqual([]);
    expect(closing?.sources.map(({ articleId }) => articleId).sort()).toEqual(
      [first.article.id, second.article.id].sort(),
    );
    expect(closing && plainText(closing.text)).toBe(
      "Maravia closed the Norrin strait to Ostland's trawlers on Thursday [4 March 2021].",
    );
  });

  it('makes one entry of what was planned and then happened', () => {
    expect(entry('2021-03-20').map(({ status, sources }) => [status, sources.length])).toEqual([
      ['happened', 2],
    ]);
  });

  it('shows figures that contradict each other', () => {
    expect(entry('2021-02-28').map(({ conflicts }) => conflicts)).toEqual([
      ['turnout: 31 percent (Herald, 5 March 2021), 37 % (Courier, 22 March 2021)'],
    ]);
  });

  it('is in order, ranges first, and keeps apart what has no date', () => {
    expect(entries.map(({ interval }) => interval?.from)).toEqual(
      entries.map(({ interval }) => interval?.from).toSorted(),
    );
    expect(entries[0]).toMatchObject({ date: '1811/1814', precision: 'range' });
    expect(undated.map(({ text }) => plainText(text))).toEqual([
      'Nobody knows when the ferry will sail again.',
    ]);
    expect(more).toBe(0);
  });

  it('cuts by time and by number', () => {
    const cut = timeline(dossierOf([first, second]), { from: '2021', to: '2021-03-04' });
    expect(cut.entries.map(({ date }) => date)).toEqual(['2021-02-28', '2021-03-04']);
    const short = timeline(dossierOf([first, second]), { limit: 2 });
    expect(short.entries.map(({ date }) => date)).toEqual(['2021-03-04', '2021-03-20']);
    expect(short.more).toBe(entries.length - 2);
    expect(timeline(dossierOf([]))).toEqual({ entries: [], more: 0, undated: [] });
  });
});
