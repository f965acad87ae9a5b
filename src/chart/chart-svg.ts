import {
  type ChartLayout,
  LEGEND_ROW,
  LEGEND_SIGN,
  type LegendItem,
  type Mark,
  type PlacedLane,
  SIZES,
  STRIP_NAME,
} from './chart-layout.ts';
import type { Lettering } from './lettering.ts';

/**
 * Its own dark ground, so that it reads alike in a light and a dark theme. The lanes' colours are told apart by eyes
 * that see no red or green (Okabe and Ito), and nothing is told by colour alone.
 */
const COLOURS = {
  ground: '#1b2430',
  lane: '#243140',
  ink: '#f2f5f8',
  quiet: '#a9b6c4',
  grid: '#33424f',
  onMark: '#10161d',
  warning: '#ffd23f',
  lanes: ['#56b4e9', '#e69f00', '#2fc39a', '#f0e442', '#e48bbd'],
  others: '#b8c2cc',
} as const;

/** Draws a chart as SVG. All text is outlines: the result holds no text and needs no font. */
export function chartSvg(layout: ChartLayout, lettering: Lettering): string {
  const { width, height } = layout;
  const pen = penOf(lettering);
  const parts = [
    rect(0, 0, width, height, COLOURS.ground),
    ...layout.lanes.map((lane) => laneGround(lane, layout, pen)),
    axis(layout, pen),
    strip(layout, pen),
    ...layout.lanes.flatMap((lane, at) => {
      const colour = lane.isOthers ? COLOURS.others : (COLOURS.lanes[at] ?? COLOURS.others);
      return lane.marks.map((mark) => drawMark(mark, colour, pen));
    }),
    legend(layout, pen),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

type Anchor = 'start' | 'middle';
type Pen = (text: string, x: number, y: number, size: number, colour: string, anchor?: Anchor) => string;

function penOf(lettering: Lettering): Pen {
  return (text, x, y, size, colour, anchor = 'start') => {
    const width = anchor === 'start' ? 0 : lettering.width(text, size);
    // What would run over the picture's edge is moved back.
    const left = Math.min(Math.max(x - width / 2, 4), SIZES.width - 4 - width);
    return `<g fill="${colour}">${lettering.draw(text, anchor === 'start' ? x : left, y, size)}</g>`;
  };
}

/** The ground of a lane, broken where the axis is, and its name. */
function laneGround({ label, top, height }: PlacedLane, { axis }: ChartLayout, pen: Pen): string {
  const grounds = axis.parts.map(({ left, right }) => rect(left, top, right - left, height, COLOURS.lane, 6));
  const middle = top + height / 2 + SIZES.label * 0.36;
  const name = label.map((words, at) =>
    pen(
      words,
      SIZES.margin,
      middle + (at - (label.length - 1) / 2) * SIZES.label * 1.15,
      SIZES.label,
      COLOURS.ink,
    ),
  );
  return [...grounds, ...name].join('');
}

function axis({ axis: { parts, breaks }, axisTop, lanes }: ChartLayout, pen: Pen): string {
  const top = lanes[0]?.top ?? axisTop;
  const drawn = parts.flatMap(({ left, right, ticks }) => [
    line(left, axisTop, right, axisTop, COLOURS.quiet, 2),
    ...ticks.flatMap(({ x, label, year }) => [
      line(x, top, x, axisTop, COLOURS.grid, 1.5),
      line(x, axisTop, x, axisTop + 6, COLOURS.quiet, 2),
      pen(label, x, axisTop + 8 + SIZES.tick, SIZES.tick, COLOURS.ink, 'middle'),
      year === null ? '' : pen(year, x, axisTop + 12 + 2 * SIZES.tick, SIZES.tick, COLOURS.quiet, 'middle'),
    ]),
  ]);
  return [...drawn, ...breaks.map((x) => breakMark(x, axisTop, 9, COLOURS.quiet))].join('');
}

/** Two strokes: here time is left out. */
function breakMark(x: number, y: number, reach: number, colour: string): string {
  return [-5, 5]
    .map((shift) => line(x + shift - reach / 2, y + reach, x + shift + reach / 2, y - reach, colour, 2.5))
    .join('');
}

function strip({ bars, stripTop, axis: { parts } }: ChartLayout, pen: Pen): string {
  if (bars.length === 0) return '';
  const bottom = stripTop + SIZES.strip;
  const [first] = parts;
  const beside = first !== undefined && first.left > SIZES.margin + 60;
  return [
    ...parts.map(({ left, right }) => line(left, bottom + 1, right, bottom + 1, COLOURS.quiet, 1.5)),
    ...bars.map(({ x, width, share }) => {
      const height = Math.max(5, share * SIZES.strip);
      return rect(x, bottom - height, width, height, COLOURS.quiet);
    }),
    beside ? pen(STRIP_NAME, SIZES.margin, bottom - 2, SIZES.tick, COLOURS.quiet) : '',
  ].join('');
}

/** A filled shape for what happened, a hollow one for what is planned or denied, with its number. */
function drawMark({ entry, x, y, width, breaks }: Mark, colour: string, pen: Pen): string {
  const { number, status, conflicts } = entry;
  const hollow = status === 'planned' || status === 'denied';
  const right = x + width / 2;
  const numberSize = number > 99 ? SIZES.number * 0.8 : SIZES.number;
  return [
    shape(x, y, width, colour, hollow),
    ...breaks.map((place) => breakMark(place, y, SIZES.mark / 2, COLOURS.ground)),
    pen(
      String(number),
      x,
      y + numberSize * 0.37,
      numberSize,
      hollow ? COLOURS.ink : COLOURS.onMark,
      'middle',
    ),
    status === 'denied' ? crossed(x - width / 2 + 2, y - 15) : '',
    conflicts.length > 0 ? differs(right - 1, y - 14, pen) : '',
  ].join('');
}

function shape(x: number, y: number, width: number, colour: string, hollow: boolean): string {
  const look = hollow
    ? `fill="${COLOURS.ground}" stroke="${colour}" stroke-width="3" stroke-dasharray="6 4"`
    : `fill="${colour}" stroke="${COLOURS.ground}" stroke-width="1.5"`;
  const half = SIZES.mark / 2 - (hollow ? 1.5 : 0);
  const inner = width - (hollow ? 3 : 0);
  const round = width > SIZES.mark ? 8 : half;
  return `<rect x="${fixed(x - inner / 2)}" y="${fixed(y - half)}" width="${fixed(inner)}" height="${fixed(2 * half)}" rx="${round}" ${look}/>`;
}

function crossed(x: number, y: number): string {
  const ground = `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="10" fill="${COLOURS.ink}" stroke="${COLOURS.ground}" stroke-width="2"/>`;
  const strokes = [1, -1].map((way) => line(x - 4, y - 4 * way, x + 4, y + 4 * way, COLOURS.onMark, 3));
  return ground + strokes.join('');
}

function differs(x: number, y: number, pen: Pen): string {
  const triangle = `<path d="M${fixed(x)} ${fixed(y - 12)}l12 21h-24z" fill="${COLOURS.warning}" stroke="${COLOURS.ground}" stroke-width="2" stroke-linejoin="round"/>`;
  return triangle + pen('!', x, y + 7, 18, COLOURS.onMark, 'middle');
}

function legend({ legend, legendTop }: ChartLayout, pen: Pen): string {
  return legend
    .map(({ sign, words, x, row }) => {
      const y = legendTop + 16 + row * LEGEND_ROW;
      const drawn = pen(words, x + LEGEND_SIGN, y + SIZES.legend * 0.36, SIZES.legend, COLOURS.quiet);
      return legendSign(sign, x + 16, y, pen) + drawn;
    })
    .join('');
}

function legendSign(sign: LegendItem['sign'], x: number, y: number, pen: Pen): string {
  switch (sign) {
    case 'inexact':
      return rect(x - 16, y - 8, 32, 16, COLOURS.others, 5);
    case 'planned':
      return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="11" fill="none" stroke="${COLOURS.others}" stroke-width="3" stroke-dasharray="6 4"/>`;
    case 'denied':
      return crossed(x + 4, y);
    case 'conflict':
      return differs(x, y + 1, pen);
    case 'articles':
      return rect(x - 9, y - 4, 5, 12, COLOURS.quiet) + rect(x - 2, y - 10, 5, 18, COLOURS.quiet);
  }
}

function rect(x: number, y: number, width: number, height: number, colour: string, round = 0): string {
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" rx="${round}" fill="${colour}"/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${colour}" stroke-width="${width}"/>`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
