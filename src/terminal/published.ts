import { UserError } from '../errors.ts';

/** Checks what `--published` gives: an ISO day, or an instant with its offset. Null where it is not given. */
export function publishedOption(value: string | number | boolean | undefined): string | null {
  if (value === undefined) return null;
  const given = String(value);
  const read = /T/.test(given) ? Temporal.Instant.from : Temporal.PlainDate.from;
  try {
    if (/^\d{4}-\d{2}-\d{2}/.test(given)) {
      read(given);
      return given;
    }
  } catch {
    // Falls through to the sentence that says how to write it.
  }
  throw new UserError('wrong-use', `--published needs a day such as 2019-08-22, not "${given}".`);
}
