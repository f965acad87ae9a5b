import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../src/analysis/analyze.ts';
import type { Event, Facts, Quote } from '../src/analysis/facts.ts';
import { type Article, paragraphsOf, type Span } from '../src/article/article.ts';
import { readPaths } from '../src/sources/folder.ts';

/** One file read and analysed, with what tests ask of it. */
class Read {
  readonly article: Article;
  readonly facts: Facts;

  constructor(article: Article) {
    this.article = article;
    this.facts = analyze(article);
  }

  text({ start, end }: Span): string {
    return this.article.body.slice(start, end);
  }

  /** The one quote that holds these words. */
  quote(words: string): Quote & { text: string; who: string } {
    const found = this.facts.quotes.filter((quote) => this.text(quote).includes(words));
    expect(found, `quotes with "${words}"`).toHaveLength(1);
    const [quote] = found;
    if (quote === undefined) throw new Error('no such quote');
    return { ...quote, text: this.text(quote), who: quote.speaker?.name ?? 'nobody' };
  }

  events(date: string | null): (Event & { text: string })[] {
    return this.facts.events
      .filter((event) => event.date === date)
      .map((event) => ({ ...event, text: this.text(event) }));
  }

  dates(value: string): string[] {
    return this.facts.dates.filter((date) => date.value === value).map((date) => this.text(date));
  }
}

async function read(path: string, published: string | null): Promise<Read> {
  for await (const reading of readPaths([path], { published })) {
    if ('rejected' in reading) throw new Error(reading.rejected);
    const [article] = reading.articles;
    if (article !== undefined) return new Read(article);
  }
  throw new Error(`nothing in ${path}`);
}

const sample = fileURLToPath(
  new URL('../data/articles/ileva-tarsenia-to-leave-commission.txt', import.meta.url),
);

describe('a sample with several speakers in a paragraph and no date', () => {
  let dated: Read;
  let undated: Read;
  beforeAll(async () => {
    dated = await read(sample, '2024-06-12');
    undated = await read(sample, null);
  });

  it('is read whole', () => {
    const { headline, dateline, body, relatedHeadlines, publishedFrom, invented } = dated.article;
    expect(headline).toBe('Tarsenia to walk out of Ileva river commission');
    expect(dateline.place).toBe('Ostrel');
    expect(paragraphsOf(body)).toHaveLength(6);
    expect(relatedHeadlines).toHaveLength(6);
    expect(relatedHeadlines.filter((each) => each.endsWith('-'))).toEqual([]);
    expect(body + relatedHeadlines.join('')).not.toContain('´');
    expect(publishedFrom).toBe('given');
    expect(invented).toBe(true);
  });

  it('has its days resolved against the given date', () => {
    expect(dated.dates('2024-06-12')).toEqual(['Wednesday', 'Wednesday']);
    expect(dated.dates('2024-06')).toEqual(['Earlier this month']);
    expect(dated.dates('2024-05')).toEqual(['last month']);
    expect(dated.dates('1987-09-17')).toEqual(['Sept. 17, 1987']);
  });

  it('has each word with the one who said it', () => {
    const idriss = {
      who: 'Pavo Idriss',
      speaker: { role: 'foreign minister', affiliation: null, party: 'Tarsenia', capacity: 'public' },
    };
    expect(dated.quote('without once setting foot')).toMatchObject({ kind: 'mixed', ...idriss });
    expect(dated.quote('the work of a clerk')).toMatchObject({ kind: 'mixed', cue: 'added', ...idriss });
    expect(dated.quote('was sent a calendar')).toMatchObject({ kind: 'direct', cue: 'said', ...idriss });
    expect(dated.quote('the door would stay open')).toMatchObject({ kind: 'indirect', who: 'Nadia Brell' });
    expect(dated.quote('expected')).toMatchObject({
      kind: 'mixed',
      who: 'another Velmoran official',
      via: expect.stringContaining('Radio Karvena'),
    });
    expect(dated.quote('it will leave the commission')).toMatchObject({ kind: 'indirect', who: 'Tarsenia' });
    expect(dated.facts.quotes.filter((quote) => dated.text(quote) === 'wall of Brenna')).toEqual([]);
  });

  it('keeps days unresolved where nobody gave the date', () => {
    expect(undated.article.publishedAt).toBeNull();
    expect(undated.article.publishedFrom).toBe('unknown');
    const days = undated.facts.dates.filter((date) => undated.text(date) === 'Wednesday');
    expect(days).toHaveLength(2);
    for (const { value } of days) expect(value).toMatch(/X/);
    for (const { date } of undated.facts.events) expect(date === null || /X|1987|2016/.test(date)).toBe(true);
  });
});

