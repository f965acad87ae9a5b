import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../src/analysis/dates/dates.ts';
import { found, PUBLISHED } from './found.ts';

describe('an article of the day', () => {
  const article =
    'VARNHOLM: Varn said Thursday it will leave the grain pact with Lund. Earlier this month Lund had closed ' +
    'its port.\n\nThe talks collapsed last month. Relations suffer from the rule of Lund from 1910 to 1945.';

  it('has its dates resolved', () => {
    expect(found(article)).toEqual([
      'Thursday = 2019-08-22',
      'Earlier this month = 2019-08',
      'last month = 2019-07',
      '1910 to 1945 = 1910/1945',
    ]);
  });

  it('keeps X where the article has no date', () => {
    expect(found(article, null)).toEqual([
      'Thursday = XXXX-WXX-4',
      'Earlier this month = XXXX-XX',
      'last month = XXXX-XX',
      '1910 to 1945 = 1910/1945',
    ]);
    expect(found('on August 22 and in July; this year; yesterday', null)).toEqual([
      'August 22 = XXXX-08-22',
      'July = XXXX-07',
      'this year = XXXX',
      'yesterday = XXXX-XX-XX',
    ]);
  });

  it('takes a date-time for the day printed in it', () => {
    expect(found('today', '2019-08-22T23:30:00-09:00')).toEqual(['today = 2019-08-22']);
  });
});

describe('ranges', () => {
  it('are one expression with both ends', () => {
    const text = 'It ran from 1910 to 1945.';
    const [range] = datesOf(text, [{ start: 0, end: text.length }], PUBLISHED);
    const words = range?.ends?.map(({ start, end, value }) => [text.slice(start, end), value]);
    expect(range).toMatchObject({ value: '1910/1945', type: 'DATE' });
    expect(words).toEqual([
      ['1910', '1910'],
      ['1945', '1945'],
    ]);
  });

  it.each([
    ['between March and May 2018', 'March and May 2018 = 2018-03/2018-05'],
    ['from December to February 2018', 'December to February 2018 = 2017-12/2018-02'],
    ['It was shut from Monday until Friday.', 'Monday until Friday = 2019-08-19/2019-08-23'],
    ['from May 3 to June 7', 'May 3 to June 7 = 2019-05-03/2019-06-07'],
  ])('are found in %j', (text, expected) => expect(found(text)).toEqual([expected]));

  it('need more than an until', () => {
    expect(found('The trial was adjourned on Tuesday until Sept. 3.')).toEqual([
      'Tuesday = 2019-08-20',
      'Sept. 3 = 2019-09-03',
    ]);
  });

  it('need their ends in order', () => {
    expect(found('between 1998 and 1990')).toEqual(['1998 = 1998', '1990 = 1990']);
  });
});

