import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { choice, day, flag, optional, text } from '../src/command/options.ts';
import { partyOption } from '../src/command/party-option.ts';
import { isPersonId, peopleNamed, personValue, speakerOption } from '../src/command/person-option.ts';
import { sameQuoteBlock } from '../src/command/quote-block.ts';
import { emptyStore, findStory, topicOption } from '../src/command/topic-option.ts';
import { UserError } from '../src/errors.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Action, type Invocation, notice, type Reply, reply } from '../src/reply/reply.ts';
import { shorten } from '../src/reply/shorten.ts';
import type { ArticleStore, PersonHead } from '../src/store/article-store.ts';
import { groupByParty } from '../src/story/by-party.ts';
import { dateWords } from '../src/story/date-words.ts';
import { partyTest, type QuoteQuery, quoteTest, wordsOf } from '../src/story/quote-query.ts';
import { firstDay, type Said, saidIn } from '../src/story/said.ts';
import { type SameQuote, sameQuotes } from '../src/story/same-quote.ts';

/** Without a topic the newest are shown; more would be a list nobody reads. */
const NEWEST = 40;

export default defineCommand({
  name: 'quotes',
  description: 'Who said what: grouped by party, newest first, each with its sources',
  options: {
    topic: optional(topicOption()),
    speaker: optional(speakerOption()),
    party: optional(partyOption('Only what was said for this country, company or body')),
    official: optional(flag('Only those who speak for a state or an organisation')),
    kind: optional(choice('Only direct, mixed or indirect speech', ['direct', 'mixed', 'indirect'])),
    from: optional(day('Said on or after this day, month or year: 2019-08-22, 2019-08 or 2019')),
    to: optional(day('Said on or before this day, month or year')),
    words: optional(text({ description: 'Only quotations that hold these words' })),
    context: optional(flag('Show each with the sentence before and after')),
  },
  example: 'quotes korea-japan',
  async run(values, context) {
    const options: Invocation['options'] = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    const { topic, speaker, party, official, kind, from, to, words } = values;
    // As text, a year is before its own months, which is what is meant by "from"; "to" reaches to its end.
    if (from !== null && to !== null && from.slice(0, to.length) > to)
      return notice('“from” is after “to”: swap them, and there will be something in between.');
    if (words !== null && wordsOf(words).length === 0)
      throw new UserError('bad-option', 'The option "words" needs letters or figures.');
    const who = speaker === null ? null : await findSpeaker(speaker, context.store);
    if (who === 'gone') return notice('No article names that person any more.');
    const query: QuoteQuery = {
      ...who?.query,
      ...(official === null ? {} : { official }),
      ...(kind === null ? {} : { kind }),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(words === null ? {} : { words }),
    };
    const asked = await askedQuotes({ topic, query, party, options }, context);
    if ('reply' in asked) return asked.reply;
    if (asked.groups.length === 0)
      return notice('Nothing said fits that. Leave an option out to see more.', {
        actions: asked.topic === null ? [] : [ask('All quotes', { topic: asked.topic })],
      });
    const name = who?.person?.name ?? speaker;
    return drawQuotes(asked, { ...values, speaker: name }, options, who?.person ?? null);
  },
});

interface Speaker {
  readonly query: Pick<QuoteQuery, 'speaker' | 'mentions'>;
  /** Where it can only be one. */
  readonly person: PersonHead | null;
}

/** By id one person's mentions; by name all that bear it, and bodies whose name holds the words. */
async function findSpeaker(words: string, store: ArticleStore): Promise<Speaker | 'gone'> {
  if (isPersonId(words)) {
    const record = await store.person(words);
    if (record === null) return 'gone';
    const { person, articles, namesakes } = record;
    const shared = namesakes.length > 0;
    const head = { id: person.id, name: person.name, description: null, articles: articles.length, shared };
    return { query: { mentions: person.mentions }, person: head };
  }
  const people = await peopleNamed(words, store);
  const records = await Promise.all(people.slice(0, 5).map(({ id }) => store.person(id)));
  const mentions = records.flatMap((record) => record?.person.mentions ?? []);
  const [only = null] = people;
  return { query: { speaker: words, mentions }, person: people.length === 1 ? only : null };
}

interface Asked {
  readonly title: string | null;
  readonly groups: readonly (readonly [party: string, quotes: readonly SameQuote[]])[];
  /** Of the story without any filter; null without a topic. */
  readonly all: number | null;
  readonly topic: string | null;
}

