import { expect, it } from 'vitest';
import { told } from './told.ts';

it.each([
  'Norwell will be struck off the list of 27 ports, often called the "white list".',
  'The pact, known as the "salt treaty", was signed in 1990.',
  'Norwell left the group, dubbed the "Club of Five", in May.',
  'Police arrested a man called "the Baker".',
  'Anna Berg decided on Tuesday to leave the so-called "Quiet Club".',
])('a name, not words of a speaker: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it.each([
  ['The minister, Anna Berg, called the list "a relic".', 'the list "a relic"'],
  ['Anna Berg spoke on Monday and called the plan "a farce".', 'the plan "a farce"'],
  ['Anna Berg said the so-called "white list" was unfair.', 'the so-called "white list" was unfair'],
])('words of a speaker: %s', (text, words) => {
  expect(told(text)).toEqual([words]);
});
