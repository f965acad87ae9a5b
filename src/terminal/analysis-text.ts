import type { Facts, Quote } from '../analysis/facts.ts';
import type { Article, Span } from '../article/article.ts';

/** One article with its findings for people; `explain` adds the rule behind each. */
export function analysisText(article: Article, facts: Facts, explain: boolean): string {
  const words = ({ start, end }: Span) => article.body.slice(start, end).replace(/\s+/g, ' ');
  const because = (rule: string) => (explain ? `   {${rule}}` : '');
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', name, ...lines.map((line) => `  ${line}`)];
  const published = article.publishedAt ?? 'no date: "Thursday" and the like stay as printed';
  return [
    article.headline,
    [article.dateline.place, article.publisher, `${published} (${article.publishedFrom})`]
      .filter(Boolean)
      .join(' · '),
    ...section(
      'Key sentences',
      facts.keySentences.slice(0, 3).flatMap((index) => {
        const sentence = facts.sentences[index];
        return sentence === undefined ? [] : [words(sentence)];
      }),
    ),
    ...section(
      'Quotes',
      facts.quotes.map((quote) => `${speaker(quote)} (${quote.kind}): ${words(quote)}${explained(quote)}`),
    ),
    ...section(
      'Dates',
      facts.dates.map((date) => `${words(date)} = ${date.value} ${date.type}${because(date.rule)}`),
    ),
    ...section(
      'Events',
      facts.events.map(
        (event) => `${event.date ?? 'undated'} (${event.status}): ${words(event)}${because(event.rule)}`,
      ),
    ),
    ...section('Other headlines printed with it', article.relatedHeadlines),
    '',
  ].join('\n');

  function explained({ rule, cue, via, confidence, speaker: who }: Quote): string {
    if (!explain) return '';
    const mention = who === null ? '' : `, speaker from "${words(who.mention)}"`;
    const passedOn = via === null ? '' : `, via "${via}"`;
    return `   {${rule}, cue "${cue ?? 'none'}"${mention}${passedOn}, confidence ${confidence.toFixed(2)}}`;
  }
}

function speaker({ speaker: who }: Quote): string {
  if (who === null) return 'Speaker unknown';
  const about = [who.role, who.affiliation, who.capacity].filter(Boolean).join(', ');
  return about === '' ? who.name : `${who.name} [${about}]`;
}
