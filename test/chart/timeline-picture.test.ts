import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it, test } from 'vitest';
import { type ChartContent, layoutChart } from '../../src/chart/chart-layout.ts';
import { chartSvg } from '../../src/chart/chart-svg.ts';
import { letteringFor } from '../../src/chart/lettering.ts';
import { timelinePicture } from '../../src/chart/timeline-picture.ts';
import { contentOf, entriesOf } from './entries.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** The chart's own pixels, four bytes each. */
async function drawn(content: ChartContent) {
  const lettering = await letteringFor(content.entries.flatMap(({ parties }) => parties));
  const layout = layoutChart(content, lettering);
  const svg = chartSvg(layout, lettering);
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { layout, svg, picture: { width, height, pixels } };
}

/** How many pixels of a rectangle have the light colour of names. */
function ink({ width, pixels }: Picture, left: number, top: number, right: number, bottom: number): number {
  let count = 0;
  for (let y = Math.floor(top); y < bottom; y += 1)
    for (let x = Math.floor(left); x < right; x += 1)
      if ((pixels[4 * (y * width + x)] ?? 0) > 150) count += 1;
  return count;
}

const twoParties = (first: string, second: string) =>
  contentOf(
    entriesOf(
      ['2019-08-20', { parties: [first] }],
      ['2019-08-21', { parties: [second] }],
      ['2019-08-22', { parties: [first] }],
    ),
    { parties: [first, second] },
  );

/** The ink of each lane's name. */
async function nameInk(first: string, second: string): Promise<number[]> {
  const { layout, picture } = await drawn(twoParties(first, second));
  const left = layout.axis.parts[0]?.left ?? 0;
  return layout.lanes.map(({ top, height }) => ink(picture, 0, top, left - 2, top + height));
}

describe('names of parties', () => {
  it('are drawn in Korean and Japanese', async () => {
    const [empty = 0] = await nameInk('\u200b', 'x');
    const [korean = 0, japanese = 0] = await nameInk('한국', '日本');
    const [, kana = 0] = await nameInk('South Korea', 'にほん');
    // Three dots stand where nothing can be drawn.
    expect(empty).toBeLessThan(30);
    for (const each of [korean, japanese, kana]) expect(each).toBeGreaterThan(empty + 120);
  });

  it('are different letters, not the same box for all', async () => {
    const inks = await Promise.all(
      ['한국', '북한', '日本', '東京', 'Seoul'].map((name) => nameInk(name, 'x')),
    );
    expect(new Set(inks.map(([first]) => first)).size).toBe(5);
  });

  it('are cut where they are too long, never drawn over the axis', async () => {
    const { layout } = await drawn(
      twoParties('Ministry of Foreign Affairs and Trade of the Union', 'W'.repeat(90)),
    );
    expect(layout.lanes[0]?.label).toHaveLength(2);
    expect(layout.axis.parts[0]?.left).toBeLessThan(200);
  });
});

describe('marks', () => {
  it('bear every number once, none over another', async () => {
    const crowd = Array.from({ length: 15 }, (_, at) => `2020-02-${10 + (at % 4)}`).sort();
    const { layout } = await drawn(contentOf(entriesOf('1931', ...crowd, '2020-03/2020-06')));
    const marks = layout.lanes.flatMap((lane) => lane.marks);
    expect(marks.map(({ entry }) => entry.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 17 }, (_, at) => at + 1),
    );
    for (const a of marks)
      for (const b of marks)
        if (a !== b && a.y === b.y)
          expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual((a.width + b.width) / 2);
    for (const { x, width } of marks) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(layout.width);
    }
  });

  it('are wide for what is not exact to the day', async () => {
    const { layout } = await drawn(contentOf(entriesOf('2019-07', '2019-08-22', '2019-08')));
    const widths = layout.lanes
      .flatMap((lane) => lane.marks)
      .map(({ entry, width }) => [entry.number, width]);
    const of = new Map(widths.map(([number = 0, width = 0]) => [number, width]));
    expect(of.get(2)).toBe(36);
    expect(of.get(1)).toBeGreaterThan(200);
    expect(of.get(3)).toBeGreaterThan(200);
  });

  it('are hollow for what is planned', async () => {
    const fill = async (status: 'happened' | 'planned') => {
      const { layout, picture } = await drawn(
        contentOf(entriesOf('2019-08-20', ['2019-08-22', { status }], '2019-08-26')),
      );
      const mark = layout.lanes.flatMap((lane) => lane.marks).find(({ entry }) => entry.number === 2);
      const [x, y] = [mark?.x ?? 0, mark?.y ?? 0];
      return ink(picture, x - 14, y - 5, x - 8, y + 5);
    };
    expect(await fill('happened')).toBeGreaterThan(50);
    expect(await fill('planned')).toBe(0);
  });

  it('bear a sign where sources differ, which the legend explains', async () => {
    const legend = async (conflicts: string[]) =>
      (await drawn(contentOf(entriesOf('2019-08-20', ['2019-08-22', { conflicts }])))).layout.legend.map(
        ({ sign }) => sign,
      );
    expect(await legend([])).toEqual([]);
    expect(await legend(['31 % (A), 37 % (B)'])).toEqual(['conflict']);
  });
});

test('the strip counts articles by when they came out, and says how many are elsewhere', async () => {
  const { layout } = await drawn(
    contentOf(entriesOf('2019-08-20', '2019-08-21', '2019-08-22'), {
      published: ['2019-08-20', '2019-08-20', '2019-08-22', '2021-01-01'],
    }),
  );
  expect(layout.bars.map(({ share }) => share)).toEqual([1, 0.5]);
  expect(layout.legend).toMatchObject([{ sign: 'articles', words: 'articles, 1 more at other times' }]);
});

test('no text of articles gets into the SVG as markup', async () => {
  const hostile = '"><script>&</text>\u0000';
  const { svg } = await drawn(
    contentOf(entriesOf(['2019-08-22', { parties: [hostile] }], '2019-08-23'), {
      parties: [hostile],
    }),
  );
  expect(svg).not.toMatch(/script|&|<text/);
});

test('a picture is a PNG of 1200 pixels, the same for the same timeline', async () => {
  const content = contentOf(entriesOf('1965-06-22', '2019-07', '2019-08-02', '2019-08-22'));
  const png = Buffer.from((await timelinePicture(content)) ?? []);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1200);
  expect(png.length).toBeLessThan(200_000);
  expect(png.equals(Buffer.from((await timelinePicture(content)) ?? []))).toBe(true);
});
