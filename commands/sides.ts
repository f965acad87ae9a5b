import { defineCommand } from '../src/command/command.ts';
import { day, optional } from '../src/command/options.ts';
import { sameQuoteBlock } from '../src/command/quote-block.ts';
import { findStory, topicOption } from '../src/command/topic-option.ts';
import { Citations } from '../src/reply/citations.ts';
import { type Action, type Block, notice, reply } from '../src/reply/reply.ts';
import { asOf } from '../src/story/as-of.ts';
import { type Side, sides } from '../src/story/sides.ts';

/** More sides than this are no dispute but a debate. */
const SHOWN = 4;

export default defineCommand({
  name: 'sides',
  description:
    'Where each party stands: its latest official position, what it said before, who speaks for it',
  options: { topic: topicOption(), 'as-of': optional(day('Only what was known by this day')) },
  example: 'sides korea-japan',
  async run({ topic, 'as-of': until }, context) {
    const found = await findStory(topic, context, (story) => ({
      command: 'sides',
      subcommand: null,
      options: { topic: story },
    }));
    if ('reply' in found) return found.reply;
    const all = sides(asOf(found.dossier, until));
    const actions = ['quotes', 'timeline', 'brief'].map(
      (command): Action => ({
        label: command.replace(/^./, (letter) => letter.toUpperCase()),
        ask: { command, subcommand: null, options: { topic: found.topic } },
      }),
    );
    if (all.length === 0) return notice('No article of this story quotes an official position.', { actions });
    const citations = new Citations();
    const blocks = all.slice(0, SHOWN).flatMap((side) => drawSide(side, citations));
    if (all.length > SHOWN)
      blocks.push({
        type: 'note',
        text: [
          `Also quoted: ${all
            .slice(SHOWN)
            .map((side) => side.party)
            .join(', ')}.`,
        ],
      });
    return reply({
      title: found.dossier.story.title,
      subtitle: 'The latest official position of each side, and how it came to it',
      blocks,
      citations: citations.list,
      actions,
    });
  },
});

function drawSide({ party, positions, speakers }: Side, citations: Citations): Block[] {
  const [latest, ...before] = positions.map(({ same }) => sameQuoteBlock(same, citations));
  const named = speakers.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  return [
    { type: 'heading', text: party },
    ...(latest === undefined ? [] : [latest]),
    ...(before.length === 0 ? [] : [{ type: 'note' as const, text: ['Before that:'] }, ...before]),
    ...(named.length === 0
      ? []
      : [{ type: 'note' as const, text: [`Speaking for it: ${named.join(', ')}`] }]),
  ];
}
