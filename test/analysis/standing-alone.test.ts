import { describe, expect, it } from 'vitest';
import { hasWholeQuotes, standingOf } from '../../src/analysis/standing-alone.ts';

describe('standing alone', () => {
  it.each([
    'Varn closed its port on Monday.',
    'The harbour court ruled against two shipping firms.',
    'One of the firms moved its fleet to Lund.',
    'Two ships sank off the coast of Varn.',
    'Earlier this month Varn had closed its port to Lund.',
    'This week the port of Varn opened again.',
    'The decision of the harbour court was read in Varn.',
  ])('stands: %s', (text) => expect(standingOf(text)).toEqual({ score: 1, drop: 0, pronoun: 0 }));

  it.each([
    'This caused an outcry in the ports of Varn.',
    'That followed a vote in the harbour council.',
    'They agreed to meet again in the spring.',
    'But their relations are heavily affected by the war.',
    'Nobody knew when the ferry would sail.',
    'Will the port of Varn open again?',
    '“We counted the fish, all of them.',
    'In response, Lund sent two of its ships.',
    'It was the third closure of the strait.',
    'Too short.',
    'A month later the port of Varn opened again.',
    'On Aug. 22, it decided to end the pact with Lund.',
  ])('hangs: %s', (text) => expect(standingOf(text).score).toBe(0));

  it.each([
    'Lund had done so in May, citing the weather at sea.',
    'The decision comes as both sides prepare for talks.',
    'I counted the fish myself on that morning.',
    'Asked about the letter, Lund laughed.',
    'When asked if the port of Varn would open, Lund laughed.',
  ])('leans: %s', (text) => {
    expect(standingOf(text).score).toBeGreaterThan(0);
    expect(standingOf(text).score).toBeLessThan(0.7);
  });

  it('says what can be repaired', () => {
    expect(standingOf('However, Varn refused to open its port.')).toMatchObject({ drop: 9, pronoun: 0 });
    expect(standingOf('He left the talks before the vote.')).toMatchObject({ drop: 0, pronoun: 2 });
  });

  it('sees quotations that are cut', () => {
    expect(hasWholeQuotes('He called it "a gate" and “a door”.')).toBe(true);
    expect(hasWholeQuotes('He called it "a gate.')).toBe(false);
    expect(hasWholeQuotes('a gate” and “a door')).toBe(false);
  });
});
