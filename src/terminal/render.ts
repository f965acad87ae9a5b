import { printedDay } from '../reply/day.ts';
import type { Action, Block, Citation, Inline, Invocation, QuoteBlock, Reply } from '../reply/reply.ts';
import { sayingWords } from '../reply/saying-words.ts';
import { statusWord } from '../reply/status-word.ts';
import { visibleText } from '../reply/visible-text.ts';

const WIDTH = 80;

/**
 * A Reply as plain text for a terminal, wrapped at 80 columns, with its sources and next questions. One that is only
 * a file is the file, so that it can be sent on to where it belongs.
 */
export function renderReply(reply: Reply): string {
  const [only, ...others] = reply.blocks;
  if (only?.type === 'file' && typeof only.content === 'string' && others.length === 0) return only.content;
  const lines: string[] = [];
  if (reply.title !== null)
    lines.push(visibleText(reply.title), '='.repeat(Math.min(WIDTH, reply.title.length)));
  if (reply.subtitle !== null) lines.push(...wrap(visibleText(reply.subtitle), ''));
  if (lines.length > 0) lines.push('');
  for (const block of reply.blocks) lines.push(...renderBlock(block));
  if (reply.citations.length > 0) {
    lines.push('');
    for (const [index, citation] of reply.citations.entries())
      lines.push(...renderCitation(index + 1, citation));
  }
  if (reply.actions.length > 0) lines.push('', ...reply.actions.map(renderAction));
  return `${lines.join('\n')}\n`;
}

function renderBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return ['', visibleText(block.text), '-'.repeat(Math.min(WIDTH, block.text.length))];
    case 'line':
      return wrap(`${block.bullet ? '* ' : ''}${inline(block.text)}${cites(block.cites)}`, '  ');
    case 'note':
      return wrap(inline(block.text), '');
    case 'notice':
      return wrap(`${block.tone === 'warning' ? '! ' : ''}${inline(block.text)}`, '  ');
    case 'quote':
      return renderQuote(block);
    case 'entry': {
      const word = statusWord(block.status, block.text);
      const status = word === null ? '' : `${word}: `;
      const conflicts =
        block.conflicts.length === 0 ? '' : ` (differs: ${visibleText(block.conflicts.join('; '))})`;
      const text = `${block.when.padEnd(13)} ${status}${inline(block.text)}${conflicts}${cites(block.cites)}`;
      return wrap(text, ' '.repeat(14));
    }
    case 'headline': {
      const reason = block.reason === null ? '' : ` (${visibleText(block.reason)})`;
      return wrap(`* ${visibleText(block.text)}${reason}${cites(block.cites)}`, '  ');
    }
    case 'file':
      return wrap(`[file ${visibleText(block.name)}: ${visibleText(block.description)}]`, '  ');
    case 'picture':
      return wrap(`[picture ${block.name}: ${visibleText(block.alt)}]`, '  ');
  }
}

function renderQuote(quote: QuoteBlock): string[] {
  const { kind, text, parts, speaker, about, date, uncertain, notes = [], cites: numbers } = quote;
  const who = speaker === null ? 'Speaker unknown' : visibleText(speaker);
  const doubt = uncertain ? ' (speaker uncertain)' : '';
  const details = [about, date, sayingWords(quote)]
    .filter((part) => part !== null)
    .map((part) => visibleText(String(part)));
  const spoken = (parts ?? [text]).map((part) => `“${visibleText(part)}”`).join(' … ');
  const words = kind === 'direct' ? spoken : visibleText(text);
  return [
    ...wrap(`${who}${doubt}, ${details.join(' · ')}`, '  '),
    ...wrap(`  > ${words}${cites(numbers)}`, '    '),
    ...notes.flatMap((note) => wrap(`    ${inline(note)}`, '    ')),
  ];
}

function renderCitation(
  number: number,
  { headline, publisher, published, url, invented }: Citation,
): string[] {
  const parts = [publisher, headline].filter((part) => part !== null).map((part) => visibleText(part));
  const notes = [published === null ? 'no date' : printedDay(published), ...(invented ? ['invented'] : [])];
  return [
    ...wrap(`[${number}] ${parts.join(', ')} (${notes.join(', ')})`, '    '),
    ...(url === null ? [] : [`    ${visibleText(url)}`]),
  ];
}

function renderAction({ label, ask }: Action): string {
  return `> ${visibleText(label)}: ${commandLine(ask)}`;
}

/** The question as it is typed in a terminal. */
function commandLine({ command, subcommand, options }: Invocation): string {
  const named = Object.entries(options).map(([name, value]) =>
    value === true ? `--${name}` : `--${name} ${shellWord(String(value))}`,
  );
  return [command, ...(subcommand === null ? [] : [subcommand]), ...named].join(' ');
}

function shellWord(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${visibleText(text).replaceAll("'", "'\\''")}'`;
}

function cites(numbers: readonly number[]): string {
  return numbers.length === 0 ? '' : ` ${numbers.map((number) => `[${number}]`).join('')}`;
}

function inline(text: readonly Inline[]): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return visibleText(piece);
      if ('strong' in piece) return visibleText(piece.strong);
      if ('added' in piece) return `[${visibleText(piece.added)}]`;
      if ('command' in piece) return `"${piece.command}"`;
      if ('link' in piece) return `${visibleText(piece.text)} (${visibleText(piece.link)})`;
      return `[${momentHere(piece.instant)}]`;
    })
    .join('');
}

/** An instant in the machine's zone, which it names; what is none as it stands. */
function momentHere(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return visibleText(instant);
  return moment.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** Breaks a line at spaces; the lines after the first get the indent. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  // The leading spaces and the padding of a first column are kept.
  for (const word of text.split(/(?<=\S)(?= \S)/)) {
    if (line !== '' && line.length + word.length > WIDTH) {
      lines.push(line);
      line = indent + word.trimStart();
    } else line += word;
  }
  return [...lines, line];
}
