import type { Facts, Quote } from '../../../src/analysis/facts.ts';
import type { Article } from '../../../src/article/article.ts';
import { count, Tally } from './tally.ts';

interface LabelledQuote {
  readonly text: string;
  readonly start: number;
  readonly kind: Quote['kind'];
  readonly speaker: string | null;
  readonly also?: readonly string[];
  readonly role?: string | null;
  readonly affiliation?: string | null;
  readonly capacity?: string | null;
}
/** An article with its labels and what was found in it. */
export interface ScoredQuotes {
  readonly labelled: { readonly id: string; readonly quotes?: readonly LabelledQuote[] };
  readonly article: Article;
  readonly facts: Facts;
}

/** Prints how quotations, their speakers and what is told of those come out. */
export function scoreQuotes(articles: readonly ScoredQuotes[], complain: (line: string) => void): void {
  const marked = new Tally();
  const indirect = new Tally();
  const kind = new Tally();
  const speaker = new Tally();
  const markedSpeaker = new Tally();
  const role = new Tally();
  const affiliation = new Tally();
  const official = new Tally();
  for (const { labelled, article, facts } of articles) {
    const taken = new Set<Quote>();
    const miss = (what: string) => complain(`${labelled.id}: ${what}`);
    for (const quote of facts.quotes) (quote.kind === 'indirect' ? indirect : marked).found += 1;
    for (const gold of labelled.quotes ?? []) {
      const tally = gold.kind === 'indirect' ? indirect : marked;
      tally.expected += 1;
      const match = facts.quotes
        .filter((quote) => !taken.has(quote))
        .map((quote) => ({ quote, score: overlap(article.body, quote, gold) }))
        .sort((a, b) => b.score - a.score)[0];
      if (match === undefined || match.score < 0.8) {
        miss(`not found (${gold.kind}, best ${match?.score.toFixed(2)}): ${gold.text}`);
        continue;
      }
      const { quote } = match;
      taken.add(quote);
      const group = quote.kind === 'indirect' ? indirect : marked;
      if (group === tally) tally.right += 1;
      count(kind, quote.kind === gold.kind, () => miss(`kind ${quote.kind} for ${gold.kind}: ${gold.text}`));
      if (gold.speaker === null) continue;
      const names = [gold.speaker, ...(gold.also ?? [])].map(bare);
      const said = () =>
        miss(`speaker "${quote.speaker?.name}" for "${gold.speaker}" {${quote.rule}}: ${gold.text}`);
      const right = names.includes(bare(quote.speaker?.name ?? ''));
      count(speaker, right, said);
      if (gold.kind !== 'indirect') count(markedSpeaker, right, () => {});
      if (!right) continue;
      if (gold.role !== undefined)
        count(role, bare(quote.speaker?.role ?? '') === bare(gold.role ?? ''), () =>
          miss(`role "${quote.speaker?.role}" for "${gold.role}" of ${gold.speaker}`),
        );
      if (gold.affiliation !== undefined)
        count(affiliation, bare(quote.speaker?.affiliation ?? '') === bare(gold.affiliation ?? ''), () =>
          miss(`affiliation "${quote.speaker?.affiliation}" for "${gold.affiliation}" of ${gold.speaker}`),
        );
      if (gold.capacity !== undefined) {
        const wanted = gold.capacity === null ? null : gold.capacity !== 'private';
        count(official, (quote.speaker?.official ?? null) === wanted, () =>
          miss(
            `official ${quote.speaker?.official} for ${gold.capacity} (${gold.speaker}, ${quote.speaker?.role})`,
          ),
        );
      }
    }
    for (const quote of facts.quotes)
      if (!taken.has(quote))
        miss(`too much (${quote.kind}) {${quote.rule}}: ${article.body.slice(quote.start, quote.end)}`);
  }
  console.log(`direct and mixed          ${marked}`);
  console.log(`indirect                  ${indirect}`);
  console.log(`kind                      ${kind}`);
  console.log(`speaker                   ${speaker}`);
  console.log(`speaker, direct and mixed ${markedSpeaker}`);
  console.log(`role                      ${role}`);
  console.log(`affiliation               ${affiliation}`);
  console.log(`official or not           ${official}`);
}

/** Jaccard of the words, the marks left aside. */
function overlap(body: string, { start, end }: Quote, gold: LabelledQuote): number {
  const words = (from: number, to: number) =>
    new Set([...body.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => from + index));
  const a = words(start, end);
  const b = words(gold.start, gold.start + gold.text.length);
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, a.size + b.size - both);
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an|its|their|his|her) /, '')
    .trim();
}
