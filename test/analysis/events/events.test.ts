import { describe, expect, it } from 'vitest';
import { lines, told } from './told.ts';

describe('a saying with its day', () => {
  it('happened on that day, whatever it announces', () => {
    expect(lines('VARNHOLM: Japan said Thursday it will leave the grain pact with Lund.')).toEqual([
      '2019-08-22 happened: Japan said Thursday it will leave the grain pact with Lund',
    ]);
    expect(lines('The end comes after Seoul announced earlier this month it would close the port.')).toEqual([
      '2019-08 happened: Seoul announced earlier this month it would close the port',
    ]);
  });

  it('may come last', () => {
    expect(lines('The old port will be closed for good, police said on Monday.')).toEqual([
      '2019-08-19 happened: The old port will be closed for good, police said on Monday.',
    ]);
  });

  it('is no event where it gives a quotation', () => {
    expect(lines('The port opened in 1998. "We are tired of this," Ada Brask said on Monday.')).toEqual([
      '1998 happened: The port opened in 1998',
    ]);
  });
});

describe('a clause', () => {
  it('stands for itself beside another', () => {
    const text =
      'The row has alarmed the union and Finance Minister Ilse Marrow held talks with both firms this month in Oslo.';
    expect(lines(text)).toEqual([
      '2019-08 happened: Finance Minister Ilse Marrow held talks with both firms this month in Oslo',
    ]);
  });

  it('is not cut between two that are one subject', () => {
    expect(lines('Japan and South Korea signed a treaty on June 22, 1965.')).toEqual([
      '1965-06-22 happened: Japan and South Korea signed a treaty on June 22, 1965',
    ]);
  });

  it('ends before the next one', () => {
    const text = 'The union left the talks on March 14, ten days after the firm closed the gates.';
    expect(lines(text)).toEqual(['2019-03-14 happened: The union left the talks on March 14']);
  });

  it('is told twice where it names two days', () => {
    const dates = told('The court fined one firm on July 3 and another on July 9.').map(({ date }) => date);
    expect(dates).toEqual(['2019-07-03', '2019-07-09']);
  });
});

describe('a noun', () => {
  it.each([
    [
      'That followed the imposition last month of tough limits on exports.',
      '2019-07 happened: the imposition last month of tough limits on exports',
    ],
    [
      "Relations continue to suffer from Japan's colonial rule of the peninsula from 1910 to 1945.",
      "1910/1945 happened: Japan's colonial rule of the peninsula from 1910 to 1945",
    ],
    ['The minister cited the 1965 treaty.', '1965 happened: the 1965 treaty'],
    [
      'She has held that an agreement signed in 1965 settled all claims.',
      '1965 happened: an agreement signed in 1965',
    ],
  ])('is dated in %j', (text, line) => expect(lines(text)).toEqual([line]));
});

describe('status', () => {
  it.each([
    ['The change takes effect on Aug. 28.', 'planned'],
    ['The two will meet on Friday.', 'planned'],
    ['The ministers met on Friday.', 'happened'],
    ['The firm said that the two had met on Friday in Oslo.', 'reported'],
    ['The firm denied that the two had met in March.', 'denied'],
    ['The guards reportedly fled on Friday.', 'reported'],
  ])('of %j is %s', (text, status) => {
    expect(told(text).map((event) => event.status)).toContain(status);
  });
});

describe('dates of events', () => {
  it.each([
    ['Sales fell last week.', '2019-08-12/2019-08-18'],
    ['Sales fell in the second quarter of 2018.', '2018-04/2018-06'],
    ['Sales fell in the summer of 2018.', '2018-06/2018-08'],
    ['Sales fell in the 1990s.', '1990/1999'],
    ['The talks lasted from Monday until Friday.', '2019-08-19/2019-08-23'],
  ])('of %j are intervals', (text, date) => expect(told(text).map((event) => event.date)).toEqual([date]));

  it('keep X where the article has no date', () => {
    expect(told('The ministers met on Friday.', null).map((event) => event.date)).toEqual(['XXXX-WXX-5']);
    expect(told('The ministers met last month.', null).map((event) => event.date)).toEqual([null]);
  });

  it('are the article’s for a first sentence that names none', () => {
    const [lead] = told('VARNHOLM: The harbour court ruled against two firms.');
    expect(lead).toMatchObject({ date: '2019-08-22', dateExpression: null, rule: 'lead' });
    expect(lead?.text).toBe('The harbour court ruled against two firms.');
  });

  it('are not taken from lengths, comparisons and spoken days', () => {
    const rest = [
      'It lasted three years.',
      'It fell against the same month last year.',
      '"I go again tomorrow," he said.',
    ];
    for (const sentence of rest) expect(lines(`Sales fell in 1998. ${sentence}`)).toHaveLength(1);
  });
});

it('names the parties in order of mention', () => {
  const [event] = told('Tokyo took South Korea off its list on Aug. 2.');
  expect(event?.parties).toEqual(['Japan', 'South Korea']);
});

it('survives junk in linear time', () => {
  const junk = 'Japan said Thursday that and after Korea met on 1998, which -- said. '.repeat(400);
  const start = performance.now();
  for (const event of told(junk)) expect(event.end).toBeGreaterThan(event.start);
  expect(performance.now() - start).toBeLessThan(8000);
});
