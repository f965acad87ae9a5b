import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { tableFile } from '../../src/export/table.ts';
import { entryOf } from '../chart/entries.ts';

/** The rows of a CSV file, read by the grammar of RFC 4180. */
function read(file: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < file.length) {
    const row: string[] = [];
    for (;;) {
      const [whole = '', quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(file.slice(at)) ?? [];
      row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
      at += whole.length;
      if (file[at] !== ',') break;
      at += 1;
    }
    if (file.slice(at, at + 2) !== '\r\n') throw new Error(`no end of row at ${at}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

const told = { sources: [{ articleId: 'a1', sentence: 0 }] };
const post = {
  id: 'a1',
  headline: 'Norland, "again"',
  publisher: 'Post',
  publishedAt: '2031-03-04',
  url: 'https://news.example/a',
  invented: false,
};

it('has a row for each event under a row of names', () => {
  const entry = entryOf('2031-05', {
    text: ['Talks in ', { added: 'Port' }, ' Ebb'],
    parties: ['Norland', 'Sudland'],
    status: 'planned',
    conflicts: ['31 % (A)', '37 % (B)'],
  });
  const [names, row] = read(tableFile([{ ...entry, ...told }], new Map([['a1', post]])));
  expect(Object.fromEntries((names ?? []).map((name, at) => [name, row?.[at]]))).toEqual({
    date: '2031-05',
    from: '2031-05-01',
    to: '2031-05-31',
    when: 'May 2031',
    precision: 'month',
    status: 'planned',
    parties: 'Norland; Sudland',
    text: 'Talks in [Port] Ebb',
    differs: '31 % (A); 37 % (B)',
    source: 'Post',
    url: 'https://news.example/a',
    sources: 'Post, Norland, "again" (4 March 2031) https://news.example/a',
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=cmd|" /C calc"!A0'])(
  '%j is text to a spreadsheet',
  (text) => {
    const entry = entryOf('2031-05', { text: [text], parties: [text] });
    const row = read(tableFile([entry], new Map()))[1] ?? [];
    for (const field of row) expect(field).not.toMatch(/^[\s]*[=+\-@]/);
    expect(row[7]).toBe(`'${text}`);
  },
);

it('gives back any words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const entry = entryOf('2031-05', { text: [text] });
      const field = read(tableFile([entry], new Map()))[1]?.[7];
      expect([text, `'${text}`]).toContain(field);
    }),
    { numRuns: 40 },
  );
});
