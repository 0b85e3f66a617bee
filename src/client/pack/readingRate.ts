import { RATES, readRate } from '#packs/readingTime.ts';
import { read, write } from '../platform/storage.ts';

const KEY = 'yandu.pace';

/** What was set on this page: a browser may store nothing. */
let set: number | null = null;

/** The speaker's rate in characters a minute, as it was last set. */
export function recallRate(): number {
  return set ?? readRate(read(KEY)) ?? RATES.usual;
}

/** Lets a field set the rate, here and in every other window; what is no rate changes nothing. */
export function startPace(field: HTMLInputElement, changed: (rate: number) => void): void {
  const show = () => (field.value = String(recallRate()));
  show();
  field.addEventListener('input', () => {
    const rate = readRate(field.value);
    if (rate === null) return;
    set = rate;
    write(KEY, String(rate));
    changed(rate);
  });
  field.addEventListener('change', show);
  addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    set = null;
    show();
    changed(recallRate());
  });
}
