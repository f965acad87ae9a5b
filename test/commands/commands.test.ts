import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { analysed, testArticle, wireArticles } from '../articles.ts';
import { type Answers, answersFrom, said } from './answers.ts';

let answers: Answers;
let empty: Answers;
beforeAll(async () => {
  answers = await answersFrom(wireArticles());
  empty = await answersFrom([]);
});
afterAll(() => Promise.all([answers.close(), empty.close()]));

describe('every command', () => {
  it('says what to do when the store is empty', async () => {
    for (const [path, options] of [
      ['brief', { topic: 'x' }],
      ['quotes', {}],
      ['quotes', { topic: 'x' }],
      ['timeline', { topic: 'x' }],
      ['related', { topic: 'x' }],
      ['topics', {}],
    ] as const) {
      const reply = await empty.ask(path, options);
      expect(reply.private).toBe(true);
      expect(said(reply)).toContain('ingest PATH');
    }
  });

  it('offers the nearest stories when a topic is misspelt, as the same question', async () => {
    for (const command of ['brief', 'quotes', 'timeline', 'related']) {
      const reply = await answers.ask(command, { topic: 'tarn moters' });
      expect(said(reply)).toContain('tarn moters');
      expect(reply.private).toBe(true);
      expect(reply.actions[0]?.ask.command).toBe(command);
      const [story] = (await answers.store.stories()).filter((each) => each.title.includes('Tarn'));
      expect(reply.actions[0]?.ask.options.topic).toBe(story?.id);
    }
  });

  it('cites every article it draws on, and marks invented ones', async () => {
    for (const command of ['brief', 'quotes', 'timeline']) {
      const reply = await answers.ask(command, { topic: 'tarn motors' });
      expect(reply.citations.length).toBeGreaterThan(0);
      for (const citation of reply.citations) expect(citation.invented).toBe(true);
      for (const block of reply.blocks) {
        if (!('cites' in block)) continue;
        expect(block.cites.length).toBeGreaterThan(0);
        for (const n of block.cites) expect(reply.citations[n - 1]).toBeDefined();
      }
    }
  });

  it('asks only questions that can be answered', async () => {
    for (const [path, options] of [
      ['brief', { topic: 'norrin' }],
      ['quotes', {}],
      ['quotes', { topic: 'norrin' }],
      ['timeline', { topic: 'norrin' }],
      ['related', { topic: 'norrin' }],
      ['topics', {}],
      ['article show', { article: 'Tarn Motors' }],
    ] as const) {
      const { actions } = await answers.ask(path, options);
      for (const { label, ask } of actions) {
        expect(label.length).toBeLessThanOrEqual(80);
        const path = [ask.command, ask.subcommand].filter(Boolean).join(' ');
        await expect(answers.ask(path, ask.options)).resolves.toBeDefined();
      }
    }
  });
});

describe('/brief', () => {
  it('takes every line from a sentence of an article', async () => {
    const reply = await answers.ask('brief', { topic: 'tarn motors' });
    const [source] = wireArticles().filter(({ article }) => article.headline.includes('Tarn'));
    const lines = reply.blocks.filter((block) => block.type === 'line');
    expect(lines.length).toBeGreaterThan(0);
    for (const { text, evidence } of lines) {
      const [{ articleId, sentence } = { articleId: '', sentence: -1 }] = evidence ?? [];
      expect(articleId).toBe(source?.article.id);
      const { start, end } = source?.facts.sentences[sentence] ?? { start: 0, end: 0 };
      const printed = source?.article.body.slice(start, end) ?? '';
      for (const piece of text.filter((each) => typeof each === 'string' && each.trim().length > 3))
        expect(printed).toContain(String(piece).trim().replace(/^\S/, '').replace(/\.$/, ''));
    }
  });

  it('resolves days in brackets', async () => {
    expect(said(await answers.ask('brief', { topic: 'tarn motors' }))).toContain('Wednesday [10 March 2021]');
  });

  it('counts the quotations as /quotes does', async () => {
    for (const topic of ['tarn motors', 'norrin']) {
      const { actions } = await answers.ask('brief', { topic });
      const { subtitle } = await answers.ask('quotes', { topic });
      expect(actions[0]?.label).toBe(`Quotes ${Number.parseInt(subtitle ?? '', 10)}`);
    }
  });

  it('leads from what was known by a day to what had been said by then', async () => {
    const { actions } = await answers.ask('brief', { topic: 'norrin', 'as-of': '2021-03' });
    expect(actions[0]).toMatchObject({
      label: 'Quotes',
      ask: { options: { to: expect.stringContaining('2021-03') } },
    });
  });

  it('shows each line in its surroundings on demand', async () => {
    const reply = await answers.ask('brief', { topic: 'tarn motors', evidence: true });
    expect(said(reply)).toContain('Union leader Mara Quist said 81 percent had voted in favour.');
  });

  it('leads to where the articles differ, and only if they do', async () => {
    const vote = (headline: string, percent: number) =>
      analysed(
        testArticle({
          headline,
          publishedAt: '2021-03-11',
          body: `Dockers of Norvane voted on Wednesday to end their strike at Elda Shipping.\n\nTurnout in the vote of the Norvane dockers was ${percent} percent, the union said.`,
        }),
      );
    const differing = await answersFrom([
      vote('Norvane dockers vote to end strike', 61),
      vote('Norvane dock strike ends after vote', 67),
    ]);
    try {
      const { actions } = await differing.ask('brief', { topic: 'norvane' });
      const lead = actions.find(({ label }) => label === 'Differences 1');
      const reply = await differing.ask('brief', lead?.ask.options);
      expect(said(reply)).toMatch(/61 percent, 67 percent|67 percent, 61 percent/);
      expect(reply.actions.map(({ label }) => label)).not.toContain('Differences 1');
    } finally {
      await differing.close();
    }
    const { actions } = await answers.ask('brief', { topic: 'tarn motors' });
    expect(actions.map(({ label }) => label).join()).not.toContain('Differences');
  });
});

