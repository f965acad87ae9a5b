import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { z } from 'zod';
import type { Log } from '../log.ts';
import type { Registry } from '../registry.ts';
import type { ArticleStore } from '../store/article-store.ts';
import { askSchema, completeSchema, createAnswers, logged } from './answers.ts';
import { type PageFile, readPageFiles } from './page-files.ts';
import { Refusal, readJson, refuseForeign } from './request.ts';

export interface PreviewParts {
  /** The wanted port; where it is taken, a free one. */
  readonly port: number;
  readonly registry: Registry;
  readonly store: ArticleStore;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
}

export interface Preview {
  /** "http://127.0.0.1:8765/" */
  readonly url: string;
  stop(): Promise<void>;
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Serves the page on this machine only; resolves when it can be opened. */
export async function startPreview(parts: PreviewParts): Promise<Preview> {
  const { port, log } = parts;
  const files = await readPageFiles();
  const answers = createAnswers(parts);

  async function answer(request: IncomingMessage): Promise<PageFile | object> {
    refuseForeign(request);
    const pathname = URL.parse(request.url ?? '/', 'http://127.0.0.1')?.pathname ?? '';
    const locale = localeOf(request);
    switch (`${request.method} ${pathname}`) {
      case 'GET /api/commands':
        return answers.commands(locale);
      case 'POST /api/complete':
        return answers.complete(await bodyOf(request, completeSchema), locale);
      case 'POST /api/ask':
        return answers.ask(await bodyOf(request, askSchema), locale);
    }
    const file = files.get(pathname);
    if (file === undefined) throw new Refusal(404, 'There is nothing here.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new Refusal(405, 'This can only be read.');
    return file;
  }

  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    answer(request).then(
      (found) => send(response, 200, found),
      (error) => {
        if (error instanceof Refusal) return send(response, error.status, { error: error.message });
        send(response, 500, { error: `Something went wrong here (ref ${logged(error, log)}).` });
      },
    );
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf<Body>(request: IncomingMessage, schema: z.ZodType<Body>): Promise<Body> {
  const parsed = schema.safeParse(await readJson(request));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal(400, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'does not fit'}`);
}

function send(response: ServerResponse, status: number, answer: PageFile | object): void {
  const { type, body }: PageFile =
    'body' in answer && Buffer.isBuffer(answer.body)
      ? (answer as PageFile)
      : { type: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(answer)) };
  // A refused body may still be on its way: the connection is of no more use.
  const ending = status === 200 ? {} : { connection: 'close' };
  response.writeHead(status, {
    ...securityHeaders,
    ...ending,
    'content-type': type,
    'content-length': body.length,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Listens on the wanted port of the loopback address, on a free one where that is taken or not allowed. */
async function listen(server: Server, port: number): Promise<number> {
  try {
    return await listenOn(server, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The first language the browser prefers. */
function localeOf(request: IncomingMessage): string {
  const first = request.headers['accept-language']?.split(/[,;]/, 1)[0]?.trim() ?? '';
  try {
    return Intl.getCanonicalLocales(first)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
