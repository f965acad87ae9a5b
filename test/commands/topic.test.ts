import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wireArticles } from '../articles.ts';
import { type Answers, answersFrom, said } from './answers.ts';

let answers: Answers;
beforeEach(async () => {
  answers = await answersFrom(wireArticles());
});
afterEach(() => answers.close());

const admin = { admin: true };

describe('/topic pin', () => {
  it('is for admins', async () => {
    const pin = answers.ask('topic pin', { name: 'fish', query: 'norrin' });
    await expect(pin).rejects.toThrow(/Only admins/);
    await expect(answers.ask('topic unpin', { name: 'fish' })).rejects.toThrow(/Only admins/);
  });

  it('gives a topic a name that wins over every other meaning', async () => {
    const before = said(await answers.ask('brief', { topic: 'tarn motors' }));
    expect(before).toContain('strike');
    await answers.ask('topic pin', { name: 'Tarn Motors', query: 'norrin strait' }, admin);
    const after = await answers.ask('brief', { topic: 'tarn-motors' });
    expect(after.title).toMatch(/^Tarn Motors: /);
    expect(said(after)).toContain('Norrin');
    // The buttons go on asking about the pin.
    for (const { ask } of after.actions) expect(ask.options.topic).toBe('Tarn Motors');
    await answers.ask('topic unpin', { name: 'tarn motors' }, admin);
    expect(said(await answers.ask('brief', { topic: 'tarn motors' }))).toBe(before);
  });

  it('joins several stories', async () => {
    const reply = await answers.ask('topic pin', { name: 'all', query: 'norrin strait, tarn motors' }, admin);
    expect(reply.subtitle).toContain('2 stories now');
    const topics = await answers.ask('quotes', { topic: 'all' });
    expect(said(topics)).toMatch(/Brandt[\s\S]*Quist|Quist[\s\S]*Brandt/);
  });

  it('refuses what fits no story, and keeps what was pinned', async () => {
    await answers.ask('topic pin', { name: 'fish', query: 'norrin' }, admin);
    expect(said(await answers.ask('topic pin', { name: 'fish', query: 'zeppelin' }, admin))).toContain(
      'No story matches',
    );
    for (const [name, query] of [
      ['-', 'norrin'],
      ['fish', ','],
    ])
      await expect(answers.ask('topic pin', { name: name ?? '', query: query ?? '' }, admin)).rejects.toThrow(
        /needs a name/,
      );
    expect(await answers.store.pins('')).toEqual([{ name: 'fish', query: 'norrin' }]);
  });

  it('holds in its own server only', async () => {
    const here = { admin: true, guild: '1'.repeat(18) };
    await answers.ask('topic pin', { name: 'zander', query: 'norrin' }, here);
    expect((await answers.ask('brief', { topic: 'zander' }, here)).title).toMatch(/^zander: /);
    expect(said(await answers.ask('brief', { topic: 'zander' }, { guild: '2'.repeat(18) }))).toContain(
      'No story',
    );
    expect(await answers.complete('brief', 'topic', 'za')).not.toContain('zander');
  });

  it('comes first in suggestions and in /topics', async () => {
    await answers.ask('topic pin', { name: 'zander', query: 'norrin' }, admin);
    expect((await answers.complete('brief', 'topic', ''))[0]).toBe('zander');
    expect(await answers.complete('topic unpin', 'name', 'zan')).toEqual(['zander']);
    expect(said(await answers.ask('topics'))).toMatch(/Pinned\nzander[\s\S]*Stories\n/);
    expect(await answers.complete('topic pin', 'query', 'norrin, tarn')).toEqual([
      expect.stringMatching(/^norrin, tarn-motors/),
    ]);
  });
});