describe('/quotes', () => {
  it('shows the words of the article, byte for byte', async () => {
    const bodies = wireArticles().map(({ article }) => article.body);
    for (const options of [
      {},
      { official: true },
      { kind: 'direct' },
      { topic: 'tarn motors' },
      { speaker: 'holm' },
    ]) {
      const { blocks } = await answers.ask('quotes', options);
      const quotes = blocks.filter((block) => block.type === 'quote');
      expect(quotes.length).toBeGreaterThan(0);
      for (const { text } of quotes) expect(bodies.some((body) => body.includes(text))).toBe(true);
    }
  });

  it('filters', async () => {
    const { blocks } = await answers.ask('quotes', { kind: 'direct', speaker: 'quist' });
    const quotes = blocks.filter((block) => block.type === 'quote');
    expect(quotes.map(({ text, speaker, kind }) => ({ text, speaker, kind }))).toEqual([
      { text: 'Nobody was asked,', speaker: 'Mara Quist', kind: 'direct' },
    ]);
    expect(said(await answers.ask('quotes', { speaker: 'nobody at all' }))).toContain('Nothing said fits');
  });

  it('completes speakers', async () => {
    expect(await answers.complete('quotes', 'speaker', 'qui')).toEqual(['Mara Quist']);
  });
});

describe('/timeline', () => {
  it('prints days as exactly as they are known', async () => {
    const reply = await answers.ask('timeline', { topic: 'tarn motors' });
    expect(reply.blocks.find((block) => block.type === 'entry')).toMatchObject({
      when: '10 March 2021',
      date: '2021-03-10',
      interval: { from: '2021-03-10', to: '2021-03-10' },
      precision: 'day',
      status: 'happened',
    });
  });

  it('keeps to the days asked for', async () => {
    const later = await answers.ask('timeline', { topic: 'tarn motors', from: '2022' });
    expect(said(later)).toContain('No dated events');
    const swapped = await answers.ask('timeline', { topic: 'tarn motors', from: '2022', to: '2021' });
    expect(said(swapped)).toContain('swap');
    await expect(answers.ask('timeline', { topic: 'tarn', from: '2021-02-30' })).rejects.toBeInstanceOf(
      UserError,
    );
  });
});

describe('/article show', () => {
  it('finds an article by words or asks which', async () => {
    expect((await answers.ask('article show', { article: 'tarn strike' })).title).toContain('Tarn Motors');
    const several = await answers.ask('article show', { article: 'norrin' });
    expect(several.actions).toHaveLength(2);
    expect(said(await answers.ask('article show', { article: 'zzz' }))).toContain('No article matches');
  });

  it('shows one sentence in its surroundings', async () => {
    const reply = await answers.ask('article show', { article: 'tarn strike', sentence: 2 });
    expect(reply.blocks[0]).toMatchObject({ type: 'note' });
    expect(said(reply)).toContain('Union leader Mara Quist');
  });
});

describe('/search', () => {
  it('shows the sentence that says the words', async () => {
    const reply = await answers.ask('search', { words: 'battery plant' });
    expect(reply.blocks[1]).toMatchObject({ type: 'line', cites: [1], evidence: [{ sentence: 0 }] });
    expect(said(reply)).toContain('voted on Wednesday');
    expect(said(await answers.ask('search', { words: 'zzz' }))).toContain('No article says');
  });
});

describe('/sides', () => {
  it('gives the positions of the parties with their sources', async () => {
    const reply = await answers.ask('sides', { topic: 'norrin' });
    const headings = reply.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings).toEqual(expect.arrayContaining(['Maravia', 'Ostland']));
    for (const block of reply.blocks) if (block.type === 'quote') expect(block.cites.length).toBe(1);
  });
});

describe('/help', () => {
  it('names every command with an example', async () => {
    const text = said(await answers.ask('help'));
    for (const name of [
      'brief',
      'quotes',
      'timeline',
      'sides',
      'related',
      'search',
      'topics',
      'article show',
    ])
      expect(text).toContain(`/${name}`);
    // Options are named as in Discord.
    expect(text).toContain('/export korea-japan format:calendar');
    expect(text).not.toContain(' --');
  });
});
