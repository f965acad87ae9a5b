import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

/** The value of the last expression of a text. */
function last(text: string): string {
  return found(text).at(-1)?.split(' = ')[1] ?? '';
}

describe('the day of a bare clock time', () => {
  it.each([
    // the sentence before, also across a paragraph where it is near
    ['The bridge fell on Aug. 3. Rescuers arrived at 6 p.m.', 'TIME 2019-08-03T18:00'],
    ['The bridge fell on Monday.\n\nThe first call came at 6 p.m.', 'TIME 2019-08-19T18:00'],
    // the only day of the story
    ['It burnt on Monday. It was old. It had no doors. Police came at 6 p.m.', 'TIME 2019-08-19T18:00'],
    // one sentence in between
    ['She left on Aug. 3. She was old. Police came at 6 p.m.', 'TIME 2019-08-03T18:00'],
    // a day beside it
    ['It burnt on Monday. It is due on Friday. Posted Aug. 9, 2019 2:44 p.m.', 'TIME 2019-08-09T14:44'],
    ['It fell on Monday. They worked until 4 p.m.', 'TIME 2019-08-19T16:00'],
    // today, where no day was told or only one that is yet to come
    ['The fire broke out at noon.', 'TIME 2019-08-22T12:00'],
    ['The union has called a strike for Friday. The mill shut its gates at 6 p.m.', 'TIME 2019-08-22T18:00'],
    ['The suspect is to appear in court at noon.', 'TIME 2019-08-22T12:00'],
    ['The concert will be held on Saturday.\n\nDoors open at 7 p.m.', 'TIME 2019-08-24T19:00'],
    [
      'LUND, Aug. 22 (NPA) - It burnt on Monday.\n\nIt was old.\n\nPolice came at 6 p.m.',
      'TIME 2019-08-19T18:00',
    ],
  ])('is known in %j', (text, value) => expect(last(text)).toBe(value));

  it.each([
    // an old story of another paragraph, several days, the day of a saying
    ['The war ended on May 3, 1998.\n\nThe driver left at 6 p.m.'],
    ['It burnt on Monday. It fell on Tuesday.\n\nIt was old. Police came at 6 p.m.'],
    ['Lund said on Monday that it was sorry. The fire began at 6 p.m.'],
    ['Lund spoke on Monday.\n\nThe rig burnt on April 3. It was old. It was big. The crew left at 6 p.m.'],
    // what happens again and again, or in another age
    ['The office opens every day at 6 p.m.'],
    ['He usually eats at 6 p.m.'],
    ['It burnt on Monday. In the 19th century it was lit until 6 p.m.'],
  ])('is not in %j', (text) => expect(last(text)).toBe('TIME XXXX-XX-XXT18:00'));

  it('is today where it is now', () => {
    expect(last("It burnt on Monday. It's just after midnight in Lund.")).toBe('TIME 2019-08-22T24:00');
  });

  it('is the one after the brackets of another zone', () => {
    expect(
      found(
        'It fell on Monday. It fell on Tuesday. It was old. It struck at 9:35 a.m. (0735 GMT) Sunday.',
      ).slice(2),
    ).toEqual([
      '9:35 a.m. = TIME 2019-08-18T09:35',
      '0735 GMT = TIME 2019-08-18T07:35Z',
      'Sunday = 2019-08-18',
    ]);
    expect(found('It burnt. It fell at 1425 local time (1925 GMT) on Sunday.')).toEqual([
      '1425 local time = TIME 2019-08-18T14:25',
      '1925 GMT = TIME 2019-08-18T19:25Z',
      'Sunday = 2019-08-18',
    ]);
  });
});

describe('"that night" and "that day"', () => {
  it.each([
    [
      'It burnt on Aug. 3, he fled on Aug. 5 and the inquiry opens on Sept. 2. That night it rained.',
      'TIME 2019-08-05TNI',
    ],
    [
      'It burnt on Aug. 3. The inquiry opens on Sept. 2. That night the guard saw smoke.',
      'TIME 2019-08-03TNI',
    ],
    [
      'It burnt on Aug. 3.\n\nThe trial opened on Tuesday.\n\nIt is long.\n\nThat night it rained.',
      'TIME XXXX-XX-XXTNI',
    ],
    ['She came on Monday. The vote is on Sunday. That day she met the king.', '2019-08-19'],
    ['She came on Monday. The vote is on Sunday. That day schools will be shut.', '2019-08-25'],
    [
      'It burnt on Aug. 3.\n\nThe trial opened on Tuesday.\n\nIt is long.\n\nIt rained that day.',
      'XXXX-XX-XX',
    ],
    ['It fell on 25 June 2009. That day will be remembered.', '2009-06-25'],
    ['They say that day will be remembered.', 'XXXX-XX-XX'],
    ['It burnt last July. The owner fled that same day.', '2019-07-XX'],
  ])('is the last day told beside it in %j', (text, value) => expect(last(text)).toBe(value));
});

describe('what is told in the past', () => {
  it.each([
    ['Elections are due on Sept. 9. Two weeks earlier it arrested three rivals.', 'XXXX-WXX'],
    ['The vote is due on Friday. The day before, it arrested three rivals.', 'XXXX-XX-XX'],
    ['It fell on Aug. 3. A service is planned for Sunday. Three days later a second one fell.', '2019-08-06'],
    ['The following day he lost his post.', 'XXXX-XX-XX'],
    ['It fell in 1980. A week later he was dead.', '1980-W02'],
    ['The vote is due next week. A week later he was dead.', 'XXXX-WXX'],
    ['He lived until 2001. They hoped to see it in the next decade.', '202'],
    [
      'They met at 9 a.m. on Monday.\n\nIn the 19th century it shut at 8 p.m. Ten minutes later it shook.',
      'DURATION PT10M',
    ],
    ['The vote is due on Friday. The day before, the parties will hold a rally.', '2019-08-22'],
  ])('goes on from no day to come in %j', (text, value) => expect(last(text)).toBe(value));
});
