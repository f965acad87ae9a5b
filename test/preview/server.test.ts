import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../../src/preview/server.ts';
import { startSamplePreview } from './sample-preview.ts';

let preview: Preview & { readonly logged: string[] };
beforeAll(async () => {
  preview = await startSamplePreview();
});
afterAll(() => preview.stop());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Sends exactly these headers, also ones that `fetch` would not. */
function send(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(new URL(path, preview.url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };

async function ask(invocation: object, page = 1) {
  const answer = await send('/api/ask', json, JSON.stringify({ invocation, page }));
  return { ...answer, reply: JSON.parse(answer.body) };
}

const brief = (topic: string) => ({ command: 'brief', subcommand: null, options: { topic } });

describe('the page', () => {
  test('is served on loopback with a policy that lets in nothing from elsewhere', async () => {
    expect(new URL(preview.url).hostname).toBe('127.0.0.1');
    const { status, headers, body } = await send('/');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(String(headers['content-security-policy'])).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(body).not.toMatch(/https?:/);
  });

  test('every file it names is there, nothing else is', async () => {
    const { body } = await send('/');
    const named = [...body.matchAll(/(?:src|href)="(\/[^"#]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(2);
    for (const path of named) expect((await send(path)).status).toBe(200);
    for (const path of [
      '/server.ts',
      '/../server.ts',
      '/%2e%2e/server.ts',
      '/tsconfig.json',
      '/__proto__',
      '/api/ask',
    ])
      expect((await send(path)).status).toBe(404);
  });

  test('odd addresses are no error of the program', async () => {
    const { port } = new URL(preview.url);
    const status = await new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: '//' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(status).toBe(404);
    expect(preview.logged).toEqual([]);
  });

  test('cannot be written', async () => {
    expect((await send('/', json, '{}')).status).toBe(405);
  });
});

describe('who may ask', () => {
  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '127.0.0.1@evil.example',
  ])('not under the name %j', async (host) => {
    expect((await send('/api/commands', { host })).status).toBe(403);
  });

  test.each(['localhost', '127.0.0.1', '[::1]'])('under the name %s', async (name) => {
    const host = `${name}:${new URL(preview.url).port}`;
    expect((await send('/api/commands', { host })).status).toBe(200);
  });

  test('no other website', async () => {
    const body = JSON.stringify({ invocation: brief('norland-sudland'), page: 1 });
    const from = (origin: string) => send('/api/ask', { ...json, origin }, body);
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
    expect((await from('http://127.0.0.1:1')).status).toBe(403);
    expect((await from(new URL(preview.url).origin)).status).toBe(200);
    expect((await send('/api/ask', { 'content-type': 'text/plain' }, body)).status).toBe(415);
  });
});

describe('what may be sent', () => {
  test.each([
    ['no JSON', '{"invocation":', 400],
    ['nothing', '', 400],
    ['another shape', '{"invocation":{"command":"brief"},"page":1}', 400],
    ['a page that is none', JSON.stringify({ invocation: brief('x'), page: 0 }), 400],
    [
      'an option that is none',
      JSON.stringify({ invocation: { ...brief('x'), options: { topic: ['x'] } }, page: 1 }),
      400,
    ],
    [
      'too many options',
      JSON.stringify({
        invocation: {
          ...brief('x'),
          options: Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`o${n}`, 'x'])),
        },
        page: 1,
      }),
      400,
    ],
    ['more than it reads', JSON.stringify({ padding: 'x'.repeat(70_000) }), 413],
    ['far more than it reads', 'x'.repeat(3_000_000), 413],
  ])('not %s', async (_, body, status) => {
    const answer = await send('/api/ask', json, body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ error: expect.any(String) });
  });
});

