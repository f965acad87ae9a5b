import { defineCommand } from '../src/command/command.ts';
import { type Block, reply } from '../src/reply/reply.ts';

export default defineCommand({
  name: 'help',
  description: 'What you can ask, with an example of each',
  options: {},
  example: 'help',
  async run(_options, { commands }) {
    const lines = commands.flatMap((command) =>
      command.questions.map((question): Block => {
        const path = command.hasSubcommands ? `${command.name} ${question.name}` : command.name;
        return {
          type: 'line',
          text: [{ command: path }, ` – ${question.description}. Try: `, { strong: `/${question.example}` }],
          bullet: true,
          cites: [],
        };
      }),
    );
    return reply({
      title: 'What you can ask',
      subtitle: 'Every line of an answer names its source; nothing is made up.',
      blocks: [
        ...lines,
        {
          type: 'note',
          text: ['Dateline reads articles that the admins of this server chose. It keeps no messages.'],
        },
      ],
      private: true,
    });
  },
});
