/** The ratio of each font size to the next larger one. */
const SIZE_RATIO = 0.92;
/** The smallest font size in px, readable on a phone in the hand. */
const MIN_SIZE = 10;

/** Returns font sizes in px for a box, largest first; a sentence of some 90 characters fills it at the largest. */
export function fontSizesFor(width: number, height: number): number[] {
  const largest = Math.max(MIN_SIZE, Math.min(Math.sqrt(width * height) / 13, width / 12));
  const sizes = [largest];
  for (let size = largest; size * SIZE_RATIO > MIN_SIZE;) {
    size *= SIZE_RATIO;
    sizes.push(size);
  }
  return [...sizes, MIN_SIZE].map((size) => Math.floor(size * 2) / 2);
}

/** Sets the largest font size at which a box holds its content; content too long for any size scrolls. */
export function fitText(box: HTMLElement): void {
  const sizes = fontSizesFor(box.clientWidth, box.clientHeight);
  let [low, high] = [0, sizes.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    box.style.fontSize = `${sizes[middle]}px`;
    if (fitsContent(box)) high = middle;
    else low = middle + 1;
  }
  box.style.fontSize = `${sizes[low]}px`;
}

function fitsContent(box: HTMLElement): boolean {
  return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
}
