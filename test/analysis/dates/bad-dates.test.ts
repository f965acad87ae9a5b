import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST } from '../../../src/analysis/dates/candidates.ts';
import { found } from './found.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');

/** A year, a month and a day that this month never has. */
const impossible = fc
  .record({
    year: fc.integer({ min: 1800, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 99 }),
  })
  .filter(({ year, month, day }) => day > lengthOf(month === 2 ? 2000 : year, month));

/** Ways to write a day that name its month. */
const WRITTEN: readonly ((day: number, month: string) => string)[] = [
  (day, month) => `on ${month} ${day}`,
  (day, month) => `on ${day} ${month}`,
  (day, month) => `at 9 a.m. on ${month} ${day}`,
  (day, month) => `on ${month} ${day} at 5 p.m.`,
  (day, month) => `on the night of ${month} ${day}`,
  (day, month) => `in the week of ${month} ${day}`,
  (day, month) => `last ${month} ${day}`,
];

describe('days that no calendar has', () => {
  it('are found nowhere, and no other day, month or hour in their place', () => {
    fc.assert(
      fc.property(impossible, fc.constantFrom(...WRITTEN), ({ month, day }, write) => {
        expect(found(`It fell ${write(day, MONTHS[month - 1] ?? '')}. It rained.`)).toEqual([]);
      }),
    );
  });

  it('are none with a weekday and a year either', () => {
    fc.assert(
      fc.property(impossible, fc.constantFrom(...WEEKDAYS), ({ year, month, day }, weekday) => {
        const name = MONTHS[month - 1] ?? '';
        for (const text of [
          `on ${weekday}, ${name} ${day}, ${year}`,
          `on ${name} ${day}, ${year}`,
          `on ${day} ${name} ${year}`,
        ])
          for (const line of found(`It fell ${text}.`)) expect(line).not.toMatch(/\d{4}-\d\d|-\d$/);
      }),
    );
  });

  it('come of no range: every day in a value exists', () => {
    const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) });
    fc.assert(
      fc.property(day, day, fc.constantFrom('2019-08-22', '2020-03-01', '2023-02-28'), (a, b, published) => {
        const text = `It ran from ${MONTHS[a.month - 1]} ${a.day} to ${MONTHS[b.month - 1]} ${b.day}.`;
        for (const line of found(text, published))
          for (const [value, year, month, last] of line.matchAll(/(\d{4})-(\d\d)-(\d\d)/g))
            expect(Number(last), `${text} ${value}`).toBeLessThanOrEqual(
              lengthOf(Number(year), Number(month)),
            );
      }),
      { numRuns: 400 },
    );
  });

  it('are none in numbers', () => {
    fc.assert(
      fc.property(impossible, ({ year, month, day }) => {
        // neither order may be a day: 02/30 is none, 13/02 is one
        fc.pre(day > 31 || month > 12 || day > lengthOf(2000, month));
        for (const text of [
          `${two(month)}/${two(day)}/${year}`,
          `${two(day)}/${two(month)}/${year}`,
          `${year}-${two(month)}-${two(day)}`,
          `${two(day)}.${two(month)}.${year}`,
        ])
          for (const line of found(`It fell on ${text}.`)) expect(line).not.toMatch(/\d{4}-\d\d/);
      }),
    );
  });
});

describe('years that no calendar reaches', () => {
  const far = fc.oneof(fc.integer({ min: 10_000, max: 9_999_999 }), fc.constant(275_761));

  it('leave their day and month no day of another year', () => {
    fc.assert(
      fc.property(
        far,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const name = MONTHS[month - 1] ?? '';
          for (const text of [
            `${name} ${day}, ${year}`,
            `${day} ${name} ${year}`,
            `${name} ${year}`,
            `the year ${year}`,
            `${year}-${two(month)}-${two(day)}`,
            `${two(month)}/${two(day)}/${year}`,
            `Christmas ${year}`,
          ])
            expect(found(`It fell on ${text}.`), text).toEqual([]);
        },
      ),
    );
  });

  it.each(['August 22, 0000', 'Christmas 0000', '00/00/0000', '0000-00-00', 'FY275761'])(
    '%j is none',
    (text) => expect(found(`It fell on ${text}.`)).toEqual([]),
  );
});

describe('days that are', () => {
  it('are found as they are, however they are written', () => {
    fc.assert(
      fc.property(
        fc.record({ year: fc.integer({ min: 1400, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) }),
        fc.integer({ min: 1, max: 31 }),
        ({ year, month }, day) => {
          fc.pre(day <= lengthOf(year, month));
          const name = MONTHS[month - 1] ?? '';
          const value = `${year}-${two(month)}-${two(day)}`;
          for (const text of [`${name} ${day}, ${year}`, `${day} ${name} ${year}`, value])
            expect(found(`It fell on ${text}.`)).toEqual([`${text} = ${value}`]);
        },
      ),
    );
  });

  it('keep what stands beside them: "On Aug. 3, 5000 people came"', () => {
    expect(found('On Aug. 3, 5000 people came.')).toEqual(['Aug. 3 = 2019-08-03']);
    expect(found('In August 45 people came.')).toEqual(['August = 2019-08']);
  });

  it('survive any article date', () => {
    const text =
      'It fell last week, a century ago, in two years’ time, on Friday, next spring and 9999 years later.';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        for (const line of found(text, `${String(year).padStart(4, '0')}-${two(month)}-01`))
          expect(line).not.toMatch(/NaN|undefined|null|-\d{5}/);
      }),
    );
  });
});

it('so many that no article has them are read up to a bound', () => {
  const dates = found('May 5, 2019, '.repeat(MOST + 100));
  expect(dates).toHaveLength(MOST);
  expect(new Set(dates)).toEqual(new Set(['May 5, 2019 = 2019-05-05']));
});
