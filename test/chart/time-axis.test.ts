import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { timeAxis } from '../../src/chart/time-axis.ts';
import { dayNumber, dayOf } from '../../src/story/date-words.ts';

const settings = { left: 100, right: 626, mark: 36, labelWidth: (label: string) => label.length * 11 };
const days = (...isoDays: string[]) => isoDays.map((day) => ({ from: day, to: day }));
const axisOf = (...isoDays: string[]) => timeAxis(days(...isoDays), settings);
const labels = (axis: ReturnType<typeof timeAxis>) =>
  axis.parts.map(({ ticks }) => ticks.map(({ label, year }) => (year === null ? label : `${label} ${year}`)));

describe('ticks', () => {
  test.each([
    ['one day', ['2019-08-22'], [['22 Aug 2019']]],
    ['three days', ['2019-08-20', '2019-08-22'], [['20 Aug 2019', '21 Aug', '22 Aug']]],
    ['over a new year', ['2018-11-05', '2019-03-20'], [['Dec 2018', 'Jan 2019', 'Feb', 'March']]],
    ['some years', ['2015-05-01', '2021-02-01'], [['2016', '2017', '2018', '2019', '2020', '2021']]],
    ['a century', ['1905-01-01', '1999-12-31'], [['1920', '1940', '1960', '1980']]],
  ])('%s', (_name, given, expected) => {
    expect(labels(axisOf(...given))).toEqual(expected);
  });
});

describe('a break', () => {
  const crowd = ['2019-07-01', '2019-07-04', '2019-08-02', '2019-08-12', '2019-08-22', '2019-08-28'];

  it('leaves out the decades before a crowd', () => {
    const axis = axisOf('1965-06-22', ...crowd);
    expect(axis.parts.map(({ from, to }) => [dayOf(from), dayOf(to)])).toEqual([
      ['1965-06-22', '1965-06-22'],
      ['2019-07-01', '2019-08-28'],
    ]);
    expect(axis.breaks).toHaveLength(1);
    expect(axis.holds(dayNumber('1990-01-01'))).toBe(false);
    expect(labels(axis)[0]).toEqual(['22 June 1965']);
  });

  it('gives more room to where more happened', () => {
    const [before, crowded] = axisOf('1965-06-22', ...crowd).parts;
    const width = (part: typeof before) => (part?.right ?? 0) - (part?.left ?? 0);
    expect(width(crowded)).toBeGreaterThan(2 * width(before));
  });

  it('is not made where there is room for all', () => {
    expect(axisOf('1910-01-01', '1945-08-15', '1965-06-22', '2019-08-22').breaks).toEqual([]);
  });

  it('leaves out lesser gaps where marks would stand in a pile', () => {
    const years = ['1910-01-01', '1945-08-15', '1965-06-22'];
    expect(axisOf(...years, ...crowd.slice(0, 4)).breaks).toEqual([]);
    const axis = axisOf(...years, '2018-10-30', '2018-11-29', ...crowd);
    expect(axis.parts.map(({ from, to }) => [dayOf(from), dayOf(to)]).at(-1)).toEqual([
      '2018-10-30',
      '2019-08-28',
    ]);
  });

  it('does not help what happened on one day', () => {
    expect(axisOf('2010-01-01', '2019-08-22', '2019-08-22', '2019-08-22').breaks).toEqual([]);
  });

  it('does not claim a day for the end of a range', () => {
    const long = { from: '1800-01-01', to: '2020-03-31' };
    const axis = timeAxis([long, ...days('2020-02-10', '2020-02-11', '2020-02-12', '2020-02-13')], settings);
    expect(labels(axis)[0]).toEqual(['1800']);
  });

  it('says the ends of a long range that stands alone', () => {
    const long = { from: '1910-01-01', to: '1945-12-31' };
    const axis = timeAxis([long, ...days(...crowd)], settings);
    expect(labels(axis)[0]).toEqual(['1910–45']);
  });
});

test('any days stand in order within the picture, on ticks that do not touch', () => {
  const day = fc.integer({ min: -719_162, max: 2_932_896 });
  const near = fc.integer({ min: 17_000, max: 18_500 });
  fc.assert(
    fc.property(fc.array(fc.oneof(day, near, near), { minLength: 1, maxLength: 20 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const axis = axisOf(...numbers.map((number) => dayOf(number) ?? '2000-01-01'));
      const places = sorted.map((number) => axis.xOf(number));
      for (const [at, x] of places.entries()) {
        expect(x).toBeGreaterThanOrEqual(settings.left);
        expect(x).toBeLessThanOrEqual(settings.right);
        expect(x).toBeGreaterThanOrEqual((places[at - 1] ?? 0) - 1e-6);
      }
      expect(axis.breaks.length).toBeLessThanOrEqual(2);
      for (const { ticks } of axis.parts) {
        expect(ticks.length).toBeGreaterThan(0);
        for (const [at, { x, label }] of ticks.entries())
          if (at > 0) expect(x - (ticks[at - 1]?.x ?? 0)).toBeGreaterThan(settings.labelWidth(label));
      }
    }),
    { numRuns: 100 },
  );
});
