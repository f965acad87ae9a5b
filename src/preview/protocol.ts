import type { Choice } from '../command/command.ts';
import type { Invocation } from '../reply/reply.ts';

/** What the page knows of an option: its declaration without the functions. */
export interface OptionView {
  readonly name: string;
  readonly kind: 'string' | 'boolean' | 'integer';
  readonly description: string;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  readonly maxLength: number;
  /** Suggestions can be asked for while typing. */
  readonly completes: boolean;
}

/** One thing that can be asked: a command without subcommands, or a subcommand. Required options come first. */
export interface QuestionView {
  readonly command: string;
  readonly subcommand: string | null;
  readonly description: string;
  /** "brief korea-japan" */
  readonly example: string;
  readonly options: readonly OptionView[];
}

/** Answer of GET /api/commands. */
export interface CommandsAnswer {
  /** The best to begin with first. */
  readonly questions: readonly QuestionView[];
}

/** Body of POST /api/complete; its answer is a list of choices. */
export interface CompleteRequest {
  readonly command: string;
  readonly subcommand: string | null;
  readonly option: string;
  readonly typed: string;
}

/** Body of POST /api/ask. */
export interface AskRequest {
  readonly invocation: Invocation;
  /** The page of the reply, from 1. */
  readonly page: number;
}

/** Answer of POST /api/ask. */
export interface AskAnswer {
  /** The reply as safe markup. */
  readonly html: string;
  readonly private: boolean;
  readonly page: number;
  readonly pages: number;
}
