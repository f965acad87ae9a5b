import { defineCommand } from '../src/command/command.ts';
import { choice, day, flag, optional } from '../src/command/options.ts';
import { surroundings } from '../src/command/surroundings.ts';
import { type FoundTopic, findStory, topicOption } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { printedDay } from '../src/reply/day.ts';
import { type Action, type Block, type Invocation, notice, reply } from '../src/reply/reply.ts';
import { asOf } from '../src/story/as-of.ts';
import { type Brief, brief } from '../src/story/brief.ts';
import type { BriefLine } from '../src/story/brief-lines.ts';
import { type Contradiction, likely } from '../src/story/contradictions/contradictions.ts';
import { digestOf } from '../src/story/digest.ts';
import { statementOf } from '../src/story/statement.ts';
import type { AnalysedArticle, Dossier } from '../src/story/story.ts';

/** Few and right rather than many. */
const MOST_DIFFERENCES = 5;

export default defineCommand({
  name: 'brief',
  description: 'What happened, newest first, in a few lines that each name their source',
  options: {
    topic: topicOption(),
    length: optional(choice('How much: short, normal or long', ['short', 'normal', 'long'])),
    'as-of': optional(day('Only what was known by this day: 2019-08-22, 2019-08 or 2019')),
    evidence: optional(flag('Show each line in its surroundings')),
  },
  example: 'brief korea-japan',
  async run({ topic, length, evidence, 'as-of': until }, context) {
    const found = await findStory(topic, context, (story) => ask('brief', story));
    if ('reply' in found) return found.reply;
    const dossier = asOf(found.dossier, until);
    if (dossier.articles.length === 0)
      return notice(`No article of this story had appeared by ${printedDay(until ?? '')}.`, {
        actions: [{ label: 'As it is now', ask: ask('brief', found.topic) }],
      });
    const told = brief(dossier, { length: length ?? 'normal' });
    const citations = new Citations();
    const drawLine = (line: BriefLine, bullet: boolean): Block[] => {
      const source = dossier.articles.find(({ article }) => article.id === line.articleId);
      if (source === undefined) return [];
      const drawn: Block = {
        type: 'line',
        text: line.text,
        bullet,
        cites: [citations.cite(source.article)],
        evidence: [{ articleId: line.articleId, sentence: line.sentence }],
      };
      return evidence === true ? [drawn, surroundings(source, line.sentence)] : [drawn];
    };
    const blocks = told.lines.flatMap((line) => drawLine(line, true));
    if (told.background !== null)
      blocks.push({ type: 'heading', text: 'Background' }, ...drawLine(told.background, false));
    if (length === 'long') blocks.push(...differences(dossier, citations));
    return reply({
      title: dossier.story.title,
      subtitle: subtitle(told),
      blocks,
      citations: citations.list,
      actions: nextQuestions(found, until, { evidence: evidence === true, differences: length === 'long' }),
    });
  },
});

/** On what the articles differ, each side with its source; a correction says so. */
function differences({ articles }: Dossier, citations: Citations): Block[] {
  const found = likely(digestOf(articles).contradictions).slice(0, MOST_DIFFERENCES);
  if (found.length === 0) return [];
  return [
    { type: 'heading', text: 'Where the articles differ' },
    ...found.flatMap((each) => drawDifference(each, articles, citations)),
  ];
}

/** Figures stand side by side in one line, accounts below each other in whole sentences. */
function drawDifference(
  { kind, about, claims }: Contradiction,
  articles: readonly AnalysedArticle[],
  citations: Citations,
): Block[] {
  const told = claims.flatMap((claim) => {
    const from = articles.find(({ article }) => article.id === claim.source.articleId);
    return from === undefined ? [] : [{ from, ...claim }];
  });
  if (kind === 'figure') {
    const values = told.map(({ text, corrects }) => (corrects ? `corrected to ${text}` : text)).join(', ');
    return [
      {
        type: 'line',
        text: [{ strong: about }, `: ${values}`],
        bullet: true,
        cites: told.map(({ from }) => citations.cite(from.article)),
        evidence: told.map(({ source }) => source),
      },
    ];
  }
  return told.flatMap(({ from, source }, side): Block[] => {
    const span = from.facts.sentences[source.sentence];
    if (span === undefined) return [];
    const { text } = statementOf(from, span, source.sentence);
    return [
      {
        type: 'line',
        text: side === 0 ? text : [{ strong: 'But: ' }, ...text],
        bullet: side === 0,
        cites: [citations.cite(from.article)],
        evidence: [source],
      },
    ];
  });
}

function ask(command: string, topic: string): Invocation {
  return { command, subcommand: null, options: { topic } };
}

function subtitle({ first, last, articleCount, parties }: Brief): string {
  const days = [...new Set([first, last])].flatMap((day) => (day === null ? [] : [printedDay(day)]));
  const articles = articleCount === 1 ? '1 article' : `${articleCount} articles`;
  return [days.join(' to ') || 'no dates', articles, parties.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
}

function nextQuestions(
  { dossier, topic }: FoundTopic,
  until: string | null,
  shown: { evidence: boolean; differences: boolean },
): Action[] {
  const options = { topic, ...(until === null ? {} : { 'as-of': until }) };
  // Counted for a story as it is now only: its digest was worked out before anybody asked.
  const digest = until === null ? digestOf(dossier.articles) : { quotes: '', contradictions: [] };
  const differences = Math.min(likely(digest.contradictions).length, MOST_DIFFERENCES);
  return [
    until === null
      ? { label: `Quotes ${digest.quotes}`, ask: ask('quotes', topic) }
      : { label: 'Quotes', ask: { command: 'quotes', subcommand: null, options: { topic, to: until } } },
    { label: 'Timeline', ask: { command: 'timeline', subcommand: null, options } },
    { label: 'Sides', ask: { command: 'sides', subcommand: null, options } },
    { label: 'Related', ask: ask('related', topic) },
    ...(shown.differences || differences === 0
      ? []
      : [
          {
            label: `Differences ${differences}`,
            ask: { command: 'brief', subcommand: null, options: { topic, length: 'long' } },
          },
        ]),
    ...(shown.evidence
      ? []
      : [
          {
            label: 'Evidence',
            ask: { command: 'brief', subcommand: null, options: { ...options, evidence: true } },
          },
        ]),
  ];
}