const seed = process.env.SEED_FILE ?? '';
describe.skipIf(seed === '')('the article it all began with', () => {
  let dated: Read;
  let undated: Read;
  beforeAll(async () => {
    expect(existsSync(seed), `SEED_FILE ${seed}`).toBe(true);
    dated = await read(seed, '2019-08-22');
    undated = await read(seed, null);
  });

  it('is read whole', () => {
    const { headline, dateline, body, relatedHeadlines } = dated.article;
    expect(headline).toBe('S Korea to scrap military intel sharing pact with Japan');
    expect(dateline.place).toBe('Seoul');
    expect(paragraphsOf(body)).toHaveLength(6);
    expect(relatedHeadlines).toHaveLength(16);
    expect(relatedHeadlines.filter((each) => / -$/.test(each))).toEqual([]);
    expect(body + relatedHeadlines.join('')).not.toContain('´');
  });

  it('has its dates', () => {
    expect(dated.dates('2019-08-22')).toEqual(['Thursday', 'Thursday']);
    expect(dated.dates('2019-08').map((text) => text.toLowerCase().replace('earlier ', ''))).toEqual([
      'this month',
      'this month',
      'this month',
    ]);
    expect(dated.dates('2019-07')).toEqual(['last month']);
    expect(dated.dates('1910/1945')).toEqual(['1910 to 1945']);
  });

  it('has its quotes, each with the one who said it', () => {
    const kim = {
      who: 'Kim You-geun',
      speaker: { role: 'national security official', capacity: 'public', official: true },
    };
    for (const [words, kind, cue] of [
      ['concrete evidence to support those allegations', 'mixed', 'said'],
      ['fundamental changes', 'mixed', 'added'],
      ['does not serve our national interest', 'direct', 'said'],
    ] as const) {
      const quote = dated.quote(words);
      expect(quote).toMatchObject({ kind, cue, ...kim });
      expect(quote.speaker?.affiliation).toMatch(/Blue House$/);
    }
    expect(dated.quote('Under these circumstances').text).toMatch(/^Under .* national interest,?$/);
    const nhk = { via: expect.stringContaining('NHK'), kind: 'mixed', speaker: { capacity: 'public' } };
    expect(dated.quote('unbelievable')).toMatchObject({
      who: 'a Japanese defence ministry official',
      ...nhk,
    });
    expect(dated.quote('limited')).toMatchObject({ who: 'another Japanese official', ...nhk });
    const state = { kind: 'indirect', speaker: { capacity: 'public' } };
    expect(dated.quote('terminate its military intelligence-sharing pact')).toMatchObject({
      who: 'South Korea',
      ...state,
    });
    expect(dated.quote('remove Tokyo from its list')).toMatchObject({ who: 'Seoul', ...state });
    expect(dated.facts.quotes.filter((quote) => dated.text(quote).includes('white list'))).toEqual([]);
    const parties = dated.facts.quotes.map((quote) => quote.speaker?.party);
    expect(new Set(parties)).toEqual(new Set(['South Korea', 'Japan']));
  });

  it('has its events', () => {
    const told = (date: string) =>
      dated
        .events(date)
        .map((event) => event.text)
        .join(' | ');
    expect(told('1910/1945')).toContain('colonial rule');
    expect(told('2019-07')).toContain('restrictions on exports');
    expect(told('2019-08')).toContain('white list');
    expect(told('2019-08')).toContain('Pompeo held trilateral talks');
    expect(told('2019-08')).toContain('remove Tokyo from its list');
    const [saying] = dated.events('2019-08-22').filter((event) => event.text.includes('terminate'));
    expect(saying).toMatchObject({ status: 'happened' });
  });

  it('keeps days unresolved without a date', () => {
    expect(undated.article.publishedAt).toBeNull();
    const days = undated.facts.dates.filter((date) => undated.text(date) === 'Thursday');
    expect(days).toHaveLength(2);
    for (const { value } of days) expect(value).toMatch(/X/);
    const certain = undated.facts.events.filter(({ date }) => date !== null && !date.includes('X'));
    expect(certain.map((event) => event.date)).toEqual(['1910/1945']);
  });
});
