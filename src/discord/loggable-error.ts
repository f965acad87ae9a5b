/** What of an error may stand in the log. */
export interface LoggableError {
  readonly name: string;
  readonly message: string;
  readonly code: string | number | null;
  readonly status: number | null;
  readonly stack: string | null;
}

/**
 * An error without what it carries along: discord.js puts the request, with the words sent and the token of
 * the interaction in its address, on every error. Tokens inside texts are cut out, causes are left out.
 */
export function loggableError(error: unknown): LoggableError {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null && name in error
      ? (error as Record<string, unknown>)[name]
      : null;
  const code = field('code');
  const status = field('status');
  const stack = field('stack');
  return {
    name: String(field('name') ?? typeof error),
    message: withoutTokens(String(field('message') ?? 'no message')).slice(0, 500),
    code: typeof code === 'string' || typeof code === 'number' ? code : null,
    status: typeof status === 'number' ? status : null,
    stack: typeof stack === 'string' ? withoutTokens(stack).slice(0, 4000) : null,
  };
}

/** Bot tokens have three parts with dots; tokens of interactions and webhooks are long runs of letters in a path. */
function withoutTokens(text: string): string {
  return text
    .replace(/\b[\w-]{20,80}\.[\w-]{4,12}\.[\w-]{20,100}/g, '[secret]')
    .replace(/((?:interactions|webhooks)\/\d{1,20}\/)[^\s/]{1,1000}/g, '$1[secret]');
}
