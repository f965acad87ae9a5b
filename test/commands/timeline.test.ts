import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysed, testArticle } from '../articles.ts';
import { type Answers, answersFrom, said } from './answers.ts';

const dispute = [
  {
    headline: 'Maravia to close Norrin strait to Ostland trawlers',
    publishedAt: '2021-03-04',
    body: 'PORT ALDA: Maravia closed the Norrin strait to trawlers from Ostland on Thursday.\n\nOstland and Maravia signed their fishing treaty on May 3, 1988.',
  },
  {
    headline: 'Ostland protests as Maravia closes Norrin strait',
    publishedAt: '2021-03-09',
    body: 'VESTERBY: Ostland lodged a protest with Maravia on Tuesday over the Norrin strait.\n\nTalks between Ostland and Maravia will begin on March 20.',
  },
  {
    headline: 'Maravia and Ostland argue over Norrin strait again',
    body: 'PORT ALDA: Maravia turned back a trawler from Ostland in the Norrin strait on Friday.',
  },
];

let answers: Answers;
beforeAll(async () => {
  answers = await answersFrom(dispute.map((draft) => analysed(testArticle(draft))));
});
afterAll(() => answers.close());

describe('the picture of a timeline', () => {
  it('comes first, with numbers that its entries bear', async () => {
    const { blocks } = await answers.ask('timeline', { topic: 'norrin' });
    const [picture] = blocks;
    expect(picture).toMatchObject({ type: 'picture', name: 'timeline.png' });
    if (picture?.type !== 'picture') throw new Error('no picture');
    expect(Buffer.from(picture.data).subarray(1, 4).toString()).toBe('PNG');
    expect(picture.alt).toMatch(/^Timeline from 3 May 1988 to 20 March 2021, 4 entries\. .*Planned: 4\./);
    const numbers = blocks.flatMap((block) => (block.type === 'entry' ? [block.number] : []));
    // What has no date is not in the picture.
    expect(numbers).toEqual([1, 2, 3, 4, undefined]);
  });

  it('can be left out', async () => {
    const { blocks } = await answers.ask('timeline', { topic: 'norrin', picture: false });
    expect(blocks.map(({ type }) => type)).not.toContain('picture');
    expect(blocks.flatMap((block) => (block.type === 'entry' ? [block.number] : []))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('is words alone for a reader without pictures, and nothing for two entries', async () => {
    const [picture] = (await answers.ask('timeline', { topic: 'norrin' }, { pictures: false })).blocks;
    expect(picture).toMatchObject({ type: 'picture', data: new Uint8Array() });
    const { blocks } = await answers.ask('timeline', { topic: 'norrin', from: '2021-03-05' });
    expect(blocks.map(({ type }) => type)).not.toContain('picture');
  });
});

it('says how an article without a date gets one', async () => {
  const reply = await answers.ask('timeline', { topic: 'norrin' });
  expect(said(reply)).toContain('The day it came out would settle it. An admin can set it: /article date');
  expect(said(reply)).toContain('a Friday Maravia turned back a trawler');
});

it('takes a day within the last month for no later than it', async () => {
  const reply = await answers.ask('timeline', { topic: 'norrin', from: '2021-03-09', to: '2021-03' });
  expect(reply.blocks.filter(({ type }) => type === 'entry').length).toBeGreaterThan(1);
});

describe('filters of /timeline', () => {
  it('shows what one side has a part in, and leads there and back by buttons', async () => {
    const whole = await answers.ask('timeline', { topic: 'norrin', from: '2021' });
    expect(whole.actions.map(({ label }) => label)).not.toContain('All sides');
    const { blocks, actions, subtitle } = await answers.ask('timeline', {
      topic: 'norrin',
      party: 'Port Alda',
    });
    expect(blocks.filter(({ type }) => type === 'entry')).toEqual([]);
    const ostland = await answers.ask('timeline', { topic: 'norrin', party: 'Ostland', 'as-of': '2021-03' });
    expect(ostland.subtitle).toBe('Timeline · 4 entries · with Ostland · as known on March 2021');
    const back = ostland.actions.find(({ label }) => label === 'All sides')?.ask;
    expect(back?.options).toMatchObject({ 'as-of': '2021-03' });
    expect(back?.options).not.toHaveProperty('party');
    expect([blocks[0]?.type, actions.map(({ label }) => label), subtitle]).toEqual([
      'notice',
      ['Whole timeline'],
      null,
    ]);
  });

  it('shows only what was known on a day', async () => {
    const { blocks, actions } = await answers.ask('timeline', { topic: 'norrin', 'as-of': '2021-03-08' });
    const dates = blocks.flatMap((block) => (block.type === 'entry' ? [block.date] : []));
    // The protest, the talks to come and the article without a date are from later or from nobody knows when.
    expect(dates).toEqual(['1988-05-03', '2021-03-04']);
    const calendar = actions.find(({ label }) => label === 'Calendar file');
    expect(calendar?.ask.options).toMatchObject({ 'as-of': '2021-03-08' });
    expect(actions.find(({ label }) => label === 'As known now')?.ask.options).not.toHaveProperty('as-of');
    const before = await answers.ask('timeline', { topic: 'norrin', 'as-of': '1988' });
    expect(said(before)).toContain('No article had come out by 1988.');
  });

  it('shows every entry a press away, the picture keeping the greatest', async () => {
    const months = 'January February March April May June July August September'.split(' ');
    const bodies = months.map((month, at) =>
      [1, 9, 17, 25]
        .map(
          (date) =>
            `Maravia fined the ${['Lund', 'Brask', 'Tarn'][date % 3]} shipyard ${at}${date} crowns over pier ${at * 40 + date} on ${month} ${date}.`,
        )
        .join('\n\n'),
    );
    const many = await answersFrom(
      bodies.map((body, at) =>
        analysed(
          testArticle({
            headline: `Maravia fines shipyards, part ${at + 1}`,
            publishedAt: '2020-12-30',
            body,
          }),
        ),
      ),
    );
    try {
      const story = (await many.store.stories())[0]?.id ?? '';
      const { actions } = await many.ask('timeline', { topic: story });
      const all = actions.find(({ label }) => /^All \d+ entries$/.test(label))?.ask;
      const { blocks } = await many.ask('timeline', all?.options);
      const [picture] = blocks;
      expect(blocks.filter(({ type }) => type === 'entry').length).toBeGreaterThan(24);
      expect(picture?.type === 'picture' && picture.alt).toContain('the 24 greatest turns of');
    } finally {
      await many.close();
    }
  });
});

describe('/export', () => {
  it('is a press away, for the same days', async () => {
    const { actions } = await answers.ask('timeline', { topic: 'norrin', from: '2021' });
    const ask = actions.find(({ label }) => label === 'Calendar file')?.ask;
    expect(ask).toMatchObject({ command: 'export', options: { format: 'calendar', from: '2021' } });
    const { blocks } = await answers.ask('export', ask?.options);
    expect(blocks).toMatchObject([
      { type: 'file', mimeType: 'text/calendar', name: expect.stringMatching(/\.ics$/) },
    ]);
    const content = blocks[0]?.type === 'file' ? String(blocks[0].content) : '';
    expect(content.match(/^BEGIN:VEVENT/gm)).toHaveLength(3);
    expect(content).not.toContain('1988');
  });

  it('gives all events as a table, those without a date too', async () => {
    const { blocks, citations } = await answers.ask('export', { topic: 'norrin', format: 'csv' });
    const content = blocks[0]?.type === 'file' ? String(blocks[0].content) : '';
    expect(content.split('\r\n').filter((row) => row !== '')).toHaveLength(6);
    expect(content).toContain('1988-05-03,1988-05-03,1988-05-03,3 May 1988,day,happened,');
    expect(citations).toHaveLength(3);
  });

  it('says when there is nothing in that time', async () => {
    const reply = await answers.ask('export', { topic: 'norrin', format: 'calendar', from: '2030' });
    expect(said(reply)).toContain('No dated events');
    expect(reply.private).toBe(true);
  });
});

describe('/article date', () => {
  const article = 'Maravia and Ostland argue over Norrin strait again';

  it('is for admins', async () => {
    await expect(answers.ask('article date', { article, date: '2021-03-13' })).rejects.toThrow(/Only admins/);
  });

  it.each([
    ['2021-03', /2019-08-22/],
    ['2021-02-30', /no such day/],
    ['2021-04-09', /still to come/],
  ])('refuses %s', async (date, why) => {
    await expect(answers.ask('article date', { article, date }, { admin: true })).rejects.toThrow(why);
  });

  it('asks which of several it is, and keeps the date', async () => {
    const { actions } = await answers.ask(
      'article date',
      { article: 'norrin', date: '2021-03-13' },
      { admin: true },
    );
    expect(actions).toHaveLength(3);
    expect(actions[0]?.ask).toMatchObject({ subcommand: 'date', options: { date: '2021-03-13' } });
  });

  it('resolves what the article says anew', async () => {
    const reply = await answers.ask('article date', { article, date: '2021-03-13' }, { admin: true });
    expect(said(reply)).toContain('The date is now 13 March 2021');
    expect(reply.subtitle).toContain('date given by who added it');
    const timeline = await answers.ask('timeline', { topic: 'norrin' });
    expect(said(timeline)).toContain('12 March 2021');
    expect(said(timeline)).not.toContain('Without a date');
  });
});
