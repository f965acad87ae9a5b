import { z } from 'zod';
import { UserError } from './errors.ts';

const blankIsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsUnset, schema);

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');
const schema = z.object({
  STORE: setting(z.string().default('var/dateline.sqlite')),
  ARTICLES: setting(z.string().optional()),
  DISCORD_TOKEN: setting(
    z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'does not look like a bot token: copy it anew from the developer portal',
      )
      .optional(),
  ),
  DISCORD_GUILD: setting(snowflake.optional()),
  DISCORD_API: setting(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional()),
  PREVIEW_PORT: setting(z.coerce.number('must be a port number').int().min(0).max(65535).optional()),
  LOG_LEVEL: setting(z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info')),
});

/** The settings of one run; `.env.example` tells what each is for. */
export interface Config {
  readonly store: string;
  /** Folder or file to read at the start; null where unset. */
  readonly articles: string | null;
  readonly discord: {
    readonly token: string | null;
    readonly guild: string | null;
    readonly api: string | null;
  };
  readonly previewPort: number | null;
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

/** Reads the settings from the environment; a wrong one is named, its value is never printed. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UserError(
      'bad-config',
      `The environment variable ${issue?.path.join('.')} can't be used: ${issue?.message}. See .env.example.`,
    );
  }
  const { STORE, ARTICLES, DISCORD_TOKEN, DISCORD_GUILD, DISCORD_API, PREVIEW_PORT, LOG_LEVEL } = parsed.data;
  return {
    store: STORE,
    articles: ARTICLES ?? null,
    discord: { token: DISCORD_TOKEN ?? null, guild: DISCORD_GUILD ?? null, api: DISCORD_API ?? null },
    previewPort: PREVIEW_PORT ?? null,
    logLevel: LOG_LEVEL,
  };
}
