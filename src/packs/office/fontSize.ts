/** Points from line to line, for one point of type. */
export const LEADING = 1.5;
/** No line may begin with ，or 。, so that a character or two can move on to the next. */
const MOVED = 2;
/** From what fills a wall to what still can be read on a desk. */
const SIZES = [48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8];

/** A place for text; both in points. */
export interface Box {
  width: number;
  height: number;
}

/** The largest type, at most `largest` points, in which so many Han characters fit a box. */
export function sizeFor(characters: number, { width, height }: Box, largest = 48): number {
  const fits = (size: number) =>
    Math.ceil(characters / (Math.floor(width / size) - MOVED)) * size * LEADING <= height;
  return SIZES.find((size) => size <= largest && fits(size)) ?? 8;
}
