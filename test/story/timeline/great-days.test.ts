import { describe, expect, it } from 'vitest';
import { datedText } from '../../../src/story/timeline/dated-text.ts';
import { greatDays } from '../../../src/story/timeline/great-days.ts';
import { partyDays } from '../../../src/story/timeline/party-days.ts';

const articles = [
  {
    title: 'Maravia closes Norrin strait',
    published: '2021-03-04',
    text: 'Maravia closed the Norrin strait to trawlers from Ostland on March 4, 2021. The navy watched the strait.',
  },
  {
    title: 'Ostland protests',
    published: '2021-03-09',
    text: 'Ostland lodged a protest over herring on March 9, 2021. Maravia had closed the strait to trawlers on March 4, 2021.',
  },
  {
    title: 'Court to hear herring case',
    published: '2021-04-02',
    text: 'The fisheries court will hear the case. Maravia closed the Norrin strait on March 4, 2021. The Lund Ferry sailed in 2019.',
  },
].map(datedText);

describe('days of a story', () => {
  it('ranks first what articles come back to, and says it in a sentence that names the day', () => {
    const [first, second] = greatDays(articles);
    expect(first?.day).toBe('2021-03-04');
    expect(first?.text).toContain('closed the');
    expect(second?.day).toBe('2021-03-09');
    expect(greatDays([])).toEqual([]);
  });

  it('dates what happened with a party by the sentence, else by the article it leads', () => {
    expect(partyDays(articles, 'Ostland').map(({ day }) => day)).toEqual(['2021-03-04', '2021-03-09']);
    expect(partyDays(articles, 'fisheries court').map(({ day }) => day)).toEqual(['2021-04-02']);
    // It leads no article: every sentence that names it counts, unless it tells another time.
    expect(partyDays(articles, 'navy').map(({ day }) => day)).toEqual(['2021-03-04']);
    expect(partyDays(articles, 'Lund Ferry')).toEqual([]);
    expect(partyDays(articles, 'Nobody')).toEqual([]);
  });

  it('reads days, ranges and vague times', () => {
    const { sentences } = datedText({
      title: '',
      published: '2021-03-09',
      text: 'It was shut in 2019.\nIt opened on March 1, 2021 and shut on March 4, 2021.',
    });
    expect(sentences).toMatchObject([
      { days: [], vague: true },
      { days: ['2021-03-01', '2021-03-04'], vague: false },
    ]);
  });
});
