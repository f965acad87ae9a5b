import { unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "a second day", "the eighth day", "a third consecutive day": the day at hand.
 * Not: "the first day", "the last day" (of something).
 */
export const countedDay = rule(
  'counted day',
  'DATE',
  '(?<=(?:for|is|was|on|into) )(?:the |a |its )?(?<count>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ORDSHAPE) (?:straight |consecutive |successive )?day(?! (?:before|after))',
  (_match, { article }) => unitValue(article, 0, 'day'),
);
