import { type Match, rule, type When } from '../rule.ts';
import { DECADE_WORDS } from '../vocabulary.ts';

/**
 * Finds: "the 1990s", "the '80s", "the mid-1990s", "the early to mid-1990s", "the mid-to-late '80s", "in the 80s", "the 1990's", "the sixties", "the nineteen sixties".
 * Not: "temperatures in the 90s", "in her sixties", "747s".
 */
export const decade = rule(
  'decade',
  'DATE',
  "(?:the (?:first|second|latter|other) half of )?(?:the )?(?:{part})?(?:the )?(?<full>DECADE)|the (?:{part})?(?<year>YEAR) 's|(?:the )?(?:{part})?(?<short>SHORTDECADE)|the (?:{part})?(?:nineteen|eighteen)? (?<word>DECADEWORD)",
  (match, when) => {
    if (match.has('full')) return match.phrase('full').slice(0, 3);
    if (match.has('year')) {
      const year = match.phrase('year');
      return year.endsWith('0') && !/^[a-z]/i.test(match.after()) ? year.slice(0, 3) : undefined;
    }
    if (match.has('word')) return decadeOf(String(DECADE_WORDS.get(match.phrase('word')) ?? 0), when);
    const short = match.phrase('short');
    if (/^['’‘´`]\d0s$/.test(short)) return decadeOf(short.slice(1, 2), when);
    return /^[2-9]0s$/.test(short) && isOfYears(match) ? decadeOf(short.slice(0, 1), when) : undefined;
  },
);

/** The last such decade that had begun: the sixties are those of the century before, until 2060. */
function decadeOf(tens: string, { article }: When): string {
  const now = article?.year ?? 2000;
  return `${Math.floor(now / 100) - (Number(tens) * 10 > now % 100 ? 1 : 0)}${tens}`;
}

/** "in the 80s", but neither ages ("in her 80s") nor the weather ("highs in the 80s"). */
function isOfYears(match: Match): boolean {
  if (match.token(match.first)?.word !== 'the' || !/^(?:in|of|since|from|during)$/.test(match.before()))
    return false;
  if (/^(?:degrees?|fahrenheit|celsius|percent|%)$/.test(match.after())) return false;
  for (let back = 1; back <= 12; back += 1) if (WEATHER.test(match.before(back))) return false;
  return true;
}

const WEATHER =
  /^(?:temperatures?|highs?|lows?|mercury|degrees|scor(?:e|es|ed)|shot|rounds?|iq|pulse|heat|speeds?)$/;
