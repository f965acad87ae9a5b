import { type ChartContent, layoutChart } from './chart-layout.ts';
import { chartSvg } from './chart-svg.ts';
import { letteringFor } from './lettering.ts';

/** Sharp on a phone, whose pixels are small. */
const WIDTH = 1200;

/** Whoever turns the pages of a timeline asks for its picture again; sixteen are about a megabyte. */
const recent = new Map<string, Uint8Array>();
const MOST_RECENT = 16;

/**
 * The chart of a timeline as a PNG, 1200 pixels wide; null on a machine that the renderer was not built for.
 * Rasterised on a thread of the renderer's own, so that nothing else waits for it.
 */
export async function timelinePicture(content: ChartContent): Promise<Uint8Array | null> {
  // Loaded with the first picture: most of what the program does needs none.
  const renderer = await import('@resvg/resvg-js').catch(() => null);
  if (renderer === null) return null;
  const key = JSON.stringify(content);
  const known = recent.get(key);
  if (known !== undefined) return known;
  const lettering = await letteringFor(content.entries.flatMap(({ parties }) => parties));
  const svg = chartSvg(layoutChart(content, lettering), lettering);
  const image = await renderer.renderAsync(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false },
  });
  const png = image.asPng();
  const [oldest] = recent.keys();
  if (recent.size >= MOST_RECENT && oldest !== undefined) recent.delete(oldest);
  recent.set(key, png);
  return png;
}