describe('/api/commands', () => {
  test('declares every question with its options, and what to begin with', async () => {
    const { questions } = JSON.parse((await send('/api/commands')).body);
    expect(
      questions.map(({ command, subcommand }: { command: string; subcommand: string | null }) => [
        command,
        subcommand,
      ]),
    ).toEqual([
      ['brief', null],
      ['quotes', null],
      ['article', 'show'],
      ['help', null],
      ['broken', null],
    ]);
    expect(questions[0].options).toEqual([
      {
        name: 'topic',
        kind: 'string',
        description: 'Which story',
        required: true,
        choices: [],
        maxLength: 100,
        completes: true,
      },
      {
        name: 'length',
        kind: 'string',
        description: 'How much',
        required: false,
        choices: ['short', 'normal', 'long'].map((word) => ({ name: word, value: word })),
        maxLength: 100,
        completes: false,
      },
    ]);
  });
});

test('examples ask about a topic that there is', async () => {
  const { questions } = JSON.parse((await send('/api/commands')).body);
  const examples = questions.map(({ example }: { example: string }) => example);
  expect(examples.slice(0, 3)).toEqual([
    'brief norland-sudland',
    'quotes norland-sudland',
    'article show ebb-sluices',
  ]);
});

describe('/api/complete', () => {
  const complete = async (command: string, option: string, typed: string) =>
    JSON.parse(
      (await send('/api/complete', json, JSON.stringify({ command, subcommand: null, option, typed }))).body,
    );

  test('suggests', async () => {
    expect(await complete('brief', 'topic', 'brack')).toEqual([
      { name: 'The Brackwater dockers’ strike', value: 'brackwater-strike' },
    ]);
  });
  test('suggests nothing for what there is not', async () => {
    expect(await complete('brief', 'length', '')).toEqual([]);
    expect(await complete('nothing', 'topic', '')).toEqual([]);
    expect(await complete('brief', '__proto__', '')).toEqual([]);
  });
});

describe('/api/ask', () => {
  test('answers with a drawn page', async () => {
    const { status, reply } = await ask(brief('norland-sudland'));
    expect(status).toBe(200);
    expect(reply).toMatchObject({ private: false, page: 1, pages: 1 });
    expect(reply.html).toContain('<h2 class="title">Norland and Sudland: the river Ebb</h2>');
  });

  test('turns pages, and stays on the last', async () => {
    const quotes = { command: 'quotes', subcommand: null, options: {} };
    const first = await ask(quotes);
    expect(first.reply.pages).toBeGreaterThan(1);
    expect(first.reply.html).toContain('Statement 1:');
    const last = await ask(quotes, 9999);
    expect(last.reply.page).toBe(first.reply.pages);
    expect(last.reply.html).toContain('Statement 120:');
  });

  test('says in one sentence what a person can mend', async () => {
    const unknown = await ask(brief('koera'));
    expect(unknown.reply).toMatchObject({ private: true });
    expect(unknown.reply.html).toContain('No story matches “koera”.');
    expect((await ask({ command: 'nothing', subcommand: null, options: {} })).reply.html).toContain(
      'no command /nothing',
    );
    expect((await ask({ command: 'brief', subcommand: null, options: {} })).reply.html).toContain(
      'Say which topic',
    );
  });

  test('answers calmly where the program is wrong; the log has the reference', async () => {
    const { status, reply } = await ask({ command: 'broken', subcommand: null, options: {} });
    expect(status).toBe(200);
    expect(reply.private).toBe(true);
    expect(reply.html).not.toContain('secret detail');
    const ref = /ref ([0-9a-f]{8})\b/.exec(reply.html)?.[1] ?? 'none';
    const line = preview.logged.find((each) => each.includes(ref));
    expect(line).toContain('secret detail of the program');
  });
});

describe('starting and stopping', () => {
  test('takes a free port where the wanted one is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const second = await startSamplePreview(port);
    expect(Number(new URL(second.url).port)).not.toBe(port);
    expect((await fetch(second.url)).status).toBe(200);
    await second.stop();
    await expect(fetch(second.url)).rejects.toThrow();
    other.close();
  });
});
