import { expect, test } from 'vitest';
import { chartWords } from '../../src/chart/chart-words.ts';
import { contentOf, entriesOf } from './entries.ts';

test('an alt text says the span, whose the entries are, the first and the last, and what is not certain', () => {
  const entries = entriesOf(
    ['1910/1945', { parties: ['Norland'], text: ['Norland ruled the delta'] }],
    ['2031-03-04', { parties: ['Sudland', 'Norland'] }],
    ['2031-03-09', { parties: ['Norland'], conflicts: ['31 % (A), 37 % (B)'] }],
    ['2031-05', { status: 'planned', text: ['talks in Port Ebb ', { added: 'on the Ebb' }] }],
  );
  expect(chartWords(contentOf(entries, { parties: ['Norland', 'Sudland'] }))).toBe(
    'Timeline from 1910–1945 to May 2031, 4 entries. Norland: 1, 3. Sudland: 2. Others: 4. ' +
      'First: Norland ruled the delta. Last: talks in Port Ebb [on the Ebb]. Planned: 4. Sources differ on 3.',
  );
});

test('an alt text stays short enough to be heard', () => {
  const entries = entriesOf(
    ...Array.from({ length: 15 }, (_, at): [string, object] => [
      `20${10 + at}`,
      { parties: [`Party ${at % 7}`], text: ['word '.repeat(300)] },
    ]),
  );
  expect(chartWords(contentOf(entries)).length).toBeLessThan(600);
});
