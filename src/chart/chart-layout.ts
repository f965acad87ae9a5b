import { dayNumber } from '../story/date-words.ts';
import type { TimelineEntry } from '../story/timeline.ts';
import { lanesOf } from './lanes.ts';
import type { Lettering } from './lettering.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** An entry that has a date, with its number in the list that the chart belongs to. */
export interface NumberedEntry extends Omit<TimelineEntry, 'interval'> {
  readonly number: number;
  readonly interval: { readonly from: string; readonly to: string };
}

/** What a chart of a timeline is made from. */
export interface ChartContent {
  /** In the order of their numbers. */
  readonly entries: readonly NumberedEntry[];
  /** The story's main parties, most mentioned first. */
  readonly parties: readonly string[];
  /** ISO days on which an article came out, one for each article. */
  readonly published: readonly string[];
}

/** Where everything stands, in pixels of a picture of `width` by `height`. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly lanes: readonly PlacedLane[];
  /** Top of the axis, of the strip of articles, and of the legend. */
  readonly axisTop: number;
  readonly stripTop: number;
  readonly legendTop: number;
  /** Articles that came out at a place, as a share of the most at any. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly share: number }[];
  readonly legend: readonly LegendItem[];
}

export interface PlacedLane {
  /** The party's name in one line or two, as much as there is room for; none where there is only one lane. */
  readonly label: readonly string[];
  /** Holds what no party with a lane did. */
  readonly isOthers: boolean;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly entry: NumberedEntry;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** A day is as wide as high, everything longer is a bar. */
  readonly width: number;
  /** Where a bar runs over a break of the axis. */
  readonly breaks: readonly number[];
}

export interface LegendItem {
  readonly sign: 'inexact' | 'planned' | 'denied' | 'conflict' | 'articles';
  readonly words: string;
  readonly x: number;
  /** From 0. */
  readonly row: number;
}

/** Discord shows a picture about 300 pixels wide on a phone: letters are half as high there, ten pixels and more. */
export const SIZES = {
  width: 640,
  margin: 14,
  label: 22,
  tick: 20,
  number: 21,
  legend: 20,
  mark: 36,
  strip: 44,
} as const;
const ROW = 42;
const LANE_PADDING = 10;
const NARROWEST_BAR = 50;
const WIDEST_LABEL = 150;
const MOST_ROWS = 5;
export const STRIP_NAME = 'Articles';
/** Not "…", which fonts for Korean draw at half height. */
const DOTS = '...';
/** Room for a sign before its words, between two items, and for a row of them. */
export const LEGEND_SIGN = 38;
const LEGEND_GAP = 22;
export const LEGEND_ROW = 32;
/** Articles are counted by this many pixels. */
const BIN = 6;

/** Arranges a chart; at least one entry is needed. Pure, and the same for the same content. */
export function layoutChart(content: ChartContent, lettering: Lettering): ChartLayout {
  const { width, margin } = SIZES;
  const lanes = lanesOf(content.entries, content.parties);
  const labels = lanes.map(({ party }) =>
    lanes.length === 1 && party === null
      ? []
      : inLines(party ?? 'Others', WIDEST_LABEL, SIZES.label, lettering),
  );
  const widest = Math.max(0, ...labels.flat().map((line) => lettering.width(line, SIZES.label)));
  const left = margin + (widest === 0 ? 0 : Math.max(widest, lettering.width(STRIP_NAME, SIZES.tick)) + 14);
  const intervals = content.entries.map(({ interval }) => interval);
  const axis = timeAxis(intervals, {
    left,
    right: width - margin,
    mark: SIZES.mark,
    labelWidth: (label) => lettering.width(label, SIZES.tick),
  });
  let top: number = margin;
  const placed = lanes.map(({ party, entries }, at): PlacedLane => {
    const { marks, rows } = placeMarks(entries, axis, top + LANE_PADDING);
    const height = Math.max(rows, 1 + (labels[at]?.length ?? 0) / 4) * ROW + 2 * LANE_PADDING - 4;
    const lane = { label: labels[at] ?? [], isOthers: party === null, top, height, marks };
    top += lane.height + 6;
    return lane;
  });
  const axisTop = top + 4;
  const stripTop = axisTop + 2 * SIZES.tick + 22;
  const bars = articleBars(content.published, axis);
  const legendTop = bars.length === 0 ? stripTop - 4 : stripTop + SIZES.strip + 18;
  const legend = legendOf(content, axis, widest > 0, lettering);
  return {
    width,
    height: Math.ceil(
      legendTop + (legend.length === 0 ? 0 : ((legend.at(-1)?.row ?? 0) + 1) * LEGEND_ROW) + 6,
    ),
    axis,
    lanes: placed,
    axisTop,
    stripTop,
    legendTop,
    bars,
    legend,
  };
}

