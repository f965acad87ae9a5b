import type { Claim } from './claim.ts';

/** Claims of one and the same event; the first is the most exact. */
export interface EventGroup {
  readonly claims: Claim[];
  /** Those that say it was not so. */
  readonly denials: readonly Claim[];
  /** Those that had planned it for another day. */
  readonly moved: readonly Claim[];
  /** Those that tell it of other people. */
  readonly otherwise: readonly Claim[];
}
