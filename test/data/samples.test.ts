import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { plainText } from '../../src/reply/reply.ts';
import { readPaths } from '../../src/sources/folder.ts';
import { brief } from '../../src/story/brief.ts';
import { analysed } from '../articles.ts';
import { dossierOf } from '../story/told.ts';

const FOLDER = 'data/articles';
const UNDATED = 'ileva-tarsenia-to-leave-commission.txt';
const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');

const articles: Article[] = [];
const rejected: string[] = [];

beforeAll(async () => {
  for await (const read of readPaths([FOLDER], { published: null })) {
    if ('rejected' in read) rejected.push(`${read.source} ${read.rejected}`);
    else articles.push(...read.articles);
  }
});

const named = (start: string): Article[] =>
  articles.filter(({ source }) => source.startsWith(join(FOLDER, start)));

describe('the sample folder', () => {
  test('is read without a rejection, its README left out', () => {
    expect(rejected).toEqual([]);
    const sources = new Set(articles.map(({ source }) => source.replace(/#.*/s, '')));
    expect([...sources].sort()).toEqual(files.map((name) => join(FOLDER, name)).sort());
  });

  test('has thirty files or more, in every form', () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
    const of = (end: string) => files.filter((name) => name.endsWith(end)).length;
    expect(of('.txt')).toBeGreaterThan(15);
    expect(of('.html')).toBeGreaterThanOrEqual(3);
    expect(of('.json')).toBeGreaterThanOrEqual(1);
    expect(of('.jsonl')).toBeGreaterThanOrEqual(1);
    expect(of('.rss.xml')).toBeGreaterThanOrEqual(1);
    expect(of('.atom.xml')).toBeGreaterThanOrEqual(1);
  });

  test('tells the dispute, two invented ones and something else', () => {
    expect(named('korea-japan-').length).toBeGreaterThanOrEqual(20);
    expect(named('ileva-').length).toBeGreaterThanOrEqual(7);
    expect(named('lumeret-').length).toBeGreaterThanOrEqual(7);
    expect(named('tamsin-').length + named('paddle-').length).toBe(2);
  });
});

describe('every sample', () => {
  test('carries the publisher', () => {
    expect(
      articles.filter(({ publisher }) => publisher !== 'Dateline sample').map(({ source }) => source),
    ).toEqual([]);
  });

  test('has a date that agrees with its file name, except the one without', () => {
    for (const { source, publishedAt } of articles) {
      if (source.endsWith(UNDATED)) {
        expect(publishedAt, source).toBeNull();
        continue;
      }
      expect(publishedAt, source).toMatch(/^\d{4}-\d\d-\d\d/);
      const inName = /\d{4}-\d\d-\d\d/.exec(source.replace(/#.*/s, ''))?.[0];
      if (inName !== undefined) expect(publishedAt?.slice(0, 10), source).toBe(inName);
    }
  });

  test('says that it is invented, if it is', () => {
    for (const { source, invented } of articles)
      expect(invented, source).toBe(!source.includes('korea-japan-'));
  });

  test('has a headline, a place and paragraphs, and nothing left of a page or of key lines', () => {
    for (const article of articles) {
      expect(article.headline.length, article.source).toBeGreaterThan(20);
      expect(article.dateline.place, article.source).not.toBeNull();
      expect(article.body.split('\n\n').length, article.source).toBeGreaterThanOrEqual(3);
      expect(article.body, article.source).not.toMatch(
        /Publisher:|Note: invented|Read more|Also read|cookie|Sign (?:up|in)|Most read|Picture:|©|[´<>]/i,
      );
      expect(article.body, article.source).toMatch(/[\p{L}\p{N}][.,]?[”"]?[.”"]$/u);
    }
  });

  test('quotes nobody, if it is about South Korea and Japan, whose people are real', () => {
    for (const { source, body } of named('korea-japan-')) {
      const inMarks = [...body.matchAll(/[“"]([^”"]+)[”"]/g)].map((match) => match[1]);
      expect(
        inMarks.filter((words) => words !== 'white list'),
        source,
      ).toEqual([]);
    }
  });
});

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_WITH_DATE = /\b([A-Z][a-z]+day),? ([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})\b/g;

describe('weekdays agree with the calendar', () => {
  test('where a date stands beside them', () => {
    let seen = 0;
    for (const { source, body, publishedAt } of articles) {
      for (const [words, day = '', month = '', number] of body.matchAll(DAY_WITH_DATE)) {
        if (publishedAt === null) continue;
        const date = new Date(
          Date.UTC(Number(publishedAt.slice(0, 4)), MONTHS.indexOf(month), Number(number)),
        );
        expect(DAYS[date.getUTCDay()], `${source}: ${words}`).toBe(day);
        seen++;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(3);
  });

  test('in the lead, which tells of the day of publication or the day before', () => {
    for (const { source, body, publishedAt } of articles) {
      const lead = body.split('\n\n')[0] ?? '';
      const days = lead.match(new RegExp(`\\b(?:${DAYS.join('|')})\\b`, 'g')) ?? [];
      if (publishedAt === null || days.length === 0) continue;
      const published = new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`).getUTCDay();
      const recent = [DAYS[published], DAYS[(published + 6) % 7]];
      expect(
        days.some((day) => recent.includes(day)),
        `${source}: ${days.join(', ')}`,
      ).toBe(true);
    }
  });
});

test('the sample without a date has the traits of an article pasted from a parser', () => {
  const [article] = named(UNDATED);
  expect(article?.dateline.place).toBe('Ostrel');
  expect(article?.publishedFrom).toBe('unknown');
  expect(article?.body.split('\n\n')).toHaveLength(6);
  expect(article?.body).toContain("Tarsenia's foreign minister");
  expect(article?.relatedHeadlines).toEqual([
    'Marsh railway reopens between Sarn and the coast',
    "'Grey Heron' Ferry Fails Safety Test For Third Time",
    'Seven Recipes For A Late Spring',
    "Museum's Missing Bell Turns Up In Bakery",
    'Ostrel Marathon Winner Runs Last Mile Barefoot',
    'Night Trains Return To The Lake Line',
  ]);
});

test('lists of other headlines are kept in order', () => {
  const lists = Object.fromEntries(
    articles
      .filter(({ relatedHeadlines }) => relatedHeadlines.length > 0)
      .map(({ source, relatedHeadlines }) => [source.slice(FOLDER.length + 1), relatedHeadlines.length]),
  );
  expect(lists).toMatchObject({
    'korea-japan-2018-12-21-radar-row.txt': 4,
    'korea-japan-2019-08-02-white-list.txt': 3,
    'korea-japan-2019-08-22-seoul-ends-gsomia.txt': 5,
    'korea-japan-2019-11-22-gsomia-kept.txt': 3,
    'korea-japan-2023-03-16-tokyo-summit.json': 2,
    'korea-japan-2023-05-07-kishida-in-seoul.txt': 3,
    'ileva-2024-03-04-gates-shut.txt': 3,
    'ileva-2024-05-14-referendum-reaction.txt': 3,
    'lumeret-2023-10-18-strike.txt': 3,
  });
});

describe('the briefs of the samples', () => {
  const linesOf = (start: string, length: 'short' | 'normal' | 'long'): string[] => {
    const members = named(start).toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1));
    return brief(dossierOf(members.map(analysed)), { length }).lines.map(({ text }) => plainText(text));
  };

  test.each(['short', 'normal', 'long'] as const)('give no figure that was corrected later: %s', (length) => {
    const wrong = linesOf('lumeret-', length).filter((line) => line.includes('18 million'));
    expect(wrong.filter((line) => !line.includes('16 million crowns and not 18 million'))).toEqual([]);
  });

  test('tell the turns of the dispute, not what mentions one', () => {
    const lines = linesOf('korea-japan-', 'long').join('\n');
    expect(lines).toContain('to end an agreement to share military intelligence');
    expect(lines).not.toContain('approved a first shipment');
  });
});
