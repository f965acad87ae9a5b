import type { Speaker } from '../facts.ts';

/** A resolved speaker and how sure that is, 0 to 1. */
export interface Resolved {
  readonly speaker: Speaker | null;
  readonly confidence: number;
  readonly rule: string;
}
