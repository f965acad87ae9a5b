import { type Logger, pino } from 'pino';

export type Log = Logger;

/** A structured log on standard error, so that answers alone go to standard output. Secrets are cut out. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['token', '*.token', '*.authorization', '*.headers'], censor: '[secret]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