/** The quotations of a story, or the newest of the store, each once, by party, newest first. */
async function askedQuotes(
  {
    topic,
    query,
    party,
    options,
  }: { topic: string | null; query: QuoteQuery; party: string | null; options: Invocation['options'] },
  context: CommandContext,
): Promise<Asked | { readonly reply: Reply }> {
  if (topic === null) {
    const hits = await context.store.quotes(party === null ? query : { ...query, party }, NEWEST);
    if (hits.length === 0 && (await context.store.counts()).articles === 0) return { reply: emptyStore() };
    const said = hits.flatMap(({ article, quote }): Said[] => {
      const found = article.facts.quotes[quote];
      return found === undefined ? [] : [{ source: article, quote: found, dropped: false }];
    });
    return { title: null, groups: grouped(sameQuotes(said)), all: null, topic: null };
  }
  const found = await findStory(topic, context, (story) => ({
    command: 'quotes',
    subcommand: null,
    options: { ...options, topic: story },
  }));
  if ('reply' in found) return found;
  const { story, articles } = found.dossier;
  const all = articles.toReversed().flatMap(saidIn);
  const same = sameQuotes(all.filter(quoteTest(query)));
  const isParty = party === null ? null : partyTest(party);
  const groups = grouped(same).filter(
    ([name, quotes]) =>
      isParty === null ||
      isParty(name) ||
      quotes.some(({ said }) => isParty(said.quote.speaker?.party ?? null)),
  );
  const count = Object.keys(query).length === 0 ? same.length : sameQuotes(all).length;
  return { title: story.title, groups, all: count, topic: found.topic };
}

function grouped(quotes: readonly SameQuote[]): [string, SameQuote[]][] {
  const days = new Map(quotes.map((same) => [same, firstDay(same) ?? '']));
  const newestFirst = quotes.toSorted((a, b) => order(days.get(b), days.get(a)));
  return groupByParty(newestFirst, ({ said }) => said.quote.speaker?.party ?? null);
}

interface Shown {
  readonly speaker: string | null;
  readonly party: string | null;
  readonly official: boolean | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly words: string | null;
  readonly context: boolean | null;
}

function drawQuotes(
  { title, groups, all, topic }: Asked,
  shown: Shown,
  options: Invocation['options'],
  person: PersonHead | null,
): Reply {
  const citations = new Citations();
  const blocks = groups.flatMap(([party, quotes]) => [
    { type: 'heading' as const, text: party },
    ...quotes.map((same) => sameQuoteBlock(same, citations, { context: shown.context === true })),
  ]);
  const count = groups.reduce((sum, [, quotes]) => sum + quotes.length, 0);
  const many = all === null || count === all ? `${count}` : `${count} of ${all}`;
  const about = title ?? (shown.speaker === null ? 'Newest statements' : `What ${shown.speaker} said`);
  const here: Invocation['options'] = topic === null ? options : { ...options, topic };
  const actions: Action[] = [
    ...(shown.context === true ? [] : [ask('In context', { ...here, context: true })]),
    ...(shown.official === null ? [ask('Only officials', { ...here, official: true })] : []),
    ...(person === null
      ? []
      : [{ label: `Who is ${shorten(person.name, 60)}?`, ask: who(personValue(person)) }]),
    ...(topic === null
      ? []
      : ['brief', 'timeline'].map((command) => ({
          label: command.replace(/^./, (letter) => letter.toUpperCase()),
          ask: { command, subcommand: null, options: { topic } },
        }))),
  ];
  return reply({
    title: shown.official === true ? `Official statements: ${about}` : about,
    subtitle: [
      `${many} statement${many === '1' ? '' : 's'}`,
      ...filterWords(shown, title),
      'newest first',
    ].join(' · '),
    blocks,
    citations: citations.list,
    actions,
  });
}

/** What narrows the answer down, so that nobody takes it for all there is. */
function filterWords(
  { speaker, party, kind, from, to, words, official }: Shown,
  title: string | null,
): string[] {
  const days = [
    from === null ? '' : `from ${dateWords(from) ?? from}`,
    to === null ? '' : `to ${dateWords(to) ?? to}`,
  ];
  return [
    speaker === null || title === null ? '' : `by ${speaker}`,
    party === null ? '' : `for ${party}`,
    official === false ? 'not official' : '',
    kind === null ? '' : `only ${kind}`,
    days.filter((part) => part !== '').join(' '),
    words === null ? '' : `with “${words}”`,
  ].filter((part) => part !== '');
}

function ask(label: string, options: Invocation['options']): Action {
  return { label, ask: { command: 'quotes', subcommand: null, options } };
}

function who(person: string): Invocation {
  return { command: 'who', subcommand: null, options: { person } };
}

function order(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
