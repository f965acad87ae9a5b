import type { QuoteBlock } from './reply.ts';

const kinds = { direct: null, mixed: 'partly quoted', indirect: 'reported speech' };

/**
 * What stands before words that are not all quoted: how the article leads to them, since "denied that" turns their
 * meaning, else the kind; null before a direct quotation.
 */
export function sayingWords({ kind, saying }: QuoteBlock): string | null {
  return kind === 'direct' ? null : (saying ?? kinds[kind]);
}
