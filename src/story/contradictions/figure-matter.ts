import type { Placed } from './placed-number.ts';
import { MONEY } from './units.ts';

const TOLL = /^(?:turnout|killed|dead|died|deaths?|toll|injured|wounded)$/i;
const STATE_WORDS: Readonly<Record<string, string>> = {
  dead: 'death toll',
  injured: 'injured',
  missing: 'people missing',
  arrested: 'people arrested',
  crowd: 'size of the crowd',
  crew: 'size of the crew',
  rescued: 'people rescued',
  infected: 'people infected',
  kidnapped: 'people abducted',
  inside: 'people inside',
  escaped: 'people escaped',
  released: 'people released',
  jobless: 'jobs lost',
};

/** What both say that it is a number of: the toll or turnout, what is counted, else the nearest shared word that is no name. */
export function aboutOf(a: Placed, b: Placed): string {
  const { unit } = a;
  if (unit === 'magnitude') return 'magnitude';
  if (unit === 'clock') return 'the time';
  if (unit === 'day') return 'the day';
  if (unit === 'year') return 'the year';
  if (unit === 'age') return 'age';
  if (unit === 'length') return 'distance';
  if (unit === 'stretch') return 'how long';
  if (unit === 'area') return 'area';
  if (unit === 'weight') return 'weight';
  if (unit === 'speed') return 'speed';
  if (unit === 'votes ahead') return 'the margin';
  if (unit === 'years in prison') return 'years in prison';
  if (unit === 'votes to votes') return 'the vote';
  const shared = a.near.filter((term) => b.context.has(term));
  const printed = shared.flatMap((term) => a.told.terms.find((each) => each.term === term)?.printed ?? []);
  if (MONEY.test(unit) && a.context.has('=fine') && b.context.has('=fine')) return 'fine';
  const toll = [...printed, ...b.near.flatMap((term) => termPrinted(b, term))].find((word) =>
    TOLL.test(word),
  );
  if (toll !== undefined)
    return /^(?:turnout|injured|wounded)$/i.test(toll) ? toll.toLowerCase() : 'death toll';
  if (unit === 'people aboard') return 'people on board';
  const state = STATE_WORDS[unit.replace(/^people /, '')];
  if (unit.startsWith('people ') && state !== undefined) return state;
  const counted = / (?<noun>\p{Ll}[\p{L}-]+)$/u.exec(a.printed)?.groups?.noun ?? '';
  if (counted.endsWith('s') && !MONEY.test(counted)) return counted;
  // "fallen by 40 percent", "killed 12": what was done names the matter only where nothing else does.
  const noun = printed.find((word) => /^\p{Ll}/u.test(word) && !/(?:ed|en|ing)$/.test(word));
  if (noun !== undefined) return noun;
  if (unit === 'people') return 'number of people';
  return unit === '%' ? 'share' : MONEY.test(unit) ? 'sum' : 'number';
}

function termPrinted({ told }: Placed, term: string): string[] {
  return told.terms.flatMap((each) => (each.term === term ? [each.printed] : []));
}
