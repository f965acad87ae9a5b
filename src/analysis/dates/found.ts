import type { DateExpression } from '../facts.ts';

/** An expression with the tokens it covers, end exclusive. */
export interface Found extends DateExpression {
  readonly first: number;
  readonly last: number;
}
