import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('month', () => {
  it.each<[string, string[]]>([
    ['in July 2018', ['July 2018 = 2018-07']],
    ['in July of 2018', ['July of 2018 = 2018-07']],
    ['It closed in July.', ['July = 2019-07']],
    ['It closed in November.', ['November = 2018-11']],
    ['The pact lapses in November.', ['November = 2019-11']],
    ['It will close in November.', ['November = 2019-11']],
    ['He left last April.', ['last April = 2019-04']],
    ['It opens next March.', ['next March = 2020-03']],
    ['It ends in October of next year.', ['October of next year = 2020-10']],
    ['The rules change in May.', ['May = 2019-05']],
    ['It will close as early as March.', ['March = 2020-03']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['They may march.', 'Theresa May spoke.', 'April Jones sang.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
