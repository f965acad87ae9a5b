import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a person would, with a store of its own. */
function dateline(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) {
  return new Promise<Ended>((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'src/run.mjs'), ...args],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, STORE: join(folder, 'store.sqlite'), ...env },
        maxBuffer: 1e8,
      },
      (error, out, err) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-terminal-'));
  await mkdir(join(folder, 'news'));
  await writeFile(
    join(folder, 'news', 'strait.txt'),
    `Maravia to close Norrin strait to Ostland trawlers\nDate: 2021-03-04\n\nPORT ALDA: Maravia said Thursday it will close the Norrin strait to trawlers from Ostland.\n\n"The stocks belong to our coast," Fisheries Minister Ilka Brandt said on Thursday.\n`,
  );
  await writeFile(join(folder, 'news', 'empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('analyses files without touching a store', async () => {
    const { status, out, err } = await dateline(['analyze', '--json', 'news/strait.txt']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      source: 'news/strait.txt',
      headline: 'Maravia to close Norrin strait to Ostland trawlers',
      datelinePlace: 'Port Alda',
      published: '2021-03-04',
      publishedFrom: 'text',
    });
    for (const { start, end, text } of [...found.quotes, ...found.dates, ...found.events])
      expect(found.body.slice(start, end)).toBe(text);
  });

  it('rejects bad files by name on standard error, and goes on', async () => {
    const { status, out, err } = await dateline([
      'analyze',
      '--json',
      'news/empty.txt',
      'nowhere.txt',
      'news/strait.txt',
    ]);
    expect(status).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^news\/empty\.txt: .+/);
    expect(lines[1]).toMatch(/^nowhere\.txt: .+/);
  });

  it('ingests a folder, twice with the same store, and answers from it', async () => {
    const first = await dateline(['ingest', 'news', '--json']);
    expect(first.status).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject({
      new: 1,
      duplicates: 0,
      rejected: [{ source: 'news/empty.txt' }],
    });
    const again = await dateline(['ingest', 'news', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ new: 0, duplicates: 1 });
    const stories = await dateline(['stories', '--json']);
    expect(JSON.parse(stories.out).stories).toMatchObject([
      { articles: ['news/strait.txt'], first: '2021-03-04' },
    ]);
    const brief = await dateline(['brief', 'norrin', 'strait', '--length', 'short']);
    expect(brief).toMatchObject({ status: 0, err: '' });
    expect(brief.out).toContain('close the Norrin strait');
    expect(brief.out).toContain('[1]');
    const document = JSON.parse((await dateline(['brief', '--json', 'norrin'])).out);
    expect(document.citations[0].headline).toContain('Maravia');
  });

  it('prints a file as it is, and a picture as its words', async () => {
    const samples = ['--store', join(folder, 'exported.sqlite')];
    const calendar = await dateline(['export', 'korea-japan', '--format', 'calendar', ...samples]);
    expect(calendar).toMatchObject({ status: 0, err: '' });
    expect(calendar.out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\s*$/);
    const timeline = await dateline(['timeline', 'korea-japan', ...samples]);
    expect(timeline.out).toMatch(/^\[picture timeline\.png: Timeline from /m);
    const document = JSON.parse((await dateline(['timeline', 'korea-japan', '--json', ...samples])).out);
    expect(document.blocks[0]).toMatchObject({ type: 'picture', data: { bytes: 0 } });
    for (const off of [['--picture=false'], ['--picture', 'false']])
      expect((await dateline(['timeline', 'korea-japan', ...off, ...samples])).out).not.toContain('[picture');
  });

  it('reads the samples into an empty store when it is asked something', async () => {
    const { status, out } = await dateline(['topics', '--store', join(folder, 'samples.sqlite')]);
    expect(status).toBe(0);
    expect(out).toMatch(/South Korea/);
  });

  it('tells the stories of just the files it is given', async () => {
    const { status, out } = await dateline(['stories', 'news/strait.txt', '--json'], {
      env: { STORE: '/nowhere/at/all.sqlite' },
    });
    expect(status).toBe(0);
    expect(JSON.parse(out).stories).toHaveLength(1);
  });

  it.each([
    [['analyze'], 'which files'],
    [['ingest'], 'which files'],
    [['analyze', '--loud', 'x'], '--loud'],
    [['analyze', 'news/strait.txt', '--published', 'yesterday'], '--published'],
    [['brief'], 'topic'],
    [['brief', 'x', '--length', 'huge'], 'short, normal, long'],
    [['timeline', 'x', '--from'], '--from'],
    [['article', 'x'], 'article show'],
    [['nonsense'], 'nonsense'],
    [['batch', 'nonsense'], 'nonsense'],
    [['batch', '../main'], 'no batch entry'],
  ])('ends %j with status 2 and one line', async (args, mention) => {
    const { status, out, err } = await dateline(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(mention);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('ends with one line when a setting is wrong', async () => {
    const { status, err } = await dateline(['topics'], { env: { LOG_LEVEL: 'loud' } });
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('LOG_LEVEL');
  });

  it('answers batches line by line, and says which line can not be read', async () => {
    const { status, out } = await dateline(['batch', 'sentences'], {
      input: '{"id":"a","text":"One. Two."}\nnot json\n{"id":"b"}\n',
    });
    expect(status).toBe(1);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual({
      id: 'a',
      sentences: [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
    });
    expect(lines[1]).toMatchObject({ id: null, error: 'not JSON' });
    expect(lines[2]).toMatchObject({ id: 'b' });
  });

  it('explains itself', async () => {
    const help = await dateline(['--help']);
    expect(help.status).toBe(0);
    for (const word of ['brief', 'quotes', 'timeline', 'analyze', 'ingest', 'batch'])
      expect(help.out).toContain(word);
    expect((await dateline(['brief', '--help'])).out).toContain('--length');
    expect((await dateline(['export', '--help'])).out).toContain('e.g. export korea-japan --format calendar');
  });
});
