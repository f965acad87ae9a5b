import { UserError } from '../errors.ts';
import { runAnalyze } from './analyze.ts';
import { runAsk } from './ask.ts';
import { runBatch } from './batch.ts';
import type { Terminal } from './context.ts';
import { terminalHelp } from './help.ts';
import { runIngest } from './ingest.ts';
import { runStories } from './stories.ts';

/** Done; something was rejected; wrong use. */
export type ExitStatus = 0 | 1 | 2;

const COMMANDS: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
  analyze: runAnalyze,
  ingest: runIngest,
  stories: runStories,
  batch: runBatch,
};

/**
 * Runs one command line and gives its exit status: 0 done, 1 something was rejected, 2 wrong use. What a person
 * can act on ends as one line on standard error.
 */
export async function runTerminal(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
      await terminal.print(terminalHelp(await terminal.registry(), rest[0] ?? null));
      return command === undefined ? 2 : 0;
    }
    if (rest.includes('--help')) {
      await terminal.print(terminalHelp(await terminal.registry(), command));
      return 0;
    }
    const service = Object.hasOwn(terminal.services, command) ? terminal.services[command] : undefined;
    if (service !== undefined) return await service();
    const own = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (own !== undefined) return await own(rest, terminal);
    return await runAsk(command, rest, terminal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.complain(error.message);
    return exitStatus(error);
  }
}

function exitStatus({ code }: UserError): ExitStatus {
  return code === 'wrong-use' || code === 'bad-config' || code === 'bad-option' ? 2 : 1;
}
