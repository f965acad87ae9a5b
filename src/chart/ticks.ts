import { MONTHS } from '../reply/day.ts';
import { dayNumber, dayOf } from '../story/date-words.ts';

/** A stretch of time and the pixels between which it is drawn; days are numbers since 1970, `to` is the last one. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly x: number;
  /** "22 Aug", "Aug", "2019". */
  readonly label: string;
  /** Told below the label where it changes: "2019"; null where the label is the year, or it was told before. */
  readonly year: string | null;
}

type Unit = { readonly kind: 'day' | 'month' | 'year'; readonly step: number };

/** From fine to coarse; the first whose labels do not touch is taken. */
const UNITS: readonly Unit[] = [
  { kind: 'day', step: 1 },
  { kind: 'day', step: 2 },
  { kind: 'day', step: 5 },
  { kind: 'day', step: 10 },
  { kind: 'month', step: 1 },
  { kind: 'month', step: 2 },
  { kind: 'month', step: 3 },
  { kind: 'month', step: 6 },
  ...[1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ kind: 'year' as const, step })),
];
const APART = 18;

export interface TickSettings {
  /** Where a day of the part stands. */
  readonly xIn: (part: Part, day: number) => number;
  /** Whether something in the part is known to the month or day: otherwise its years are all there is to say. */
  readonly exact: boolean;
  /** In pixels. */
  readonly labelWidth: (label: string) => number;
}

/** The ticks of a part of the axis: as fine as there is room for, at least one. */
export function ticksOf(part: Part, { xIn, exact, labelWidth }: TickSettings): Tick[] {
  if (part.to === part.from && exact) return [{ x: xIn(part, part.from), ...labelsOf(part.from, 'day') }];
  for (const unit of exact || part.to - part.from > 366 ? UNITS : []) {
    const days = daysOf(part, unit);
    if (days === null || days.length === 0) continue;
    // One year alone says little of a stretch: its ends say more.
    if (unit.kind === 'year' && days.length === 1) break;
    const ticks = days.map((day) => ({ x: xIn(part, day), ...labelsOf(day, unit.kind) }));
    if (fits(ticks, labelWidth)) return told(ticks);
  }
  const [first, last] = [iso(part.from), iso(part.to)].map((day) => Number(day.slice(0, 4)));
  const short = Math.floor((first ?? 0) / 100) === Math.floor((last ?? 0) / 100) ? 2 : 0;
  const label = first === last ? String(first) : `${first}–${String(last).slice(short)}`;
  return [{ x: (part.left + part.right) / 2, label, year: null }];
}

function labelsOf(day: number, kind: Unit['kind']): { readonly label: string; readonly year: string | null } {
  const [year = '', month = '', date = ''] = iso(day).split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  if (kind === 'year') return { label: String(Number(year)), year: null };
  return { label: kind === 'month' ? name : `${Number(date)} ${name}`, year: String(Number(year)) };
}

/** The days in the part at which the unit's ticks stand; null where there are more than could ever fit. */
function daysOf({ from, to }: Part, { kind, step }: Unit): number[] | null {
  const most = 60;
  const days: number[] = [];
  const [year = 0, month = 1] = iso(from).split('-').map(Number);
  if (kind === 'day') {
    if ((to - from) / step > most) return null;
    for (let day = from; day <= to; day += step) days.push(day);
    return days;
  }
  for (let index = 0; ; index += 1) {
    const months = year * 12 + (kind === 'month' ? index : index * 12) + (kind === 'month' ? month - 1 : 0);
    const inYear = months % 12;
    const ofYear = Math.floor(months / 12);
    if (ofYear > 9999) return days;
    const day = dayNumber(`${String(ofYear).padStart(4, '0')}-${String(inYear + 1).padStart(2, '0')}-01`);
    if (day > to) return days;
    const count = kind === 'month' ? inYear : ofYear;
    if (day >= from && count % step === 0) days.push(day);
    if (days.length > most) return null;
  }
}

function fits(ticks: readonly Tick[], labelWidth: (label: string) => number): boolean {
  return ticks.every(({ x, label }, at) => {
    const before = ticks[at - 1];
    return before === undefined || x - before.x >= (labelWidth(label) + labelWidth(before.label)) / 2 + APART;
  });
}

/** A year is told once, where it begins. */
function told(ticks: readonly Tick[]): Tick[] {
  return ticks.map((tick, at) => (tick.year === ticks[at - 1]?.year ? { ...tick, year: null } : tick));
}

function iso(day: number): string {
  return dayOf(day) ?? '0001-01-01';
}
