import { RATES, readRate } from '#pack/pace.ts';
import { read, write } from './storage.ts';

const KEY = 'yandu.pace';

/** The speaker's rate in characters a minute, as it was last set. */
export function recallRate(): number {
  return readRate(read(KEY)) ?? RATES.usual;
}

/** Lets a field set the rate; what is no rate changes nothing. */
export function startPace(field: HTMLInputElement, changed: (rate: number) => void): void {
  field.value = String(recallRate());
  field.addEventListener('input', () => {
    const rate = readRate(field.value);
    if (rate === null) return;
    write(KEY, String(rate));
    changed(rate);
  });
  field.addEventListener('change', () => {
    field.value = String(recallRate());
  });
}
