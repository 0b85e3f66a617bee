/** Each step of type is a little smaller than the one before, down to what can still be read in the hand. */
const RATIO = 0.92;
const SMALLEST = 10;

/** Sizes of type in px for a box, largest first: a sentence of some 90 characters fills it at the first. */
export function stepsFor(width: number, height: number): number[] {
  const steps = [Math.max(SMALLEST, Math.min(Math.sqrt(width * height) / 13, width / 12))];
  for (let size = steps[0] ?? 0; size * RATIO > SMALLEST;) {
    size *= RATIO;
    steps.push(size);
  }
  return [...steps, SMALLEST].map((size) => Math.floor(size * 2) / 2);
}

/** Sets the largest type at which a box holds all its content; what fits at no size scrolls at the smallest. */
export function fitType(box: HTMLElement): void {
  const steps = stepsFor(box.clientWidth, box.clientHeight);
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    box.style.fontSize = `${steps[middle]}px`;
    if (holds(box)) high = middle;
    else low = middle + 1;
  }
  box.style.fontSize = `${steps[low]}px`;
}

function holds({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight <= clientHeight && scrollWidth <= clientWidth;
}
