import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';
import { EACH } from './every.ts';

/**
 * Finds: "twice a week", "three times a year", "once every day", "24 hours a day", "five days a week".
 * Not: "a week", "once a soldier", "seven times".
 */
export const howOftenA = rule(
  'how often in a',
  'SET',
  '(?:once|twice|{number} (?:times|hours|days|nights|weeks|months)) (?:a|an|each|every|per) (?<unit>UNIT)',
  (match) => EACH[UNITS.get(match.phrase('unit')) ?? ''] ?? undefined,
);
