/** Line height as a multiple of the font size. */
export const LEADING = 1.5;
/** Characters of a line that may move to the next one, because no line may begin with ，or 。. */
const SPARE = 2;
/** The smallest font size in points; used even where the text does not fit. */
const SMALLEST = 8;
/** Font sizes in points, from the largest. */
const SIZES = [48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, SMALLEST];

/** The size of a text box, in points. */
export interface Box {
  width: number;
  height: number;
}

/** The largest font size, at most `largest` points, in which that many Han characters fit a box. */
export function fontSizeFor(characters: number, { width, height }: Box, largest = 48): number {
  const fits = (size: number) =>
    Math.ceil(characters / (Math.floor(width / size) - SPARE)) * size * LEADING <= height;
  return SIZES.find((size) => size <= largest && fits(size)) ?? SMALLEST;
}
