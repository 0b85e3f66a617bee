/** The icon of a site that has none of its own: lines of text beside a rule, in the site's colour on paper. */
import { encode } from 'fast-png';
import { channels } from '#styles/contrast.ts';
import { LIGHT } from '#styles/tokens.ts';

/** The side of the drawing; its rectangles are `[x, y, width, height]`. */
const SIDE = 32;
const RECTANGLES = [
  [5, 4, 2, 24],
  [11, 8, 16, 2.5],
  [11, 15, 16, 2.5],
  [11, 22, 11, 2.5],
] as const;

/** Returns the icon as SVG. */
export function iconSvg(accent: string): string {
  const shapes = RECTANGLES.map(
    ([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`,
  );
  const ground = `<path fill="${LIGHT.paper}" d="M0 0h${SIDE}v${SIDE}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${ground}<path fill="${accent}" d="${shapes.join('')}"/></svg>`;
}

/** Returns the icon as PNG, with sides of a multiple of {@link SIDE} pixels. */
export function iconPng(accent: string, side: number): Uint8Array<ArrayBuffer> {
  const [paper, ink] = [LIGHT.paper, accent].map(channels);
  const data = new Uint8Array(side * side * 3);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const inked = isInked(((pixel % side) * SIDE) / side, (Math.floor(pixel / side) * SIDE) / side);
    data.set((inked ? ink : paper) ?? [], pixel * 3);
  }
  return new Uint8Array(encode({ width: side, height: side, data, channels: 3, depth: 8 }));
}

function isInked(x: number, y: number): boolean {
  return RECTANGLES.some(
    ([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height,
  );
}
