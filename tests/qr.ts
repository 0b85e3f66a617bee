import decodeQR from 'qr/decode.js';

/** Pixels per module of the code. */
const SCALE = 4;

/**
 * Decodes a QR code from its SVG: draws the path, black on white, into the view box, and reads the image with a
 * decoder that is independent of the library that made the code.
 */
export function readQr({ path, viewBox }: { path: string; viewBox: string }): string {
  const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  const edges = edgesOf(path);
  const image = {
    width: width * SCALE,
    height: height * SCALE,
    data: new Uint8Array(width * height * SCALE * SCALE * 4).fill(255),
  };
  for (let row = 0; row < image.height; row += 1) {
    const y = top + (row + 0.5) / SCALE;
    const crossed = edges.filter(([, from, to]) => from < y && y < to).map(([x]) => x);
    for (let column = 0; column < image.width; column += 1) {
      const x = left + (column + 0.5) / SCALE;
      // A point is inside when an odd number of edges is to its left.
      if (crossed.filter((edge) => edge < x).length % 2 === 0) continue;
      const at = (row * image.width + column) * 4;
      image.data.fill(0, at, at + 3);
    }
  }
  return decodeQR(image);
}

/** Returns the vertical edges of a path of straight lines, each with its x and its range of y. */
function edgesOf(path: string): [x: number, from: number, to: number][] {
  const outlines = path
    .split(/(?=M)/u)
    .map((outline) =>
      [...outline.matchAll(/[ML]\s*(-?\d+)[ ,](-?\d+)/gu)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]),
    );
  if (/[^MLZ\d\s,.-]/u.test(path)) throw new Error(`not a path of straight lines: ${path}`);
  return outlines.flatMap((points) =>
    points.flatMap(([x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
      return x === nextX
        ? [[x, Math.min(y, nextY), Math.max(y, nextY)] as [number, number, number]]
        : [];
    }),
  );
}
