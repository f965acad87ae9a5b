import { articleOption, findArticle } from '../src/command/article-option.ts';
import { defineCommandGroup, defineQuestion } from '../src/command/command.ts';
import { count, optional, wholeDay } from '../src/command/options.ts';
import { surroundings } from '../src/command/surroundings.ts';
import { UserError } from '../src/errors.ts';
import { redate } from '../src/ingest.ts';
import { Citations } from '../src/reply/citations.ts';
import { printedDay } from '../src/reply/day.ts';
import { type Action, type Block, notice, reply } from '../src/reply/reply.ts';
import type { AnalysedArticle } from '../src/story/story.ts';

const KEY_SENTENCES = 3;

const show = defineQuestion('show', {
  description: 'One article: its key sentences, its source, how its date is known',
  options: {
    article: articleOption(),
    sentence: optional(count('Show this sentence of it in its surroundings', 100_000)),
  },
  example: 'article show export controls',
  async run({ article: words, sentence }, context) {
    const answer = await findArticle(words, context);
    if ('reply' in answer) return answer.reply;
    const { article, facts, head } = answer.found;
    const citations = new Citations();
    citations.cite(article);
    const actions: Action[] = [
      { label: 'Related', ask: { command: 'related', subcommand: null, options: { article: article.id } } },
    ];
    if (head.storyId !== null)
      actions.unshift({
        label: 'The whole story',
        ask: { command: 'brief', subcommand: null, options: { topic: head.storyId } },
      });
    return reply({
      title: article.headline,
      subtitle: source(answer.found),
      blocks: [
        ...(sentence === null ? keySentences(answer.found) : [surroundings(answer.found, sentence - 1)]),
        {
          type: 'note',
          text: [
            `${facts.sentences.length} sentences · ${facts.quotes.length} quotes · ${facts.dates.length} dates`,
          ],
        },
        ...(head.nearDuplicateOf === null
          ? []
          : [{ type: 'note' as const, text: ['Nearly the same text as another article in the store.'] }]),
      ],
      citations: citations.list,
      actions,
    });
  },
});

const date = defineQuestion('date', {
  description: 'Set the day an article came out, for one without a date or with a wrong one (admins)',
  options: {
    article: articleOption(),
    date: wholeDay('The day it came out: 2019-08-22'),
  },
  example: 'article date tarsenia to walk out of ileva river commission date:2024-04-10',
  async run({ article: words, date: day }, context) {
    if (!context.reader.admin)
      throw new UserError(
        'not-allowed',
        'Only admins can set the date of an article: ask a member with the Manage Server permission.',
      );
    if (day > latestDay(context.now))
      throw new UserError('bad-option', `${printedDay(day)} is still to come: no article is from then.`);
    const answer = await findArticle(words, context, { subcommand: 'date', options: { date: day } });
    if ('reply' in answer) return answer.reply;
    const before = answer.found.article;
    const dated = await redate(context.store, before.id, day);
    const found = dated === null ? null : await context.store.article(dated.id);
    if (found === null) return notice('The article is not in the store any more.', { tone: 'warning' });
    const { facts, head } = found;
    const events = facts.events.filter((event) => event.date !== null && !event.date.includes('X')).length;
    const citations = new Citations();
    citations.cite(found.article);
    return reply({
      title: found.article.headline,
      subtitle: source(found),
      blocks: [
        {
          type: 'line',
          text: [
            `The date is now ${printedDay(day)}`,
            before.publishedAt === null ? '.' : `, it was ${printedDay(before.publishedAt)}.`,
            ` ${events} of its ${facts.events.length} events have a date. Later versions of the article keep this date.`,
          ],
          bullet: false,
          cites: [1],
        },
      ],
      citations: citations.list,
      actions:
        head.storyId === null
          ? []
          : [
              {
                label: 'Timeline',
                ask: { command: 'timeline', subcommand: null, options: { topic: head.storyId } },
              },
            ],
      private: true,
    });
  },
});

/** Somewhere it is tomorrow already. */
function latestDay(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('UTC').add({ days: 1 }).toPlainDate().toString();
}

export default defineCommandGroup({
  name: 'article',
  description: 'One article in the store',
  questions: [show, date],
});

function source({ article }: AnalysedArticle): string {
  const { publisher, byline, dateline, publishedAt, publishedFrom } = article;
  const date =
    publishedAt === null
      ? 'no date, so “Thursday” and the like stay as printed'
      : `${printedDay(publishedAt)} (${ORIGIN[publishedFrom]})`;
  return [publisher, byline, dateline.place, date].filter((part) => part !== null).join(' · ');
}

const ORIGIN: Readonly<Record<AnalysedArticle['article']['publishedFrom'], string>> = {
  given: 'date given by who added it',
  text: 'date printed in it',
  metadata: 'date from its metadata',
  feed: 'date from the feed',
  url: 'date from its address',
  dateline: 'date from its dateline',
  inferred: 'date inferred',
  unknown: 'date unknown',
};

/** The best sentences in the order of the article. */
function keySentences({ article, facts }: AnalysedArticle): Block[] {
  return facts.keySentences
    .slice(0, KEY_SENTENCES)
    .toSorted((a, b) => a - b)
    .flatMap((index): Block[] => {
      const span = facts.sentences[index];
      if (span === undefined) return [];
      return [
        {
          type: 'line',
          text: [article.body.slice(span.start, span.end)],
          bullet: true,
          cites: [1],
          evidence: [{ articleId: article.id, sentence: index }],
        },
      ];
    });
}
