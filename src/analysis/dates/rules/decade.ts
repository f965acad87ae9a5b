import { rule } from '../rule.ts';
import { DECADE_WORDS } from '../vocabulary.ts';

/**
 * Finds: "the 1990s", "the '80s", "the mid-1990s", "the 1990's", "the sixties", "the nineteen sixties".
 * Not: "temperatures in the 90s", "in her sixties", "747s".
 */
export const decade = rule(
  'decade',
  'DATE',
  "(?:the )?(?:(?:early|late|mid) -? )?(?:the )?(?<full>DECADE)|the (?:(?:early|late|mid) -? )?(?<year>YEAR) 's|(?:the )?(?:(?:early|late|mid) -? )?(?<short>SHORTDECADE)|the (?:(?:early|late|mid) -? )?(?:nineteen|eighteen)? (?<word>DECADEWORD)",
  (match, when) => {
    if (match.has('full')) return match.phrase('full').slice(0, 3);
    if (match.has('year')) {
      const year = match.phrase('year');
      return year.endsWith('0') && !/^[a-z]/i.test(match.after()) ? year.slice(0, 3) : undefined;
    }
    const century = Math.floor(((when.article?.year ?? 2000) - 20) / 100);
    if (match.has('word')) return `${century}${DECADE_WORDS.get(match.phrase('word')) ?? ''}`;
    const short = match.phrase('short');
    if (!/^['’‘´`]\d0s$/.test(short)) return undefined;
    return `${century}${short[1]}`;
  },
);
