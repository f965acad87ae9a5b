import { z } from 'zod';
import { sentencesOf } from '../../analysis/sentences.ts';
import { eachLine } from '../batch.ts';

/** `batch sentences`: {id, text} -> {id, sentences}. */
export default eachLine(z.object({ id: z.string(), text: z.string() }), ({ id, text }) => ({
  id,
  sentences: sentencesOf(text),
}));