/** Puts marks into rows so that none covers another; where five rows are full, a mark gives way to the right as
 * long as there is room. */
function placeMarks(
  entries: readonly NumberedEntry[],
  axis: TimeAxis,
  top: number,
): { readonly marks: Mark[]; readonly rows: number } {
  const ends: number[] = [];
  const right = SIZES.width - SIZES.margin;
  const marks = entries
    .map((entry) => ({ entry, ...extentOf(entry, axis) }))
    .sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2) || a.entry.number - b.entry.number)
    .map(({ entry, x, width }): Mark => {
      const wanted = Math.min(x - width / 2, right - width);
      const free = ends.findIndex((end) => end <= wanted);
      const squeezed = ends.indexOf(Math.min(...ends));
      const full = ends.length >= MOST_ROWS && (ends[squeezed] ?? 0) + width <= right;
      const row = free >= 0 ? free : full ? squeezed : ends.length;
      const start = Math.max(wanted, ends[row] ?? 0);
      ends[row] = start + width + 3;
      return {
        entry,
        x: start + width / 2,
        y: top + row * ROW + SIZES.mark / 2,
        width,
        breaks: axis.breaks.filter((place) => place > start && place < start + width),
      };
    });
  return { marks, rows: Math.max(1, ends.length) };
}

function extentOf({ interval, precision }: NumberedEntry, axis: TimeAxis): { x: number; width: number } {
  const [from, to] = [axis.xOf(dayNumber(interval.from)), axis.xOf(dayNumber(interval.to))];
  const width = precision === 'day' ? SIZES.mark : Math.max(to - from, NARROWEST_BAR);
  return { x: (from + to) / 2, width };
}

/** How many articles came out when, as shares of the most. */
function articleBars(published: readonly string[], axis: TimeAxis): ChartLayout['bars'] {
  const counts = new Map<number, number>();
  for (const day of published) {
    const number = dayNumber(day);
    if (!axis.holds(number)) continue;
    const bin = Math.floor(axis.xOf(number) / BIN);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].map(([bin, count]) => ({ x: bin * BIN, width: BIN - 1, share: count / most }));
}

/** What the signs mean, of those that are there. */
function legendOf(
  { entries, published }: ChartContent,
  axis: TimeAxis,
  stripHasName: boolean,
  lettering: Lettering,
): LegendItem[] {
  const apart = published.filter((day) => !axis.holds(dayNumber(day))).length;
  const shown = published.length - apart;
  const elsewhere = apart === 0 ? '' : `${apart} more at other times`;
  const articles = [stripHasName ? '' : 'articles', elsewhere].filter((part) => part !== '').join(', ');
  const items: readonly [LegendItem['sign'], string, boolean][] = [
    ['inexact', 'month, year or longer', entries.some(({ precision }) => precision !== 'day')],
    ['planned', 'planned', entries.some(({ status }) => status === 'planned')],
    ['denied', 'denied', entries.some(({ status }) => status === 'denied')],
    ['conflict', 'sources differ', entries.some(({ conflicts }) => conflicts.length > 0)],
    ['articles', articles, shown > 0 && (apart > 0 || !stripHasName)],
  ];
  let x: number = SIZES.margin;
  let row = 0;
  return items
    .filter(([, , present]) => present)
    .map(([sign, words]) => {
      const width = LEGEND_SIGN + lettering.width(words, SIZES.legend);
      if (x > SIZES.margin && x + width > SIZES.width - SIZES.margin) {
        x = SIZES.margin;
        row += 1;
      }
      const item = { sign, words, x, row };
      x += width + LEGEND_GAP;
      return item;
    });
}

/** A name in one line, or in two where it is too wide for one and has a space to break at. */
function inLines(text: string, width: number, size: number, lettering: Lettering): string[] {
  const words = text.trim().split(/\s+/);
  const fits = (line: string) => lettering.width(line, size) <= width;
  if (words.length === 1 || fits(text)) return [shortened(text, width, size, lettering)];
  let first = 1;
  while (first < words.length - 1 && fits(words.slice(0, first + 1).join(' '))) first += 1;
  return [words.slice(0, first), words.slice(first)].map((line) =>
    shortened(line.join(' '), width, size, lettering),
  );
}

/** A text cut at its end where it is too wide; only dots where none of it can be drawn. */
function shortened(text: string, width: number, size: number, lettering: Lettering): string {
  if (lettering.width(text.trim(), size) === 0) return DOTS;
  if (lettering.width(text, size) <= width) return text;
  const letters = [...text.normalize('NFC')];
  let kept = 0;
  let used = lettering.width(DOTS, size);
  for (const letter of letters) {
    used += lettering.width(letter, size);
    if (used > width) break;
    kept += 1;
  }
  return `${letters.slice(0, kept).join('').trimEnd()}${DOTS}`;
}
