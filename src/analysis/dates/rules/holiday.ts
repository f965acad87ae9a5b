import { dayValue, weekdayAfter, weekdayBefore } from '../calendar.ts';
import { rule } from '../rule.ts';

type Day = Temporal.PlainDate;

const fixed =
  (month: number, day: number) =>
  (year: number): Day =>
    Temporal.PlainDate.from({ year, month, day });
const nth =
  (month: number, weekday: number, count: number) =>
  (year: number): Day =>
    weekdayAfter(Temporal.PlainDate.from({ year, month, day: 1 }), weekday, true).add({ weeks: count - 1 });

/** Western Easter Sunday (the Gregorian computus in Butcher's form). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
}

const HOLIDAYS: Readonly<Record<string, (year: number) => Day>> = {
  christmas: fixed(12, 25),
  'christmas day': fixed(12, 25),
  'christmas eve': fixed(12, 24),
  'boxing day': fixed(12, 26),
  "new year 's day": fixed(1, 1),
  "new year 's eve": fixed(12, 31),
  "valentine 's day": fixed(2, 14),
  "st . patrick 's day": fixed(3, 17),
  'april fools day': fixed(4, 1),
  'may day': fixed(5, 1),
  'independence day': fixed(7, 4),
  'bastille day': fixed(7, 14),
  halloween: fixed(10, 31),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'black friday': (year) => nth(11, 4, 4)(year).add({ days: 1 }),
  "mother 's day": nth(5, 7, 2),
  "father 's day": nth(6, 7, 3),
  'earth day': fixed(4, 22),
  "new year 's": fixed(1, 1),
  thanksgiving: nth(11, 4, 4),
  'thanksgiving day': nth(11, 4, 4),
  'labor day': nth(9, 1, 1),
  'columbus day': nth(10, 1, 2),
  'memorial day': (year) => weekdayBefore(Temporal.PlainDate.from({ year, month: 5, day: 31 }), 1, true),
  'election day': (year) => nth(11, 1, 1)(year).add({ days: 1 }),
  easter: easter,
  'easter sunday': easter,
  'easter monday': (year) => easter(year).add({ days: 1 }),
  'good friday': (year) => easter(year).subtract({ days: 2 }),
  'maundy thursday': (year) => easter(year).subtract({ days: 3 }),
  'palm sunday': (year) => easter(year).subtract({ days: 7 }),
  'ash wednesday': (year) => easter(year).subtract({ days: 46 }),
  'shrove tuesday': (year) => easter(year).subtract({ days: 47 }),
  'ascension day': (year) => easter(year).add({ days: 39 }),
  pentecost: (year) => easter(year).add({ days: 49 }),
  'whit sunday': (year) => easter(year).add({ days: 49 }),
  'whit monday': (year) => easter(year).add({ days: 50 }),
  epiphany: fixed(1, 6),
  "all saints ' day": fixed(11, 1),
  "all souls ' day": fixed(11, 2),
  "st . stephen 's day": fixed(12, 26),
  'anzac day': fixed(4, 25),
  'remembrance day': fixed(11, 11),
  'guy fawkes night': fixed(11, 5),
  'bonfire night': fixed(11, 5),
  'groundhog day': fixed(2, 2),
  'martin luther king day': nth(1, 1, 3),
  'martin luther king jr . day': nth(1, 1, 3),
  'presidents day': nth(2, 1, 3),
  "presidents ' day": nth(2, 1, 3),
  juneteenth: fixed(6, 19),
};

/**
 * Finds: "Christmas Eve", "last Thanksgiving", "Good Friday", "New Year's Day 2019", "Election Day".
 * Not: "Christmas shopping" without a day, "Independence Day parade" is one still, "Labor Day" of a film.
 */
export const holiday = rule(
  'holiday',
  'DATE',
  "(?:(?<which>last|next|this) )?(?<name>christmas (?:day|eve)?|boxing day|new year 's (?:day|eve)?|black friday|(?:mother|father) 's day|earth day|valentine 's day|st . patrick 's day|april fools day|May day|independence day|bastille day|halloween|veterans day|armistice day|thanksgiving (?:day)?|labor day|columbus day|memorial day|election day|easter (?:sunday|monday)?|good friday|maundy thursday|palm sunday|ash wednesday|shrove tuesday|ascension day|pentecost|whit (?:sunday|monday)|epiphany|all (?:saints|souls) ' day|st . stephen 's day|anzac day|remembrance day|guy fawkes night|bonfire night|groundhog day|martin luther king (?:jr .?)? day|presidents '? day|juneteenth)(?: ,? (?<year>YEAR))?",
  (match, when) => {
    if (!match.capitalised(match.has('which') ? match.first + 1 : match.first)) return undefined;
    const name = match.phrase('name').toLowerCase().replace(/[’´]/g, "'");
    const on = HOLIDAYS[name];
    if (on === undefined) return undefined;
    if (match.has('year')) return dayValue(on(Number(match.phrase('year'))));
    const { article } = when;
    if (article === null) return fixedDay(on);
    const days = [-1, 0, 1].map((step) => on(article.year + step));
    const last = days.findLast((day) => Temporal.PlainDate.compare(day, article) <= 0);
    const next = days.find((day) => Temporal.PlainDate.compare(day, article) >= 0);
    const which = match.phrase('which');
    if (last === undefined || next === undefined) return undefined;
    if (which === 'last') return dayValue(last);
    if (which === 'next') return dayValue(next);
    const [behind, ahead] = [last.until(article).days, article.until(next).days];
    const direction = when.direction();
    if (direction === 'future') return dayValue(next);
    // "they got Christmas", three days before it
    if (direction === 'past' && ahead > NEAR_DAYS) return dayValue(last);
    return dayValue(behind <= ahead ? last : next);
  },
);

const NEAR_DAYS = 14;

/** Without a year only a holiday that never moves has a day. */
function fixedDay(on: (year: number) => Day): string {
  const [one, two] = [on(2001), on(2002)];
  return one.month === two.month && one.day === two.day ? `XXXX${one.toString().slice(4)}` : 'XXXX-XX-XX';
}
