import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Facts, Quote } from '../../src/analysis/facts.ts';
import { type Article, newArticle } from '../../src/article/article.ts';
import { scoreStories } from './labelled/stories.ts';

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
interface LabelledDate {
  readonly text: string;
  readonly start: number;
  readonly type: string;
  readonly value: string;
  readonly also?: readonly string[];
}
interface LabelledEvent {
  readonly date: string | null;
  readonly status: string;
  readonly contains: string;
  readonly start: number;
  readonly also?: readonly string[];
}
interface Labelled {
  readonly id: string;
  readonly headline: string;
  readonly published: string | null;
  readonly body: string;
  readonly quotes?: readonly LabelledQuote[];
  readonly dates?: readonly LabelledDate[];
  readonly events?: readonly LabelledEvent[];
}

/** Right, found and expected, and the precision, recall and F1 that come of them. */
class Tally {
  right = 0;
  found = 0;
  expected = 0;

  toString(): string {
    const precision = this.right / Math.max(1, this.found);
    const recall = this.right / Math.max(1, this.expected);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    const share = (value: number) => (value * 100).toFixed(1).padStart(5);
    return `F1 ${share(f1)}   P ${share(precision)}   R ${share(recall)}   (${this.right} of ${this.expected})`;
  }
}

/** Prints how the analysis does on our own labelled articles; with DATELINE_ERRORS=1, every miss. */
export async function run(): Promise<void> {
  scoreQuotes(read('quotes'));
  scoreDates(read('dates'));
  await scoreStories(new URL('../labelled/stories/', import.meta.url), complain);
}

function read(folder: string): { labelled: Labelled; article: Article; facts: Facts }[] {
  const place = new URL(`../labelled/${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const labelled: Labelled = JSON.parse(readFileSync(new URL(file, place), 'utf8'));
      const article = newArticle({
        key: file,
        source: file,
        url: null,
        publisher: null,
        byline: null,
        headline: labelled.headline,
        dateline: { place: null, agency: null },
        publishedAt: labelled.published,
        publishedFrom: labelled.published === null ? 'unknown' : 'given',
        language: 'en',
        body: labelled.body,
        relatedHeadlines: [],
        invented: true,
      });
      return { labelled, article, facts: analyze(article) };
    });
}

function scoreQuotes(articles: ReturnType<typeof read>): void {
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

function scoreDates(articles: ReturnType<typeof read>): void {
  const spans = new Tally();
  const values = new Tally();
  const events = new Tally();
  const statuses = new Tally();
  for (const { labelled, article, facts } of articles) {
    const miss = (what: string) => complain(`${labelled.id}: ${what}`);
    for (const tally of [spans, values]) {
      tally.found += facts.dates.length;
      tally.expected += labelled.dates?.length ?? 0;
    }
    for (const gold of labelled.dates ?? []) {
      const found = facts.dates.find(
        (date) => date.start < gold.start + gold.text.length && date.end > gold.start,
      );
      if (found === undefined) {
        miss(`no date: ${gold.text} = ${gold.value}`);
        continue;
      }
      spans.right += 1;
      if (found.type === gold.type && [gold.value, ...(gold.also ?? [])].includes(found.value))
        values.right += 1;
      else
        miss(
          `date "${article.body.slice(found.start, found.end)}" ${found.type} ${found.value} for ${gold.type} ${gold.value} {${found.rule}}`,
        );
    }
    const dated = facts.events.filter((event) => event.date !== null);
    events.found += dated.length;
    events.expected += labelled.events?.length ?? 0;
    for (const gold of labelled.events ?? []) {
      const end = gold.start + gold.contains.length;
      const held = dated.filter((event) => event.start < end && event.end > gold.start);
      const found = held.find((event) => event.date === gold.date) ?? held[0];
      if (found?.date === gold.date) {
        events.right += 1;
        count(statuses, [gold.status, ...(gold.also ?? [])].includes(found.status), () =>
          miss(`status ${found.status} for ${gold.status}: ${gold.contains}`),
        );
      } else miss(`event ${found?.date ?? 'none'} for ${gold.date}: ${gold.contains}`);
    }
  }
  console.log(`dates, found              ${spans}`);
  console.log(`dates, type and value     ${values}`);
  console.log(`events, date              ${events}`);
  console.log(`events, status            ${statuses}`);
}

function count(tally: Tally, right: boolean, wrong: () => void): void {
  tally.found += 1;
  tally.expected += 1;
  if (right) tally.right += 1;
  else wrong();
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

function complain(line: string): void {
  if (process.env.DATELINE_ERRORS === '1') console.log(`  ${line.replace(/\s+/g, ' ')}`);
}
