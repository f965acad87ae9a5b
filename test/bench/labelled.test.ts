import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const FOLDER = 'bench/labelled';

const article = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  headline: z.string().min(10),
  published: z.iso.date().nullable(),
  body: z.string().min(200),
};
const stated = z.string().min(1).nullable().optional();
const quoted = z.strictObject({
  ...article,
  quotes: z.array(
    z.strictObject({
      text: z.string().min(1),
      start: z.int().min(0),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      parts: z.array(z.string().min(1)).min(2).optional(),
      speaker: z.string().min(1).nullable(),
      also: z.array(z.string().min(1)).optional(),
      role: stated,
      affiliation: stated,
      capacity: z.enum(['public', 'organisation', 'private']).nullable().optional(),
    }),
  ),
});
const status = z.enum(['happened', 'planned', 'reported', 'denied']);
const dated = z.strictObject({
  ...article,
  dates: z.array(
    z.strictObject({
      text: z.string().min(1),
      start: z.int().min(0),
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      value: z.string().min(1),
      also: z.array(z.string().min(1)).optional(),
    }),
  ),
  events: z.array(
    z.strictObject({
      date: z
        .string()
        .regex(/^[\dX]{4}(?:-[\dXW]{2,3}(?:-[\dX]{1,2})?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/)
        .nullable(),
      status,
      contains: z.string().min(1),
      start: z.int().min(0),
      also: z.array(status).optional(),
    }),
  ),
});

const told = z.strictObject({
  ...article,
  story: z.string().regex(/^[a-z0-9-]+$/),
  publisher: z.string().min(2),
  relatedHeadlines: z.array(z.string()),
  keySentences: z.array(z.string().min(10)).min(3).max(9),
  nearCopyOf: z.string().nullable().optional(),
});
const claims = z.array(
  z.strictObject({ id: z.string(), text: z.string().min(1), side: z.enum(['a', 'b', 'c']).optional() }),
);
const lists = {
  contradictions: z.strictObject({
    contradictions: z.array(
      z.strictObject({ story: z.string(), about: z.string(), claims, correctedBy: z.string().optional() }),
    ),
    traps: z.array(z.strictObject({ story: z.string(), why: z.string(), claims })),
  }),
  topics: z.array(z.strictObject({ query: z.string().min(3), story: z.string() })),
  briefs: z.array(
    z.strictObject({
      story: z.string(),
      lines: z.array(z.string().min(20)).min(2),
      background: z.string().nullable(),
      sides: z.array(
        z.strictObject({
          party: z.string(),
          position: z.string(),
          id: z.string().optional(),
          also: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
};

const disputed = z.strictObject({
  story: z.string().regex(/^[a-z0-9-]+$/),
  short: z.literal(true).optional(),
  articles: z
    .array(z.strictObject({ ...article, published: z.iso.date(), publisher: z.string().min(2) }))
    .min(2),
  contradictions: z.array(
    z.strictObject({
      about: z.string().min(5),
      kind: z.enum(['number', 'day', 'name', 'place', 'claim', 'cause', 'order']),
      claims: claims.min(2),
      correctedBy: z.string().optional(),
    }),
  ),
  traps: z.array(z.strictObject({ why: z.string().min(5), claims: claims.min(2) })),
});

function read<T>(folder: string, schema: z.ZodType<T>): { file: string; labelled: T }[] {
  return readdirSync(join(FOLDER, folder)).map((file) => ({
    file,
    labelled: schema.parse(JSON.parse(readFileSync(join(FOLDER, folder, file), 'utf8'))),
  }));
}

const quotes = read('quotes', quoted);
const dates = read('dates', dated);
const count = <T>(files: readonly T[], of: (file: T) => number): number =>
  files.reduce((sum, file) => sum + of(file), 0);

describe('labelled articles', () => {
  test('there are enough of them', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(40);
    expect(count(quotes, ({ labelled }) => labelled.quotes.length)).toBeGreaterThanOrEqual(300);
    expect(dates.length).toBeGreaterThanOrEqual(54);
    expect(count(dates, ({ labelled }) => labelled.dates.length)).toBeGreaterThanOrEqual(300);
    expect(count(dates, ({ labelled }) => labelled.events.length)).toBeGreaterThanOrEqual(150);
  });

  test('files are called as their articles', () => {
    for (const { file, labelled } of [...quotes, ...dates]) expect(file).toBe(`${labelled.id}.json`);
  });

  test('every label stands in the body where it says', () => {
    for (const { file, labelled } of quotes)
      for (const { text, start } of labelled.quotes)
        expect(labelled.body.slice(start, start + text.length), file).toBe(text);
    for (const { file, labelled } of dates) {
      for (const { text, start } of labelled.dates)
        expect(labelled.body.slice(start, start + text.length), file).toBe(text);
      for (const { contains, start } of labelled.events)
        expect(labelled.body.slice(start, start + contains.length), file).toBe(contains);
    }
  });

  test('labels are in order and do not overlap', () => {
    for (const { file, labelled } of [...quotes, ...dates]) {
      const spans = 'quotes' in labelled ? labelled.quotes : labelled.dates;
      let end = 0;
      for (const { text, start } of spans) {
        expect(start, `${file}: ${text}`).toBeGreaterThanOrEqual(end);
        end = start + text.length;
      }
    }
  });
});

describe('labelled quotations', () => {
  test('the parts of one make up its text', () => {
    for (const { file, labelled } of quotes)
      for (const { text, parts = [text] } of labelled.quotes) {
        expect(text.startsWith(parts[0] ?? ' '), file).toBe(true);
        expect(text.endsWith(parts.at(-1) ?? ' '), file).toBe(true);
        let at = 0;
        for (const part of parts) {
          at = text.indexOf(part, at);
          expect(at, `${file}: ${part}`).toBeGreaterThanOrEqual(0);
          at += part.length;
        }
      }
  });

  test('direct ones stand between marks, mixed ones hold some, indirect ones none', () => {
    const marks = /["“”«»]|``|''|(?<!\p{L})['‘]|['’´](?!\p{L})/u;
    // "the bombers' course": an apostrophe that opens nothing.
    const owned = (text: string) => text.replace(/(?<=s)['’´](?= \p{L})/gu, '');
    for (const { file, labelled } of quotes)
      for (const { text, start, kind } of labelled.quotes) {
        if (kind === 'direct')
          expect(labelled.body.slice(start - 2, start), `${file}: ${text}`).toMatch(marks);
        else
          expect(marks.test(kind === 'mixed' ? text : owned(text)), `${file}: ${text}`).toBe(
            kind === 'mixed',
          );
      }
  });

  test('the words of a named speaker stand in the article', () => {
    for (const { file, labelled } of quotes) {
      const body = labelled.body.toLowerCase();
      for (const { speaker } of labelled.quotes)
        expect(body.includes((speaker ?? '').toLowerCase().replace(/^an? /, '')), `${file}: ${speaker}`).toBe(
          true,
        );
    }
  });

  test('all kinds and capacities occur often enough to be measured', () => {
    const all = quotes.flatMap(({ labelled }) => labelled.quotes);
    for (const kind of ['direct', 'mixed', 'indirect'])
      expect(all.filter((quote) => quote.kind === kind).length).toBeGreaterThanOrEqual(40);
    for (const capacity of ['public', 'organisation', 'private'])
      expect(all.filter((quote) => quote.capacity === capacity).length).toBeGreaterThanOrEqual(40);
    expect(all.filter(({ parts }) => parts !== undefined).length).toBeGreaterThanOrEqual(30);
  });
});

describe('labelled dates', () => {
  const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

  test('weekdays agree with the calendar', () => {
    let seen = 0;
    for (const { file, labelled } of dates)
      for (const { text, value } of labelled.dates) {
        if (text.includes('Easter')) continue;
        const days = text.match(new RegExp(DAYS.join('|'), 'g')) ?? [];
        const on = value.match(/\d{4}-\d\d-\d\d/g) ?? [];
        if (days.length === 0 || days.length !== on.length) continue;
        for (const [i, date] of on.entries())
          expect(DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()], `${file}: ${text} ${value}`).toBe(days[i]);
        seen++;
      }
    expect(seen).toBeGreaterThan(60);
  });

  test('every type occurs', () => {
    const all = dates.flatMap(({ labelled }) => labelled.dates);
    for (const [type, least] of [
      ['DATE', 150],
      ['TIME', 20],
      ['DURATION', 40],
      ['SET', 12],
    ] as const)
      expect(all.filter((date) => date.type === type).length, type).toBeGreaterThanOrEqual(least);
  });

  test('those without a date of their own resolve nothing against today', () => {
    const undated = dates.filter(({ labelled }) => labelled.published === null);
    expect(undated).toHaveLength(3);
    for (const { file, labelled } of undated)
      expect(
        labelled.dates.filter(({ value }) => value.startsWith('XXXX')).length,
        file,
      ).toBeGreaterThanOrEqual(4);
  });
});

describe('labelled stories', () => {
  const folder = join(FOLDER, 'stories');
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const articles = readdirSync(folder)
    .filter((file) => !Object.hasOwn(lists, file.replace('.json', '')))
    .map((file) => ({ file, labelled: told.parse(json(file)) }));
  const byId = new Map(articles.map(({ labelled }) => [labelled.id, labelled]));

  test('there are enough of them, called as their files', () => {
    expect(articles.length).toBeGreaterThanOrEqual(70);
    for (const { file, labelled } of articles) expect(file).toBe(`${labelled.id}.json`);
  });

  test('key sentences and claims stand in the articles', () => {
    for (const { file, labelled } of articles)
      for (const sentence of labelled.keySentences) expect(labelled.body, file).toContain(sentence);
    const { contradictions, traps } = lists.contradictions.parse(json('contradictions.json'));
    expect(contradictions.length).toBeGreaterThanOrEqual(25);
    for (const { story, correctedBy } of contradictions)
      if (correctedBy !== undefined) expect(byId.get(correctedBy)?.story).toBe(story);
    for (const { story, claims: all } of [...contradictions, ...traps])
      for (const { id, text } of all) {
        expect(byId.get(id)?.story, id).toBe(story);
        expect(byId.get(id)?.body, id).toContain(text);
      }
  });

  test('lists name stories that there are', () => {
    const stories = new Set(articles.map(({ labelled }) => labelled.story));
    for (const { story } of lists.topics.parse(json('topics.json'))) expect(stories).toContain(story);
    for (const { story } of lists.briefs.parse(json('briefs.json'))) expect(stories).toContain(story);
    for (const { labelled } of articles)
      if (labelled.nearCopyOf) expect(byId.get(labelled.nearCopyOf)?.story).toBe(labelled.story);
  });
});

describe('labelled contradictions', () => {
  const learnt = read('contradictions', disputed);
  const leftOut = read('contradictions-left-out', disputed);
  const stories = [...learnt, ...leftOut];

  test('there are enough of them, and of pairs that only look like one', () => {
    expect(count(stories, ({ labelled }) => labelled.contradictions.length)).toBeGreaterThanOrEqual(1000);
    expect(count(stories, ({ labelled }) => labelled.traps.length)).toBeGreaterThanOrEqual(1000);
  });

  test('what is left out is not among what is learnt from', () => {
    const bodies = new Set(learnt.flatMap(({ labelled }) => labelled.articles.map(({ body }) => body)));
    for (const { file, labelled } of leftOut)
      for (const { body } of labelled.articles) expect(bodies.has(body), file).toBe(false);
  });

  test('every claim stands in its article, and a contradiction has two sides', () => {
    for (const { file, labelled } of stories) {
      expect(file).toBe(`${labelled.story}.json`);
      const bodies = new Map(labelled.articles.map(({ id, body }) => [id, body]));
      for (const { claims: all } of [...labelled.contradictions, ...labelled.traps])
        for (const { id, text } of all) expect(bodies.get(id)?.includes(text), `${file}: ${text}`).toBe(true);
      for (const { about, claims: all } of labelled.contradictions)
        expect(new Set(all.map(({ side }) => side)).size, `${file}: ${about}`).toBeGreaterThanOrEqual(2);
    }
  });
});
