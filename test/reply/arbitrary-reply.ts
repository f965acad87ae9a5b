import fc from 'fast-check';
import type { Block, Inline, Reply } from '../../src/reply/reply.ts';

const spoken = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 25 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.nat({ max: 200 }).map((n) => '韓国側は「遺憾だ」と述べた。'.repeat(n)) },
  { weight: 1, arbitrary: fc.nat({ max: 3000 }).map((n) => '*_'.repeat(n)) },
  { weight: 1, arbitrary: fc.nat({ max: 1500 }).map((n) => 'word '.repeat(n)) },
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: spoken },
  { weight: 1, arbitrary: spoken.map((strong) => ({ strong })) },
  { weight: 1, arbitrary: spoken.map((added) => ({ added })) },
  { weight: 1, arbitrary: fc.constantFrom('brief', 'article show', '*x*').map((command) => ({ command })) },
  { weight: 1, arbitrary: fc.record({ link: fc.oneof(fc.webUrl(), spoken), text: spoken }) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.constant('2019-08-22T00:00:00Z'), spoken).map((instant) => ({ instant })),
  },
);

const line = fc.array(inline, { maxLength: 5 });
const cites = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 2, arbitrary: spoken.map((text): Block => ({ type: 'heading', text })) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('line' as const), text: line, bullet: fc.boolean(), cites }),
  },
  { weight: 1, arbitrary: line.map((text): Block => ({ type: 'note', text })) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('quote' as const),
      kind: fc.constantFrom('direct', 'mixed', 'indirect'),
      text: spoken,
      speaker: maybe(spoken),
      about: maybe(spoken),
      date: maybe(fc.constant('Thu 22 Aug 2019')),
      uncertain: fc.boolean(),
      cites,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('entry' as const),
      when: spoken,
      date: fc.constant(null),
      interval: fc.constant(null),
      precision: fc.constant('unknown' as const),
      status: fc.constantFrom('happened', 'planned', 'reported', 'denied'),
      text: line,
      conflicts: fc.array(spoken, { maxLength: 5 }),
      cites,
      number: fc.integer({ min: 1, max: 70 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('headline' as const),
      text: spoken,
      reason: maybe(spoken),
      cites,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('picture' as const),
      name: spoken,
      alt: spoken,
      data: fc.uint8Array({ maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('file' as const),
      name: spoken,
      mimeType: spoken,
      content: fc.oneof(spoken, fc.uint8Array({ maxLength: 4 })),
      description: spoken,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('notice' as const),
      tone: fc.constantFrom('info', 'warning'),
      text: line,
    }),
  },
);

/** Any reply a command could give, and many that none should. */
export const arbitraryReply: fc.Arbitrary<Reply> = fc.record({
  title: maybe(spoken),
  subtitle: maybe(spoken),
  blocks: fc.array(arbitraryBlock, { maxLength: 40 }),
  citations: fc.array(
    fc.record({
      articleId: fc
        .constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
        .chain((id) => fc.nat({ max: 20 }).map((n) => id + n)),
      headline: spoken,
      publisher: maybe(spoken),
      published: maybe(fc.constantFrom('2019-08-22', '2019-08-22T10:00:00Z')),
      url: maybe(fc.webUrl({ withQueryParameters: true, withFragments: true })),
      invented: fc.boolean(),
    }),
    { maxLength: 60 },
  ),
  actions: fc.array(
    fc.record({
      label: spoken,
      ask: fc.record({
        command: fc.constantFrom('brief', 'quotes'),
        subcommand: fc.constant(null),
        options: fc.dictionary(
          fc.constantFrom('topic', 'speaker'),
          fc.oneof(spoken, fc.boolean(), fc.integer()),
          {
            noNullPrototype: true,
          },
        ),
      }),
    }),
    { maxLength: 14 },
  ),
  private: fc.boolean(),
});
