import { crc32, deflateSync } from 'node:zlib';
import {
  type Choice,
  type Command,
  defineCommand,
  defineCommandGroup,
  defineQuestion,
} from '../../src/command/command.ts';
import { choice, flag, optional, text } from '../../src/command/options.ts';
import { UserError } from '../../src/errors.ts';
import { type Citation, notice, type Reply, reply } from '../../src/reply/reply.ts';

/** Text as a hostile article might hold it. */
export const hostile =
  '</p><img src=x onerror="window.broken=1"><script>window.broken=1</script>" onclick="window.broken=1\u202E';

const topics: readonly Choice[] = [
  { name: 'Norland and Sudland: the river Ebb', value: 'norland-sudland' },
  { name: 'The Brackwater dockers’ strike', value: 'brackwater-strike' },
];

function citation(parts: Partial<Citation>): Citation {
  return {
    articleId: 'a1',
    headline: 'Norland shuts the Ebb sluices',
    publisher: 'Ebb Valley Post',
    published: '2031-03-04',
    url: 'https://news.example/ebb-sluices',
    invented: false,
    ...parts,
  };
}

/** A reply with every kind of block and of inline. */
export const everything: Reply = reply({
  title: 'Norland and Sudland: the river Ebb',
  subtitle: '4 Mar 2031 · 2 articles · Norland, Sudland',
  blocks: [
    {
      type: 'line',
      text: ['Norland said Tuesday ', { added: '4 Mar 2031' }, ' that it will shut the sluices.'],
      bullet: true,
      cites: [1],
    },
    { type: 'line', text: [{ strong: 'Sudland' }, ' called its envoy home.'], bullet: true, cites: [1, 2] },
    { type: 'heading', text: 'Said' },
    {
      type: 'quote',
      kind: 'direct',
      text: 'We share this river, and we will share it fairly,',
      speaker: 'Ada Venn',
      about: 'water minister, Norland',
      date: 'Tue 4 Mar 2031',
      uncertain: false,
      cites: [1],
    },
    {
      type: 'quote',
      kind: 'mixed',
      text: 'the closure was “a matter of weeks”',
      speaker: 'a Sudland official',
      about: 'unnamed',
      date: null,
      uncertain: true,
      cites: [2],
    },
    { type: 'heading', text: 'Timeline' },
    {
      type: 'entry',
      when: '9 May 2031',
      date: '2031-05-09',
      interval: { from: '2031-05-09', to: '2031-05-09' },
      precision: 'day',
      status: 'planned',
      text: ['talks in Port Ebb'],
      conflicts: ['31 % (Ebb Valley Post)', '37 % (Sudland Wire)'],
      cites: [2],
    },
    { type: 'headline', text: 'Farmers wait for water', reason: 'shares: Ada Venn, Ebb', cites: [2] },
    {
      type: 'picture',
      name: 'timeline',
      alt: 'Four events on a line, March to May 2031',
      data: greySquare(),
    },
    { type: 'notice', tone: 'info', text: ['More with ', { command: 'quotes' }, '.'] },
    {
      type: 'note',
      text: [
        'Updated ',
        { instant: '2031-03-04T09:30:00Z' },
        ' · ',
        { link: 'https://news.example/', text: 'the Post' },
      ],
    },
  ],
  citations: [
    citation({}),
    citation({
      articleId: 'a2',
      headline: 'Sudland recalls envoy',
      publisher: 'Sudland Wire',
      url: 'javascript:alert(1)',
      invented: true,
    }),
  ],
  actions: [
    {
      label: 'Quotes 2',
      ask: { command: 'quotes', subcommand: null, options: { topic: 'norland-sudland' } },
    },
    { label: 'Help', ask: { command: 'help', subcommand: null, options: {} } },
  ],
});

/** The same with hostile text everywhere. */
export const hostileReply: Reply = reply({
  title: hostile,
  subtitle: hostile,
  blocks: [
    { type: 'heading', text: hostile },
    {
      type: 'line',
      text: [hostile, { strong: hostile }, { added: hostile }, { command: hostile }],
      bullet: true,
      cites: [1],
    },
    { type: 'note', text: [{ link: 'javascript:window.broken=1', text: hostile }, { instant: hostile }] },
    {
      type: 'quote',
      kind: 'direct',
      text: hostile,
      speaker: hostile,
      about: hostile,
      date: hostile,
      uncertain: true,
      cites: [1],
    },
    { type: 'headline', text: hostile, reason: hostile, cites: [2] },
    { type: 'picture', name: hostile, alt: hostile, data: new Uint8Array() },
    { type: 'notice', tone: 'warning', text: [hostile] },
  ],
  citations: [
    citation({
      headline: hostile,
      publisher: hostile,
      published: hostile,
      url: `https://news.example/${hostile}`,
    }),
    citation({ headline: hostile, url: 'data:text/html,<script>window.broken=1</script>' }),
  ],
  actions: [{ label: hostile, ask: { command: 'brief', subcommand: null, options: { topic: hostile } } }],
});

const topicOption = text({
  description: 'Which story',
  complete: async (typed) =>
    topics.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed.toLowerCase())),
});

/** Commands that answer without a store: every kind of option, reply and failure. */
export const sampleCommands: readonly Command[] = [
  defineCommand({
    name: 'brief',
    description: 'What happened, in a few lines',
    options: { topic: topicOption, length: optional(choice('How much', ['short', 'normal', 'long'])) },
    example: 'brief korea-japan',
    async run({ topic, length }) {
      if (topic === 'hostile') return hostileReply;
      if (topic === 'norland-sudland') return { ...everything, subtitle: `length ${length ?? 'not given'}` };
      throw new UserError('not-found', `No story matches “${topic}”.`);
    },
  }),
  defineCommand({
    name: 'quotes',
    description: 'Who said what',
    options: { topic: optional(topicOption), official: optional(flag('Only official statements')) },
    example: 'quotes korea-japan',
    run: async ({ topic, official }) =>
      reply({
        title: `Quotes of ${topic ?? 'everything'}${official === true ? ', official' : ''}`,
        blocks: Array.from({ length: 120 }, (_, index) => ({
          type: 'line' as const,
          text: [
            `Statement ${index + 1}: the sluices stay shut until the talks have ended and both sides have signed.`,
          ],
          bullet: true,
          cites: [1],
        })),
        citations: [citation({})],
      }),
  }),
  defineCommandGroup({
    name: 'article',
    description: 'One article',
    questions: [
      defineQuestion('show', {
        description: 'What one article says',
        options: { article: text({ description: 'Which article' }) },
        example: 'article show ebb-sluices',
        run: async ({ article }) => reply({ title: `Article ${article}` }),
      }),
    ],
  }),
  defineCommand({
    name: 'help',
    description: 'What can be asked',
    options: {},
    example: 'help',
    run: async () => notice(['Ask ', { command: 'brief' }, ' first.']),
  }),
  defineCommand({
    name: 'broken',
    description: 'Fails as a bug would',
    options: {},
    example: 'broken',
    run: async () => {
      throw new TypeError('secret detail of the program');
    },
  }),
];

/** A grey PNG of 600 by 120 pixels. */
function greySquare(): Uint8Array {
  const [width, height] = [600, 120];
  const rows = Buffer.alloc((width + 1) * height, 0x88);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
