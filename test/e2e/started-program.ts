import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface StartedProgram {
  /** Address of the page. */
  readonly url: string;
  /** Ends it as a service manager would; resolves to its exit status. */
  stop(): Promise<number | null>;
}

/** Starts the program as `npm start` does on a fresh machine: no token, an empty store, the sample articles. */
export async function startProgram(): Promise<StartedProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'src', 'run.mjs'), 'run'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: '',
      ARTICLES: '',
      STORE: join(folder, 'store.sqlite'),
      PREVIEW_PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return {
    url: await addressSaid(child),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [status] = await ended;
      await rm(folder, { recursive: true });
      return status;
    },
  };
}

/** The address in what the program says when it is ready. */
async function addressSaid(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('the program has no standard error');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (address !== null) {
      child.stderr.resume();
      return address[0];
    }
  }
  throw new Error(`the program ended before it was ready:\n${said.join('\n')}`);
}
