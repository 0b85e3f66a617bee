import type { SectionNames } from './sections.ts';

const NUMBER = /[\d零〇一二两三四五六七八九十百（）()第#/]/u;

/** Whether there is a number in a query, or an address. */
export function hasNumber(typed: string): boolean {
  return NUMBER.test(typed.normalize('NFKC'));
}

/** Whether a query could be a reference to one of these sections, so that asking in earnest is worth it. */
export function maybePlace(typed: string, sections: readonly SectionNames[]): boolean {
  const text = typed.normalize('NFKC').trim();
  const [name = ''] = text.split(NUMBER);
  if (text.includes('/')) return true;
  if (name.trim() === '') return false;
  return sections.some(([, , , locator, , special]) =>
    [locator, ...Object.values(special)].some((known) => {
      const [start = ''] = known.normalize('NFKC').split(NUMBER);
      return start === name.trim();
    }),
  );
}
