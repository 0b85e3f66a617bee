import { RATES, parseRate } from '#packs/readingTime.ts';
import { read, write } from '../platform/storage.ts';

const RATE_KEY = 'yandu.pace';

/** The rate set on this page, for browsers that store nothing. */
let chosenRate: number | null = null;

/** Returns the speaker's rate in characters per minute, as last set. */
export function currentRate(): number {
  return chosenRate ?? parseRate(read(RATE_KEY)) ?? RATES.usual;
}

/** Lets a field set the rate in all windows; input that is no rate changes nothing. */
export function startRateField(field: HTMLInputElement, onChange: (rate: number) => void): void {
  const show = () => (field.value = String(currentRate()));
  show();
  field.addEventListener('input', () => {
    const rate = parseRate(field.value);
    if (rate === null) return;
    chosenRate = rate;
    write(RATE_KEY, String(rate));
    onChange(rate);
  });
  field.addEventListener('change', show);
  addEventListener('storage', ({ key }) => {
    if (key !== RATE_KEY) return;
    chosenRate = null;
    show();
    onChange(currentRate());
  });
}