describe('times', () => {
  it.each([
    ['They met on Sunday evening at 7:15 p.m.', 'Sunday evening at 7:15 p.m. = TIME 2019-08-18T19:15'],
    ['They met on Sunday at 3 p.m.', 'Sunday at 3 p.m. = TIME 2019-08-18T15:00'],
    [
      'It stood open from Saturday evening until Monday morning.',
      'Saturday evening until Monday morning = TIME 2019-08-17TEV/2019-08-19TMO',
    ],
    [
      'They met from 9 a.m. on Monday until 4 a.m. on Tuesday.',
      '9 a.m. on Monday until 4 a.m. on Tuesday = TIME 2019-08-19T09:00/2019-08-20T04:00',
    ],
  ])('are joined in %j', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('direction', () => {
  it.each([
    ['On Friday schools stay closed.', 'Friday = 2019-08-23'],
    ['New doses arrive on Saturday.', 'Saturday = 2019-08-24'],
    ['The envoys of Lund and Varn meet separately Monday.', 'Monday = 2019-08-26'],
    ['It is closed on Tuesday.', 'Tuesday = 2019-08-27'],
    ['On Monday thirty retired pilots return to work.', 'Monday = 2019-08-26'],
    ['Ministers failed to agree on quotas on Wednesday.', 'Wednesday = 2019-08-21'],
    ['The library began to stay open all night on Monday.', 'Monday = 2019-08-19'],
    ['They did not meet on Monday.', 'Monday = 2019-08-19'],
    ["They won't meet on Monday.", 'Monday = 2019-08-26'],
    ['They may meet on Monday.', 'Monday = 2019-08-26'],
    ['It said it would cut the rate as early as Monday.', 'Monday = 2019-08-26'],
    ['Schools were closed through Saturday.', 'Saturday = 2019-08-24'],
    ['She won and races again on Saturday.', 'Saturday = 2019-08-24'],
    ['The agency holds a briefing at its base on Saturday.', 'Saturday = 2019-08-24'],
    ['Friday marks the end of the war.', 'Friday = 2019-08-23'],
    ['The general ordered troops to fire on the crowd on Tuesday.', 'Tuesday = 2019-08-20'],
    ['Hundreds stayed behind to protest after Saturday’s match.', 'Saturday = 2019-08-17'],
    ['He was to have flown home on Wednesday night.', 'Wednesday night = TIME 2019-08-21TNI'],
    ['The two agreed to meet on Saturday.', 'Saturday = 2019-08-24'],
    ['He was ordered to leave on Saturday.', 'Saturday = 2019-08-24'],
    ['There is a plan to reopen it on Saturday.', 'Saturday = 2019-08-24'],
    ['The union had threatened to strike from Saturday.', 'Saturday = 2019-08-24'],
    ['Talks collapsed, clearing the way for a strike from Saturday.', 'Saturday = 2019-08-24'],
    ['His members walk out on Monday.', 'Monday = 2019-08-26'],
    ['It said it had the papers and would answer by the end of May.', 'the end of May = 2020-05'],
    ['The talks ran through Tuesday night.', 'Tuesday night = TIME 2019-08-20TNI'],
    ['The boats had twice ignored orders to stop on Tuesday.', 'Tuesday = 2019-08-20'],
    ['Shares fell 9% in morning trading.', 'morning = TIME 2019-08-22TMO'],
    ['The bridge, which was due to reopen in May, is shut.', 'May = 2019-05'],
    ['They met to prepare for Saturday.', 'Saturday = 2019-08-24'],
    ['It has enough cash to last through December.', 'December = 2019-12'],
    ['The plan was rejected by 412 votes to 338 on Sunday.', 'Sunday = 2019-08-18'],
    ['She accused Lund of looking for a quarrel ahead of elections in October.', 'October = 2019-10'],
    ['The palace said a planned visit by Graf in October had not been cancelled.', 'October = 2019-10'],
    ['The bank sees prices peaking in December.', 'December = 2019-12'],
    ['The ship struck a rock; by Saturday it had sunk.', 'Saturday = 2019-08-17'],
    ['The ship is leaking, and the owner must, by Saturday, close it.', 'Saturday = 2019-08-24'],
    // forms that are the same in the past and after "can"
    ['The two sides sat down on Friday.', 'Friday = 2019-08-16'],
    ['The two sit down on Friday.', 'Friday = 2019-08-23'],
    ['They can shut the port on Friday.', 'Friday = 2019-08-23'],
    ['They must quit on Friday.', 'Friday = 2019-08-23'],
    ['The court is going to cut the fine on Friday.', 'Friday = 2019-08-23'],
    ['On Friday the court is going to cut the fine.', 'Friday = 2019-08-23'],
    ['The talks must end before Friday.', 'Friday = 2019-08-23'],
    ['It is expected to rise, and the bank set the rate on Friday.', 'Friday = 2019-08-16'],
    ['It ruled that he must go, and set Wednesday as the deadline.', 'Wednesday = 2019-08-21'],
    ['The court has set Friday as the deadline.', 'Friday = 2019-08-23'],
    ['On Friday the league plans to hold a rally.', 'Friday = 2019-08-23'],
    ['She put off the trip to Friday.', 'Friday = 2019-08-23'],
    ['The race was delayed from Wednesday to Friday.', 'Wednesday to Friday = 2019-08-21/2019-08-23'],
    ['He tried to shut off the pipe from the mill to the sea on Friday.', 'Friday = 2019-08-16'],
    ['It hopes to shut off the pipe from the mill to the sea on Friday.', 'Friday = 2019-08-23'],
    ['It shut one mill in an operation to begin on Friday.', 'Friday = 2019-08-16'],
    ['They would be caught and set free on Friday.', 'Friday = 2019-08-23'],
    ['Lund asks how it can help after Friday’s massive earthquake.', 'Friday = 2019-08-16'],
    ['The court must look into the Friday explosion.', 'the Friday = 2019-08-16'],
    ['It stuck to its June target.', 'June = 2020-06'],
    ['Friday saw protests, though the ministers will meet.', 'Friday = 2019-08-16'],
    ['It was clear that unless, by Friday, they have a plan, they go.', 'Friday = 2019-08-23'],
    // participles after their noun
    ['Diplomats withdrawn in February’s quarrel will return.', 'February = 2019-02'],
    ['It will repay the loan taken out in February.', 'February = 2019-02'],
    ['The bridge will be taken down in February.', 'February = 2020-02'],
    ['Those driven out on Friday will return.', 'Friday = 2019-08-16'],
    // the day of an infinitive further on
    ['The firm announced a deal to buy the big old Lund savings bank in January.', 'January = 2020-01'],
    ['Lund plans to open the big old bridge over the river Ilm in the spring.', 'the spring = 2020-SP'],
    ['The firm agreed to buy the big old Lund savings bank in May.', 'May = 2019-05'],
    [
      'The sale, which had been expected, is part of a plan to pay off the loan by February.',
      'February = 2020-02',
    ],
    ['Pupils sued the mill on Tuesday over plans for a well that is to open.', 'Tuesday = 2019-08-20'],
  ])('is that of the verb in %j', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['The two will meet on Sunday.', '2019-08-25'],
    ['The two met on Sunday.', '2019-08-18'],
    ['The talks, scheduled for Sunday, matter.', '2019-08-25'],
    ['They gave the union until Sunday to answer.', '2019-08-25'],
    ['It had been due to end on Sunday.', '2019-08-18'],
    ['Varn has been shut since Sunday.', '2019-08-18'],
    ['On Sunday the council will vote.', '2019-08-25'],
    ['The union plans to strike on Sunday.', '2019-08-25'],
  ])('of %j', (text, day) => expect(found(text)).toEqual([`Sunday = ${day}`]));
});

describe('plans', () => {
  it.each([
    ['The union has called a strike for Friday.', 'Friday = 2019-08-23'],
    ['The hearing has been moved to Monday.', 'Monday = 2019-08-26'],
    ['A trip that had been planned for Wednesday has been called off.', 'Wednesday = 2019-08-28'],
    ['The race set for Friday night was canceled.', 'Friday night = TIME 2019-08-23TNI'],
    ['The race set for Tuesday was canceled.', 'Tuesday = 2019-08-20'],
    ['It had been planned for Wednesday.', 'Wednesday = 2019-08-21'],
    ['The offices will stay closed Tuesday.', 'Tuesday = 2019-08-27'],
    ['He is accused of robbing a bank on Monday.', 'Monday = 2019-08-19'],
    ['He was arrested for Monday’s attack.', 'Monday = 2019-08-19'],
  ])('lie where the words put them in %j', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('anchors', () => {
  it.each([
    [
      'Deliveries, which stopped on June 28, resume at midnight on Saturday.',
      ['June 28 = 2019-06-28', 'midnight on Saturday = TIME 2019-08-24T24:00'],
    ],
    // a saying tells no date of the story
    [
      'Machines failed on Aug. 3, the railway admitted on Wednesday. The first one failed at 12:07 a.m.',
      ['Aug. 3 = 2019-08-03', 'Wednesday = 2019-08-21', '12:07 a.m. = TIME 2019-08-03T00:07'],
    ],
    [
      'They won on Aug. 3. The match, moved from May 13 because of rain, began at 6 p.m.',
      ['Aug. 3 = 2019-08-03', 'May 13 = 2019-05-13', '6 p.m. = TIME 2019-08-03T18:00'],
    ],
    [
      'Varn said on Tuesday that its sales rose in the first quarter. A year earlier they fell.',
      ['Tuesday = 2019-08-20', 'the first quarter = 2019-Q1', 'A year earlier = 2018-Q1'],
    ],
    // what is told in the past doesn't go on from a day to come
    [
      'The vote is on Aug. 30. He said on Monday that he slept at noon.',
      ['Aug. 30 = 2019-08-30', 'Monday = 2019-08-19', 'noon = TIME 2019-08-19T12:00'],
    ],
    [
      'Snow will fall until Saturday. The mayor closed the roads at 4 p.m.',
      ['Saturday = 2019-08-24', '4 p.m. = TIME 2019-08-22T16:00'],
    ],
  ])('of what follows in %j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('the year of a day without one', () => {
  it.each([
    ['In 2005 he wed in March.', ['2005 = 2005', 'March = 2005-03']],
    ['It opens next year, in May.', ['next year = 2020', 'May = 2020-05']],
    [
      'It began on Oct. 1, 2008. By Dec. 15 it was over.',
      ['Oct. 1, 2008 = 2008-10-01', 'Dec. 15 = 2008-12-15'],
    ],
    [
      'It began on Oct. 1, 2008. On July 5 it was over.',
      ['Oct. 1, 2008 = 2008-10-01', 'July 5 = 2019-07-05'],
    ],
    [
      'It is held in 2021, from July 19 to August 4.',
      ['2021 = 2021', 'July 19 to August 4 = 2021-07-19/2021-08-04'],
    ],
    ['In 2005 he won. The next year he lost.', ['2005 = 2005', 'The next year = 2006']],
  ])('is that of the story in %j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('hostile text', () => {
  it.each([
    'February 30',
    'February 30, 2019',
    '31 June',
    '99/99/9999',
    '2019-02-30',
    '2019-99-99',
    'the year 275761',
    '99999999999999999999/1/1',
  ])('%j is no date', (text) => expect(found(text)).toEqual([]));

  it('is survived: centuries ahead and behind, sums that leave the calendar', () => {
    const text = '9999999 years ago, 99999999999 centuries later, 5000000 decades ago, in 9999 days';
    for (const line of found(text)) expect(line).not.toMatch(/NaN|undefined|-\d{5}/);
  });

  it('gives spans within the text, in order, that do not overlap', () => {
    const words = fc.constantFrom(
      ..."Thursday Aug. 22 2019 last the two 3 - – to and May ago year week , . : / 30 1998 '90s a.m. 1,000 \n\n".split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom(PUBLISHED, null),
        (parts, published) => {
          const text = parts.join(' ');
          let end = 0;
          for (const date of datesOf(text, [{ start: 0, end: text.length }], published)) {
            expect(date.start).toBeGreaterThanOrEqual(end);
            expect(date.end).toBeGreaterThan(date.start);
            expect(date.end).toBeLessThanOrEqual(text.length);
            expect(date.value).toMatch(/^[\dXP][\w:/.-]*$/);
            end = date.end;
          }
        },
      ),
    );
  });

  it('takes linear time', () => {
    const time = (text: string): number => {
      const start = performance.now();
      datesOf(text, [{ start: 0, end: text.length }], PUBLISHED);
      return performance.now() - start;
    };
    for (const piece of ['two hundred ', 'Thursday ', '1,000,', '\n \n', 'the last ', 'Aug. 3-', "'98's "]) {
      time(piece.repeat(500));
      const [short, long] = [time(piece.repeat(1500)), time(piece.repeat(12_000))];
      expect(long, piece).toBeLessThan(40 * short + 200);
    }
  });
});
