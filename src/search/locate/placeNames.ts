import type { NamedTarget, ReferenceTarget } from './resolveReference.ts';
import type { SectionNames } from './sectionNames.ts';

/** A list whose items can be referred to by number: 核心要义, with ranges such as `congress/report#p4-p11`. */
export type NamedList = readonly [document: string, name: string, ranges: readonly string[]];

/** Returns every name by which a passage, a section or an item of a list can be referred to. */
export function placeNamesOf(
  sections: readonly SectionNames[],
  lists: readonly NamedList[],
): NamedTarget[] {
  const byAddress = new Map<string, ReferenceTarget>();
  const named = sections.flatMap((names): NamedTarget[] => {
    const [document, , section, locator, size] = names;
    const whole = size === 1 ? targetOf(names, 1) : targetOf(names);
    const passages = Array.from({ length: size }, (_, index) => index + 1).flatMap((n) => {
      const target = targetOf(names, n);
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
    ranges.flatMap(expandRange).flatMap((address, index): NamedTarget[] => {
      const target = byAddress.get(`${document}/${address}`);
      return target ? [{ name: `${name}${index + 1}`, target }] : [];
    }),
  );
  return [...named, ...items];
}

function targetOf(names: SectionNames, n?: number): ReferenceTarget {
  const [document, documentName, section, locator, , special] = names;
  const own = n === undefined ? locator : (special[n] ?? `${locator}${n}`);
  return { document, documentName, section, n, locator: own };
}

function expandRange(range: string): string[] {
  const match = /^(.+)#p(\d+)(?:-p(\d+))?$/u.exec(range);
  if (!match) throw new Error(`Not a range of passages: ${range}`);
  const [, section, from, to = from] = match;
  const size = Math.max(0, Number(to) - Number(from) + 1);
  return Array.from({ length: size }, (_, index) => `${section}#p${Number(from) + index}`);
}
