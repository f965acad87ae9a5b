import { dayNumber, type Interval } from '../story/date-words.ts';
import { type Part, type Tick, ticksOf } from './ticks.ts';

/** A part of the axis, drawn to one scale. */
export interface AxisPart extends Part {
  readonly ticks: readonly Tick[];
}

/** Time from left to right, broken where nothing happened for long while much happened elsewhere. */
export interface TimeAxis {
  readonly parts: readonly AxisPart[];
  /** Where time is left out, in pixels. */
  readonly breaks: readonly number[];
  /** Where a day stands; one in a gap stands at the gap's nearer edge. */
  xOf(day: number): number;
  /** Whether a day is on the axis, not in a gap or beyond its ends. */
  holds(day: number): boolean;
}

export interface AxisSettings {
  readonly left: number;
  readonly right: number;
  /** How wide a mark of an entry is: where they would overlap, a gap is worth its break. */
  readonly mark: number;
  /** How wide a tick's label is, in pixels. */
  readonly labelWidth: (label: string) => number;
}

/** The pixels of a break, and what stays free at both ends of a part. */
const BREAK = 26;
const EDGE = 22;
/** What is shorter is known better than to the year. */
const SEASON = 200;
const MOST_BREAKS = 2;
/**
 * A gap is broken from this share of all the time on, a lesser one where so many marks touch that they would stand in a
 * pile; and inside of an entry's own stretch only of a long one.
 */
const WIDE = { usual: 0.55, piled: 0.3 } as const;
const PILE = 7;
const LONG_ENTRY = 5 * 365;
const NARROWEST = 84;

/** An axis for entries, each an interval of ISO days, at least one: for one day or a century, the ticks fit. */
export function timeAxis(entries: readonly Interval[], settings: AxisSettings): TimeAxis {
  const spans = entries.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  const exactIn = (part: Part) =>
    spans.some(({ from, to }) => to - from < SEASON && from >= part.from && to <= part.to);
  const points = spans.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
  const parts = place(breaks(points, spans, settings), spans, settings);
  const nearest = (day: number) => parts.find((part) => day <= part.to) ?? parts.at(-1);
  const holds = (day: number) => parts.some((part) => day >= part.from && day <= part.to);
  return {
    parts: parts.map((part) => ({
      ...part,
      ticks: ticksOf(part, { xIn, exact: exactIn(part), labelWidth: settings.labelWidth }),
    })),
    breaks: parts.slice(1).map(({ left }) => left - BREAK / 2),
    xOf(day) {
      const part = nearest(day);
      return part === undefined ? settings.left : xIn(part, Math.min(Math.max(day, part.from), part.to));
    },
    holds,
  };
}

/** Where a day (or a moment within it, as a fraction) stands in a part. */
function xIn({ from, to, left, right }: Part, day: number): number {
  if (to === from) return (left + right) / 2;
  return left + EDGE + ((day - from) / (to - from)) * (right - left - 2 * EDGE);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of time that are drawn: all of it, without gaps as long as marks crowd and a gap is wide. */
function breaks(points: readonly number[], spans: readonly Stretch[], settings: AxisSettings): Stretch[] {
  const first = points[0] ?? 0;
  let stretches: Stretch[] = [{ from: first, to: points.at(-1) ?? first }];
  while (stretches.length <= MOST_BREAKS) {
    const touching = crowding(stretches, spans, settings);
    if (touching < 2) break;
    const wide = touching >= PILE ? WIDE.piled : WIDE.usual;
    const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    const gap = widestGap(points, stretches, spans);
    if (gap === null || gap.to - gap.from < wide * length) break;
    stretches = stretches.flatMap((stretch) =>
      gap.from >= stretch.from && gap.to <= stretch.to
        ? [
            { from: stretch.from, to: gap.from },
            { from: gap.to, to: stretch.to },
          ]
        : [stretch],
    );
  }
  return stretches;
}

/** How many marks would touch the one before them. */
function crowding(stretches: readonly Stretch[], spans: readonly Stretch[], settings: AxisSettings): number {
  const parts = place(stretches, spans, settings);
  // Marks of the same day touch on every scale.
  const places = [...new Set(spans.map(({ from }) => from))]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const part = parts.find((each) => day <= each.to);
      return part === undefined ? [] : [xIn(part, day)];
    });
  return places.filter((x, at) => at > 0 && x - (places[at - 1] ?? x) < settings.mark).length;
}

function widestGap(
  points: readonly number[],
  stretches: readonly Stretch[],
  spans: readonly Stretch[],
): Stretch | null {
  let widest: Stretch | null = null;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1] ?? to;
    if (widest !== null && to - from <= widest.to - widest.from) continue;
    const inside = stretches.some((stretch) => from >= stretch.from && to <= stretch.to);
    const told = spans.some((span) => span.from <= from && span.to >= to && span.to - span.from < LONG_ENTRY);
    if (inside && !told && to - from > 1) widest = { from, to };
  }
  return widest;
}

/** Gives each stretch its pixels: where more happened there is more room. */
function place(
  stretches: readonly Stretch[],
  spans: readonly Stretch[],
  { left, right }: AxisSettings,
): Part[] {
  const room = right - left - BREAK * (stretches.length - 1) - NARROWEST * stretches.length;
  const weights = stretches.map(({ from, to }) => {
    const marks = spans.filter((span) => span.from >= from && span.from <= to).length;
    return Math.max(marks - 1, 0.01);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let x = left;
  return stretches.map((stretch, at) => {
    const width = NARROWEST + (room * (weights[at] ?? 0)) / sum;
    const part = { ...stretch, left: x, right: x + width };
    x += width + BREAK;
    return part;
  });
}
