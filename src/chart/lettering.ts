import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkitten';

/** Letters as outlines: text in a picture needs no font where the picture is drawn. */
export interface Lettering {
  /** How wide a text is at a size, in pixels. */
  width(text: string, size: number): number;
  /** The outlines of a text as SVG elements, its baseline beginning at (x, y). */
  draw(text: string, x: number, y: number, size: number): string;
}

const FONTS = {
  korean: '@expo-google-fonts/noto-sans-kr/500Medium/NotoSansKR_500Medium.ttf',
  japanese: '@expo-google-fonts/noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf',
} as const;

/** Kana, or Chinese characters without any Korean letter beside them: Japanese draws many of them otherwise. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const KOREAN = /\p{Script=Hangul}/u;

/**
 * The letters that these texts need, from fonts that came with the program: a font is five megabytes, is read once,
 * and the Japanese one only where a text calls for it. A character that no font has is left out.
 */
export async function letteringFor(texts: readonly string[]): Promise<Lettering> {
  const all = texts.join('\n');
  const korean = await font('korean');
  const japanese = JAPANESE.test(all) ? await font('japanese') : null;
  const glyphsOf = (text: string) => {
    const likely =
      japanese === null
        ? [korean]
        : JAPANESE.test(text) && !KOREAN.test(text)
          ? [japanese, korean]
          : [korean, japanese];
    return [...text.normalize('NFC')].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const drawn = likely.find((each) => each.has(code));
      return drawn === undefined ? [] : [drawn.glyph(code)];
    });
  };
  return {
    width: (text, size) => glyphsOf(text).reduce((sum, glyph) => sum + glyph.width * size, 0),
    draw(text, x, y, size) {
      let left = x;
      return glyphsOf(text)
        .map(({ width, outline, unit }) => {
          const scale = (size * unit).toFixed(5);
          const at = `translate(${left.toFixed(1)} ${y.toFixed(1)}) scale(${scale} -${scale})`;
          left += width * size;
          return outline === '' ? '' : `<path transform="${at}" d="${outline}"/>`;
        })
        .join('');
    },
  };
}

/** A glyph; its width is for size 1, its outline in units of the font. */
interface Glyph {
  readonly width: number;
  readonly unit: number;
  readonly outline: string;
}

interface OpenFont {
  has(code: number): boolean;
  glyph(code: number): Glyph;
}

const opened = new Map<keyof typeof FONTS, Promise<OpenFont>>();

function font(name: keyof typeof FONTS): Promise<OpenFont> {
  const known = opened.get(name) ?? open(FONTS[name]);
  opened.set(name, known);
  // A font that could not be read may be there the next time.
  known.catch(() => opened.delete(name));
  return known;
}

async function open(path: string): Promise<OpenFont> {
  const { create } = await import('fontkitten');
  const font = create(await readFile(createRequire(import.meta.url).resolve(path)));
  if (!('unitsPerEm' in font)) throw new Error(`${path} holds several fonts`);
  const drawn = new Map<number, Glyph>();
  return {
    has: (code) => code >= 0x20 && font.hasGlyphForCodePoint(code),
    glyph(code) {
      const glyph = drawn.get(code) ?? outlineOf(font, code);
      drawn.set(code, glyph);
      return glyph;
    },
  };
}

function outlineOf(font: Font, code: number): Glyph {
  const glyph = font.glyphForCodePoint(code);
  const unit = 1 / font.unitsPerEm;
  return { width: glyph.advanceWidth * unit, unit, outline: glyph.path.toSVG() };
}
