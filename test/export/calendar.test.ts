import { describe, expect, it, test } from 'vitest';
import { calendarFile } from '../../src/export/calendar.ts';
import type { Citable } from '../../src/reply/citations.ts';
import type { TimelineEntry } from '../../src/story/timeline.ts';
import { entriesOf, entryOf } from '../chart/entries.ts';

const now = Temporal.Instant.from('2031-06-01T09:30:00Z');
const post: Citable = {
  id: 'a1',
  headline: 'Norland shuts the sluices',
  publisher: 'Ebb Valley Post',
  publishedAt: '2031-03-04',
  url: 'https://news.example/sluices?a=1,2',
  invented: true,
};
const told = { sources: [{ articleId: 'a1', sentence: 3 }] };

const fileOf = (...entries: TimelineEntry[]) =>
  calendarFile('Norland – Sudland; the Ebb', entries, new Map([['a1', post]]), now);

/** The properties of each event, unfolded and unescaped as a calendar reads them (RFC 5545, 3.1 and 3.3.11). */
function read(file: string): Record<string, string>[] {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const colon = line.indexOf(':');
    const text = line.slice(colon + 1).replace(/\\([\\,;nN])/g, (_, char) => (/n/i.test(char) ? '\n' : char));
    const event = events.at(-1);
    if (event !== undefined) event[line.slice(0, colon)] = text;
  }
  return events;
}

describe('whole days', () => {
  test.each([
    ['2019-08-22', '20190822', '20190823'],
    ['2019-12-31', '20191231', '20200101'],
    ['2020-02', '20200201', '20200301'],
    ['2019', '20190101', '20200101'],
    ['1910/1945', '19100101', '19460101'],
    ['2019-W34', '20190819', '20190826'],
    ['0999-03-04', '09990304', '09990305'],
    ['9999-12-31', '99991231', '99991231'],
  ])('%s', (date, start, end) => {
    expect(read(fileOf(...entriesOf(date)))).toMatchObject([
      { 'DTSTART;VALUE=DATE': start, 'DTEND;VALUE=DATE': end },
    ]);
  });

  it('are the same in every time zone', () => {
    const zone = process.env.TZ;
    const files = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((tz) => {
      process.env.TZ = tz;
      return fileOf(...entriesOf('2019-08-22'));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(files).size).toBe(1);
  });
});

it('says who tells it, in the words of the article', () => {
  const entry = entryOf('2031-05', {
    text: ['Talks in Port Ebb; "a, b" \\ c\nd'],
    status: 'planned',
    conflicts: ['31 % (A), 37 % (B)'],
  });
  const [event] = read(fileOf({ ...entry, ...told }));
  expect(event).toMatchObject({
    SUMMARY: 'Planned: Talks in Port Ebb; "a, b" \\ c d',
    DESCRIPTION: [
      'Planned: Talks in Port Ebb; "a, b" \\ c d',
      'When: May 2031',
      'Sources differ: 31 % (A), 37 % (B)',
      '[1] Ebb Valley Post, Norland shuts the sluices (4 March 2031), invented https://news.example/sluices?a=1,2',
    ].join('\n'),
    'URL;VALUE=URI': 'https://news.example/sluices?a=1,2',
    DTSTAMP: '20310601T093000Z',
    STATUS: 'TENTATIVE',
    TRANSP: 'TRANSPARENT',
  });
});

it('keeps its UID as long as date and source are the same', () => {
  const toldIn = (sentence: number) => ({
    ...entryOf('2031-03-04'),
    sources: [{ articleId: 'a1', sentence }],
  });
  const [a, b] = [toldIn(0), toldIn(1)];
  const uids = (file: string) => read(file).map(({ UID }) => UID);
  expect(new Set(uids(fileOf(a, b))).size).toBe(2);
  expect(uids(fileOf({ ...b, conflicts: ['x'], text: ['shorter'] }))).toEqual(uids(fileOf(a, b)).slice(1));
});

it('folds lines at 75 octets, whatever the script, and cuts no character', () => {
  const text = `${'한국은 목요일 협정을 끝내기로 했다. '.repeat(20)}${'日本政府は抗議した。'.repeat(20)}🙂`;
  const entry = entryOf('2031-03-04', { text: [text], conflicts: [text] });
  const file = fileOf({ ...entry, ...told });
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).not.toContain('\ufffd');
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(read(file)[0]?.DESCRIPTION).toContain(text);
});

it('takes no other address than one of the web, and no undated entry', () => {
  const entry = entryOf('2031-03-04');
  const file = calendarFile(
    'T',
    [{ ...entry, ...told }],
    new Map([['a1', { ...post, url: 'javascript:alert(1)' }]]),
    now,
  );
  expect(file).not.toMatch(/^URL/m);
  expect(read(fileOf({ ...entry, interval: null, date: null }))).toEqual([]);
});
