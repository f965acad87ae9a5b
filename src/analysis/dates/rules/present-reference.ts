import { rule } from '../rule.ts';

/**
 * Finds: "now", "currently", "these days", "the time being".
 * Not: "nowhere", "the current" of a river is found all the same.
 */
export const presentReference = rule(
  'present',
  'DATE',
  '(?:right )?now|currently|current|nowadays|these days|at present|the present|presently|at the moment|the time being|to date',
  () => 'PRESENT_REF',
);
