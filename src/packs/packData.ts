import { passagePath } from '#edition/address.ts';
import type { Document } from '#edition/document.ts';
import { passagesIn, passagesOf, sectionName } from '#edition/document.ts';
import { sourceName } from '#edition/cite/citation.ts';
import { goneFrom } from '#edition/withdrawn.ts';
import type { Gone } from '#edition/withdrawn.ts';
import { locatorOf } from '#edition/locator.ts';
import { excerptOf } from './excerpt.ts';
import { LIMITS } from './limits.ts';
import { markOf } from './checksum.ts';
import type { Excerpt, GonePlace, Pack } from './pack.ts';
import type { Find } from './resolve.ts';

/** A stretch of a document that can be collected whole: a section, or a list. */
export interface Stretch {
  id: string;
  name: string;
  /** Ids of its passages, in order. */
  passages: string[];
}

/** One document as packs need it; what follows from something else is left out. */
export interface Volume {
  id: string;
  name: string;
  source: string;
  sections: Stretch[];
  lists: Stretch[];
  passages: Omit<Excerpt, 'text' | 'source' | 'mark'>[];
  /** What ids that left this document mean now. */
  moved: Record<string, Excerpt>;
  /** Where passages stood that a re-issue took away, by id. */
  gone: Record<string, GonePlace>;
}

/** What the site has for packs, to tell what is gone from what did not load. */
export interface Holdings {
  /** Ids of all volumes. */
  volumes: string[];
  /** The ready-made packs, by id. */
  packs: Record<string, Pack>;
}

/** Every document as a volume, and one for each document that only old ids remember. */
export function volumesOf(
  documents: readonly Document[],
  aliases: Readonly<Record<string, string>>,
): Volume[] {
  const excerpts = new Map(
    documents.flatMap((document) =>
      passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)] as const),
    ),
  );
  const volumes = new Map(documents.map((document) => [document.id, volumeOf(document, excerpts)]));
  for (const [from, to] of Object.entries(aliases)) {
    const id = from.split('/')[0] ?? '';
    const excerpt = excerpts.get(to);
    const volume = volumes.get(id) ?? emptyVolume(id);
    volumes.set(id, volume);
    if (excerpt) volume.moved[from] = excerpt;
  }
  return [...volumes.values()];
}

/** Every passage of a volume, by each id it answers to. */
export function excerptsIn({ source, passages, moved }: Volume): Map<string, Excerpt> {
  const own = passages.map((passage): [string, Excerpt] => {
    const text = passage.runs.map((run) => run.text).join('');
    return [passage.id, { ...passage, text, source, mark: markOf(text) }];
  });
  return new Map([...Object.entries(moved), ...own]);
}

/** What volumes know of ids: passages, and places of those that are gone. */
export function findIn(volumes: readonly Volume[]): Find {
  const excerpts = new Map(volumes.flatMap((volume) => [...excerptsIn(volume)]));
  const gone = new Map(volumes.flatMap((volume) => Object.entries(volume.gone)));
  return (id) => excerpts.get(id) ?? gone.get(id);
}

/** A stretch of a volume as a pack. */
export function packOf({ name, passages }: Stretch, volume: Volume): Pack {
  const excerpts = excerptsIn(volume);
  return {
    title: shorten(name),
    items: passages.map((id) => ({ kind: 'passage', id, mark: excerpts.get(id)?.mark ?? '' })),
  };
}

/** A name as a title may be long: cut between characters, and seen to be cut. */
function shorten(name: string): string {
  if (name.length <= LIMITS.line) return name;
  return `${name.slice(0, LIMITS.line - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

function volumeOf(document: Document, excerpts: ReadonlyMap<string, Excerpt>): Volume {
  return {
    ...emptyVolume(document.id),
    name: document.name,
    source: sourceName(document),
    sections: document.sections.map((section) => ({
      id: section.id,
      name: sectionName(document, section),
      passages: passagesIn(section).map(({ id }) => id),
    })),
    lists: document.lists
      .filter(({ items }) => items.length > 0)
      .map(({ id, name, items }) => ({
        id,
        name,
        passages: items.map((item) => `${document.id}/${item}`),
      })),
    passages: passagesOf(document).flatMap(({ id }) => {
      const excerpt = excerpts.get(id);
      if (!excerpt) return [];
      const { text: _text, source: _source, mark: _mark, ...rest } = excerpt;
      return [rest];
    }),
    gone: Object.fromEntries(
      goneFrom(document).map((gone) => [gone.id, placeOf(document, gone)] as const),
    ),
  };
}

/** What a person called a passage that is gone, as far as the document still says how, and its page. */
function placeOf(document: Document, { section, n }: Gone): GonePlace {
  const known = document.sections.find(({ id }) => id === section);
  const name = known
    ? locatorOf({ section: known.locator, n, size: n + 1 })
    : `${document.name} ${section} 第 ${n} 句`;
  return { name: `原${name}`, path: passagePath({ document: document.id, section, n }) };
}

function emptyVolume(id: string): Volume {
  return { id, name: '', source: '', sections: [], lists: [], passages: [], moved: {}, gone: {} };
}
