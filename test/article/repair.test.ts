import { describe, expect, test } from 'vitest';
import { repair } from '../../src/article/repair.ts';

describe('what is repaired', () => {
  test.each<[string, string, string]>([
    ['acute accent as apostrophe', 'Vell´s coast', "Vell's coast"],
    ['backtick as apostrophe', 'Vell`s coast', "Vell's coast"],
    ['TeX quotation marks', '``Never´´ again', '"Never" again'],
    ['mojibake: apostrophe', 'Vellâ€™s coast', 'Vell’s coast'],
    ['mojibake: quotation marks', 'â€œNever againâ€\x9d', '“Never again”'],
    ['mojibake: dash', 'north â€“ south', 'north – south'],
    ['mojibake: accents', 'SÃ£o TomÃ© and MÃ¼nster', 'São Tomé and Münster'],
    ['mojibake: acute accent', 'VellÂ´s coast', "Vell's coast"],
    ['mojibake: no-break space', 'noÂ\xa0break', 'no break'],
    ['mojibake twice', 'VellÃ¢â‚¬â„¢s coast', 'Vell’s coast'],
    ['mojibake in one line only', 'Ã©tÃ©\nété', 'été\nété'],
    ['Cyrillic mojibake', 'РџСЂРёРІРµС‚', 'Привет'],
    ['C1 controls of cp1252', 'Vell\x92s \x93coast\x94', 'Vell’s “coast”'],
    ['no-break spaces', '10\xa0km and 10\u202f000', '10 km and 10 000'],
    ['thin and ideographic spaces', 'a\u2009b\u3000c', 'a b c'],
    ['soft hyphen', 'agree\xadment', 'agreement'],
    ['zero width space and joiner', 'a\u200bgree\u2060ment\ufeff', 'agreement'],
    ['direction marks', '\u202eabc\u202c \u200fd\u2067e\u2069', 'abc de'],
    ['lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['NUL and controls', 'a\0b\x07c\x1b', 'abc'],
    ['line ends', 'a\r\nb\rc\u2028d\x85e', 'a\nb\nc\nd\ne'],
    ['hidden tag letters', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['decomposed accents', 'cafe\u0301', 'café'],
  ])('%s', (_, damaged, whole) => {
    expect(repair(damaged)).toBe(whole);
  });

  test('stacked accents are cut', () => {
    expect(repair(`a${'\u0301\u0316'.repeat(500)}b`).length).toBeLessThan(12);
  });
});

describe('what stays', () => {
  test.each([
    ['typographic quotation marks', '“It’s ‘fine’,” she said – „gut“ «bien»'],
    ['accents', 'São Tomé, Ångström, Łódź, Đà Nẵng, Ñuñoa'],
    ['emoji with joiners', '👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️'],
    ['joiners of Persian', 'می‌خواهم'],
    ['other scripts', '日本は国です。 한국 Привет ελληνικά'],
    ['signs', '© 2019 – 5 € ½ 30° ±1 … ™ ﬁ'],
    ['straight quotation marks', `"It's," he said.`],
    ['tabs and line feeds', 'a\tb\n\nc'],
  ])('%s', (_, text) => {
    expect(repair(text)).toBe(text);
  });
});
