import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('numeric-date', () => {
  it.each<[string, string[]]>([
    ['on 8/22/2019', ['8/22/2019 = 2019-08-22']],
    ['on 22/08/2019', ['22/08/2019 = 2019-08-22']],
    ['on 08/22/98', ['08/22/98 = 1998-08-22']],
    ['on 03/04/2019', ['03/04/2019 = 2019-03-04']],
    ['from 15/03/2019, not 03/04/2019', ['15/03/2019 = 2019-03-15', '03/04/2019 = 2019-04-03']],
    ['On 5 May it rained, on 03/04/2019 too.', ['5 May = 2019-05-05', '03/04/2019 = 2019-04-03']],
    ['on 22-08-2019 and 01.02.2019', ['22-08-2019 = 2019-08-22', '01.02.2019 = 2019-02-01']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['until 99/99/9999', 'open 24/7', 'version 3.14'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
