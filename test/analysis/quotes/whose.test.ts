import { describe, expect, it } from 'vitest';
import { speakers } from './told.ts';

describe('a name set beside an office', () => {
  it.each([
    ["“It is late,” the board's chairman, Justice Teodor Brill, told reporters.", 'Teodor Brill'],
    ['The first witness, former chief clerk Osk Pellory, testified that the book was lost.', 'Osk Pellory'],
    ["In the village of Ostrin, Maresa Toll, the baker's sister, said the road was shut.", 'Maresa Toll'],
    ["“We will wait,” the club's spokesman, Rufus Oakley, said.", 'Rufus Oakley'],
  ])('is who speaks: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('is no town, war or body', () => {
    expect(speakers('The doctor, a veteran of the Ostrin War, said the road was shut.')).toEqual([
      'The doctor',
    ]);
    expect(speakers('Donna Rawl, 59, of Norwell, N.C., who was there, said it was late.')).toEqual([
      'Donna Rawl',
    ]);
  });
});
