/** Passages by what a person calls them, by id, or by an address copied from anywhere. */
import { addressOf, gazetteer, resolve } from '#search/locate/locator.ts';
import type { Named, Target } from '#search/locate/locator.ts';
import { markOf } from '#packs/checksum.ts';
import type { Item } from '#packs/pack.ts';
import { excerptsIn } from '#packs/packData.ts';
import type { Volume } from '#packs/packData.ts';

/** A passage or section that was meant, with its passages as items of a pack. */
export interface Place {
  name: string;
  items: Item[];
}

/** The documents whose ids stand in what was typed; none where it is no address. */
export function documentsNamed(typed: string, volumes: readonly string[]): string[] {
  return stepsOf(typed).filter((step) => volumes.includes(step));
}

/** Every place that may be meant: none when there is no such place, several when the reader has to choose. */
export function placesFor(typed: string, volumes: readonly Volume[]): Place[] {
  const [at] = placesAt(typed, volumes);
  if (at) return [at];
  const found = resolve(gazetteer(volumes.flatMap(namesIn)), typed);
  if (found?.kind === 'place') return placeOf(found.target, volumes);
  return found?.kind === 'choice' ? found.targets.flatMap((t) => placeOf(t, volumes)) : [];
}

/** `https://host/any/folder/notice/speech/1/p3/bare/index.html?x#y` in steps, without what only says how it is shown. */
function stepsOf(typed: string): string[] {
  if (!typed.includes('/')) return [];
  const path = typed.trim().replace(/\?[^#]*/u, '');
  return path.split(/[/#]/u).filter((step) => !['', 'index.html', 'bare'].includes(step));
}

/** Whoever serves the site may serve it from a folder: the address begins at any step. */
function placesAt(typed: string, volumes: readonly Volume[]): Place[] {
  const steps = stepsOf(typed);
  return steps.flatMap((document, from) => {
    const rest = steps.slice(from + 1);
    const [, n] = /^p([1-9]\d*)$/u.exec(rest[rest.length - 1] ?? '') ?? [];
    const section = (n ? rest.slice(0, -1) : rest).join('/');
    const target = { document, documentName: '', section, locator: '' };
    return placeOf(n ? { ...target, n: Number(n) } : target, volumes);
  });
}

function placeOf(target: Target, volumes: readonly Volume[]): Place[] {
  const volume = volumes.find(({ id }) => id === target.document);
  if (!volume) return [];
  const section = volume.sections.find(({ id }) => id === target.section);
  const excerpts = excerptsIn(volume);
  const ids = target.n === undefined ? (section?.passages ?? []) : [addressOf(target)];
  const found = ids.flatMap((id) => excerpts.get(id) ?? []);
  const [first] = found;
  if (!first) return [];
  const name = target.n === undefined ? (section?.name ?? '') : first.locator;
  return [
    {
      name: `${name}（${volume.name}）`,
      items: found.map(({ id, text }) => ({ kind: 'passage', id, mark: markOf(text) })),
    },
  ];
}

function namesIn({ id: document, name: documentName, sections, passages }: Volume): Named[] {
  const about = { document, documentName };
  const passageAt = (id: string): Pick<Target, 'section' | 'n'> => {
    const [section = '', n] = id.slice(document.length + 1).split('#p');
    return { section, n: Number(n) };
  };
  const targets = [
    ...sections.map(({ id, name, passages: [first, second] }): Target => {
      // A section of one passage is that passage: nobody has to choose between the two.
      const place = first && !second ? passageAt(first) : { section: id };
      return { ...about, ...place, locator: name };
    }),
    ...passages.map(({ id, locator }): Target => ({ ...about, ...passageAt(id), locator })),
  ];
  // The document's own name before it tells a locator from the same one elsewhere.
  return targets.flatMap((target) =>
    ['', documentName].map((before) => ({ name: `${before}${target.locator}`, target })),
  );
}
