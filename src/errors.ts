/** What went wrong, for programs; the sentence beside it is for people. */
export type ErrorCode =
  | 'bad-input' // a file, page or feed that can't be read as articles
  | 'bad-option' // a command option that makes no sense
  | 'bad-config' // an environment variable that makes no sense
  | 'not-allowed' // only an admin may do it
  | 'not-found' // nothing matches what was asked
  | 'wrong-use' // the command line was called wrongly
  | 'store'; // the article store can't be opened or is from a newer version

/**
 * An error a person can act on: one sentence that says what is wrong and what to do.
 * Everything else that is thrown is a bug; it is logged with a reference and answered calmly.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}
