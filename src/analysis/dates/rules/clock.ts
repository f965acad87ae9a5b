import { dayValue } from '../calendar.ts';
import { type Match, rule, type When } from '../rule.ts';
import { NUMBER_WORDS } from '../vocabulary.ts';

const ZONES =
  '(?:gmt|utc|est|edt|pst|pdt|cst|cdt|mst|mdt|bst|cet|cest|ist|jst|kst|(?:(?:eastern|central|mountain|pacific) (?:(?:standard|daylight) )?|local )time|eastern|et|pt)';

/**
 * Finds: "10:35 a.m.", "9 p.m. EST", "3 p.m. Eastern time", "14:58 UTC", "1400 GMT", "1425 local time", "noon", "midnight", "4 in the morning",
 * "five o'clock", "7.30pm", "14.30 GMT", "at 11 Sunday night", "at 15:30", both ends of "6-9 p.m."; of no known day
 * "every day at 8 a.m.".
 * Not: "3:2" (a score), "Luke 3:16", "25:99".
 */
export const clock = rule(
  'clock',
  'TIME',
  `(?<hour>HOURNUM|NUMWORD) (?:: (?<minute>MINUTENUM))? (?:(?<half>am|pm)|in the (?<part>morning|afternoon|evening)|at (?<night>night)|o ' clock)(?: ,? (?<zone>${ZONES}))?|(?<hourb>HOURNUM) : (?<minuteb>MINUTENUM) (?:h|hours)? (?<zone>${ZONES})|(?<dotted>DECIMAL) (?:(?<half>am|pm)|(?<zone>gmt|utc|bst))|(?<=(?:at|about|around|before|after|until|till) )(?<hourb>HOURNUM) (?:: (?<minuteb>MINUTENUM))?(?= WEEKDAY (?:morning|afternoon|evening|night))|(?<hourb>HOURNUM) : (?<minuteb>MINUTENUM)(?= on (?:DAYNAME|MONTH|DAYNUM))|(?<=at )(?<hourb>HOURNUM) : (?<minuteb>MINUTENUM)(?! :)|(?<hour>HOURNUM) (?:: (?<minute>MINUTENUM))?(?= (?:-|--|to|until|till|and) HOURNUM (?:: MINUTENUM)? (?<half>am|pm))|(?<plain>INT) (?:hours )?(?<zoneb>gmt|utc|local time)|(?<word>noon|midnight|midday)`,
  (match, when) => {
    const word = match.phrase('word');
    const hours = word === '' ? hourOf(match.phrase('hour')) : null;
    const day = dayValue(
      isNow(match) ? when.article : isHabit(match) ? null : dayOf(when, hours, match.phrase('half')),
    );
    if (word !== '') return `${day}T${word === 'midnight' ? '24:00' : '12:00'}`;
    if (match.has('plain')) {
      const digits = match.phrase('plain');
      if (!/^([01]\d|2[0-3])[0-5]\d$/.test(digits)) return undefined;
      const utc = match.phrase('zoneb') === 'local time' ? '' : 'Z';
      return `${day}T${digits.slice(0, 2)}:${digits.slice(2)}${utc}`;
    }
    const [dottedHour = '', dottedMinute = ''] = match.phrase('dotted').split('.');
    let hour = hourOf(match.phrase('hour') || match.phrase('hourb') || dottedHour);
    const minute = match.phrase('minute') || match.phrase('minuteb') || dottedMinute;
    if (minute.length === 1) return undefined;
    if (hour === null || hour > 24 || Number(minute || 0) > 59) return undefined;
    const later =
      match.phrase('half') === 'pm' || match.has('night') || /afternoon|evening/.test(match.phrase('part'));
    if (match.has('half') && hour > 12) return undefined;
    if (later && hour < 12) hour += 12;
    if (match.phrase('half') === 'am' && hour === 12) hour = 0;
    const zone = /gmt|utc/.test(match.phrase('zone')) ? 'Z' : '';
    return `${day}T${String(hour).padStart(2, '0')}:${minute === '' ? '00' : minute.padStart(2, '0')}${zone}`;
  },
);

function hourOf(word: string): number | null {
  const hour = NUMBER_WORDS.get(word) ?? Number(word);
  return Number.isInteger(hour) ? hour : null;
}

/** "It's just after midnight in Lund." */
function isNow(match: Match): boolean {
  let distance = 1;
  while (
    distance < 5 &&
    /^(?:now|just|after|past|about|almost|nearly|already|only)$/.test(match.before(distance))
  )
    distance += 1;
  return /^(?:is|['’]s)$/.test(match.before(distance)) && match.before(distance + 1) === 'it';
}

/** "opens every day at 8 a.m.", "bars must now close at 10 p.m.", "usually eats at noon": of no one day. */
function isHabit(match: Match): boolean {
  for (let distance = 1; distance < 14 && !/^[.;:]?$/.test(match.before(distance)); distance += 1)
    if (HABITS.test(match.before(distance))) return true;
  const [next, second] = [match.after(), match.after(2)];
  return HABITS.test(next) || (HABITS.test(second) && /^(?:on|of|,)$/.test(next));
}

const HABITS =
  /^(?:every|each|daily|nightly|always|usually|normally|often|typically|generally|regularly|never|must|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days)$/;

/** The day told beside it; after an evening the small hours are those of the next day. */
function dayOf(when: When, hour: number | null, half: string): Temporal.PlainDate | null {
  const { told } = when;
  const day = when.day();
  if (told?.level !== 'day' || day === null || !told.day.equals(day)) return day;
  // "began at midnight on Monday; by noon …": after the end of that day
  if (told.minutes === 24 * 60) return told.day.add({ days: 1 });
  const small = half === 'am' && hour !== null && (hour < 6 || hour === 12);
  return small && (told.minutes ?? 0) >= 18 * 60 ? told.day.add({ days: 1 }) : told.day;
}
