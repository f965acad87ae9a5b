/** After so many days an article counts half. */
const HALF_LIFE = 14;

/**
 * How busy a story is: the days of its articles, each counting less the older it is; as a logarithm, so that only
 * the order means anything and no present moment is needed. -Infinity for no dated article.
 */
export function activityOf(days: readonly (string | null)[]): number {
  const ages = days.flatMap((day) => (day === null ? [] : [Date.parse(day.slice(0, 10)) / 86_400_000]));
  const newest = Math.max(...ages);
  if (!Number.isFinite(newest)) return Number.NEGATIVE_INFINITY;
  const sum = ages.reduce((total, day) => total + 2 ** ((day - newest) / HALF_LIFE), 0);
  return newest / HALF_LIFE + Math.log2(sum);
}

/** A week of news: how many articles of the last of them, the newest included. */
export function newLately(days: readonly (string | null)[]): number {
  const dated = days.flatMap((day) => (day === null ? [] : [Date.parse(day.slice(0, 10)) / 86_400_000]));
  const newest = Math.max(...dated);
  return dated.filter((day) => newest - day < 7).length;
}
