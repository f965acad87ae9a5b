import { weekValue } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "the weekend" (the last one, or the next where told so), "this weekend", "this past weekend".
 * Not: "weekends".
 */
export const theWeekend = rule(
  'the weekend',
  'DATE',
  '(?:the|(?<this>this)) (?<which>past|coming)? weekend',
  (match, when) => {
    if (when.article === null) return 'XXXX-WXX-WE';
    const which = match.phrase('which');
    const ahead =
      which === 'coming' ||
      (which !== 'past' &&
        (when.direction() === 'future' ||
          when.article.dayOfWeek > 5 ||
          (match.has('this') && when.article.dayOfWeek === 5)));
    return `${weekValue(when.article.subtract({ weeks: ahead ? 0 : 1 }))}-WE`;
  },
);
