import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('fiscal year', () => {
  it.each<[string, string[]]>([
    ['in fiscal 2019', ['fiscal 2019 = FY2019']],
    ['for fiscal year 2019', ['fiscal year 2019 = FY2019']],
    ['in the 2019 fiscal year', ['the 2019 fiscal year = FY2019']],
    ['in FY2019', ['FY2019 = FY2019']],
    ['the 2018-19 fiscal year', ['the 2018-19 fiscal year = FY2019']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('leaves a calendar year alone', () => {
    expect(found('fiscal policy in 2019')).toEqual(['2019 = 2019']);
  });
});
