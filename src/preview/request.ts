import type { IncomingMessage } from 'node:http';

/** A request that is not answered: HTTP status and one sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

const bodyLimit = 64 * 1024;
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses what does not come from the page itself. A foreign name in `Host` means that some website's name was
 * bent to this machine (DNS rebinding); a foreign `Origin` means that some website sends requests here.
 */
export function refuseForeign({ headers }: IncomingMessage): void {
  const { host, origin } = headers;
  if (host === undefined || !loopbackHost.test(host))
    throw new Refusal(403, 'This page answers only under a name of this machine, such as 127.0.0.1.');
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, 'Other websites may not ask here.');
}

/** The JSON of a body of at most 64 KB. Throws a `Refusal` for everything else. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  // Only a page of this origin may send this type without the browser asking first.
  if (type !== 'application/json') throw new Refusal(415, 'Send JSON.');
  const body = await readBody(request);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal(400, 'This is no JSON.');
  }
}

/** Listens instead of iterating: leaving a loop early would close the connection before the refusal is sent. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else reject(new Refusal(413, `Send at most ${bodyLimit} bytes.`));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
