/** The contrast ratio of two colours (`#rrggbb`) after WCAG 2.2, from 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Returns the colour nearest to `colour`, on the way to black or white, that has a contrast of `least` to all of
 * `grounds`.
 */
export function nearestReadable(colour: string, grounds: readonly string[], least: number): string {
  const target = grounds.every((ground) => luminance(ground) > 0.18) ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.01) {
    const mixed = mix(colour, target, share);
    if (grounds.every((ground) => contrastRatio(mixed, ground) >= least)) return mixed;
  }
  return target;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: string, target: string, share: number): string {
  const goal = channels(target);
  const mixed = channels(colour).map((value, i) => value + ((goal[i] ?? 0) - value) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Returns red, green and blue of a colour (`#rrggbb`), from 0 to 255. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
