import type { Quote } from '../src/analysis/facts.ts';
import { type CommandContext, defineCommand } from '../src/command.ts';
import { choice, flag, optional, text } from '../src/options.ts';
import { quoteBlock } from '../src/quote-block.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Block, notice, type Reply, reply } from '../src/reply/reply.ts';
import type { AnalysedArticle } from '../src/story/story.ts';
import { emptyStore, findStory, topicOption } from '../src/topic-option.ts';

/** Without a topic the newest are shown; more would be a list nobody reads. */
const NEWEST = 40;

interface Said {
  readonly source: AnalysedArticle;
  readonly quote: Quote;
}

export default defineCommand({
  name: 'quotes',
  description: 'Who said what: grouped by party, newest first, each with its source',
  options: {
    topic: optional(topicOption()),
    speaker: optional(
      text({
        description: 'Only what this person or body said',
        complete: async (typed, { store }) =>
          (await store.findSpeakers(typed, 25))
            .filter((name) => name.length <= 100)
            .map((name) => ({ name, value: name })),
      }),
    ),
    official: optional(flag('Only those who speak for a state or an organisation')),
    kind: optional(choice('Only direct, mixed or indirect speech', ['direct', 'mixed', 'indirect'])),
  },
  example: 'quotes korea-japan',
  async run({ topic, speaker, official, kind }, context) {
    const filters = {
      ...(speaker === null ? {} : { speaker }),
      ...(official === null ? {} : { official }),
      ...(kind === null ? {} : { kind }),
    };
    const asked = await askedQuotes(topic, speaker, filters, context);
    if ('reply' in asked) return asked.reply;
    const said = asked.said.filter(
      ({ quote }) =>
        (official === null || quote.speaker?.official === official) && (kind === null || quote.kind === kind),
    );
    if (said.length === 0)
      return notice('Nothing said fits that. Leave an option out to see more.', {
        actions:
          asked.topic === null
            ? []
            : [
                {
                  label: 'All quotes',
                  ask: { command: 'quotes', subcommand: null, options: { topic: asked.topic } },
                },
              ],
      });
    return drawQuotes(asked.title, said, asked.all, asked.topic, official);
  },
});

interface Asked {
  readonly title: string;
  readonly said: readonly Said[];
  readonly all: number;
  readonly topic: string | null;
}

/** The quotations of a story, or the newest of the store. */
async function askedQuotes(
  topic: string | null,
  speaker: string | null,
  filters: { speaker?: string; official?: boolean; kind?: Quote['kind'] },
  context: CommandContext,
): Promise<Asked | { readonly reply: Reply }> {
  if (topic === null) {
    const hits = await context.store.quotes(filters, NEWEST);
    if (hits.length === 0 && (await context.store.counts()).articles === 0) return { reply: emptyStore() };
    const said = hits.flatMap(({ article, quote }) => {
      const found = article.facts.quotes[quote];
      return found === undefined ? [] : [{ source: article, quote: found }];
    });
    return {
      title: speaker === null ? 'Newest statements' : `What ${speaker} said`,
      said,
      all: said.length,
      topic: null,
    };
  }
  const found = await findStory(topic, context, (story) => ({
    command: 'quotes',
    subcommand: null,
    options: { topic: story, ...filters },
  }));
  if ('reply' in found) return found;
  const { story, articles } = found.dossier;
  const all = articles
    .toReversed()
    .flatMap((source) => source.facts.quotes.map((quote): Said => ({ source, quote })));
  const wanted = speaker?.toLowerCase();
  const said = all.filter(
    ({ quote }) => wanted === undefined || quote.speaker?.name.toLowerCase().includes(wanted),
  );
  return { title: story.title, said, all: all.length, topic: found.topic };
}

function drawQuotes(
  title: string,
  said: readonly Said[],
  all: number,
  topic: string | null,
  official: boolean | null,
): Reply {
  const citations = new Citations();
  const blocks: Block[] = [];
  for (const [party, group] of byParty(said)) {
    blocks.push({ type: 'heading', text: party });
    for (const each of group) blocks.push(quoteBlock(each.source, each.quote, citations));
  }
  const many = said.length === all ? `${all}` : `${said.length} of ${all}`;
  return reply({
    title: official === true ? `Official statements: ${title}` : title,
    subtitle: `${many} statement${all === 1 ? '' : 's'}, newest first`,
    blocks,
    citations: citations.list,
    actions:
      topic === null
        ? []
        : [
            ...(official === true
              ? []
              : [
                  {
                    label: 'Only officials',
                    ask: { command: 'quotes', subcommand: null, options: { topic, official: true } },
                  },
                ]),
            { label: 'Brief', ask: { command: 'brief', subcommand: null, options: { topic } } },
            { label: 'Timeline', ask: { command: 'timeline', subcommand: null, options: { topic } } },
          ],
  });
}

const OTHERS = 'Others';

/** The party that speaks most comes first; those who speak for no party last. */
function byParty(said: readonly Said[]): [string, Said[]][] {
  const parties = said.flatMap(({ quote }) => quote.speaker?.party ?? []);
  const groups = new Map<string, Said[]>();
  for (const each of said) {
    const party = fullParty(each.quote.speaker?.party ?? OTHERS, parties);
    const group = groups.get(party);
    if (group === undefined) groups.set(party, [each]);
    else group.push(each);
  }
  return [...groups].sort(
    ([a, x], [b, y]) => Number(a === OTHERS) - Number(b === OTHERS) || y.length - x.length,
  );
}

/** "commission" is the one commission that another article names in full; else nobody knows which it is. */
function fullParty(party: string, parties: readonly string[]): string {
  if (/\p{Lu}/u.test(party)) return party;
  const noun = party.split(' ').at(-1) ?? party;
  const named = new Set(
    parties.filter((each) => /\p{Lu}/u.test(each) && each.toLowerCase().split(/\W+/).includes(noun)),
  );
  const [only] = named;
  return only !== undefined && named.size === 1 ? only : OTHERS;
}
