/** As news agencies shorten them: short months stay whole. */
export const MONTHS = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');

/**
 * A calendar day as people read it, without a time zone that could shift it: "2019-08-22" and
 * "2019-08-22T09:30:00+09:00" give "22 Aug 2019", "2019-08" gives "Aug 2019". Other text stays as it is.
 */
export function printedDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return iso;
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}
