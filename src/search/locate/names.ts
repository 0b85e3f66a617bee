import type { Named, Target } from './locator.ts';
import type { SectionNames } from './sectionNames.ts';

/** A list whose items can be named by number: 核心要义, with ranges such as `congress/report#p4-p11`. */
export type NamedList = readonly [document: string, name: string, ranges: readonly string[]];

/** Every name under which a passage or section can be asked for. */
export function namesOf(sections: readonly SectionNames[], lists: readonly NamedList[]): Named[] {
  const byAddress = new Map<string, Target>();
  const named = sections.flatMap((names): Named[] => {
    const [document, , section, locator, size] = names;
    const whole = size === 1 ? targetIn(names, 1) : targetIn(names);
    const passages = Array.from({ length: size }, (_, index) => index + 1).flatMap((n) => {
      const target = targetIn(names, n);
      const address = `${section}#p${n}`;
      byAddress.set(`${document}/${address}`, target);
      return [target.locator, `${locator}${n}`, address, `${document}/${address}`].map((name) => ({
        name,
        target,
      }));
    });
    return [{ name: locator, target: whole }, { name: section, target: whole }, ...passages];
  });
  const items = lists.flatMap(([document, name, ranges]) =>
    ranges.flatMap(expand).flatMap((address, index): Named[] => {
      const target = byAddress.get(`${document}/${address}`);
      return target ? [{ name: `${name}${index + 1}`, target }] : [];
    }),
  );
  return [...named, ...items];
}

function targetIn(names: SectionNames, n?: number): Target {
  const [document, documentName, section, locator, , special] = names;
  const own = n === undefined ? locator : (special[n] ?? `${locator}${n}`);
  return { document, documentName, section, n, locator: own };
}

function expand(range: string): string[] {
  const [, section = '', from = '', to = from] = /^(.+)#p(\d+)(?:-p(\d+))?$/u.exec(range) ?? [];
  const size = Math.max(0, Number(to) - Number(from) + 1);
  return Array.from({ length: size }, (_, index) => `${section}#p${Number(from) + index}`);
}
