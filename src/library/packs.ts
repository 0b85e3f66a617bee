import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { passagesIn } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { readingText } from '#edition/passage.ts';
import { EditionError, collect } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { LIMITS } from '#packs/limits.ts';
import { markOf } from '#packs/checksum.ts';
import type { Item, Pack } from '#packs/pack.ts';
import { packSchema } from './schema.ts';
import type { PackFacts } from './schema.ts';
import { readYaml } from './yaml.ts';

/** A pack that comes with the site, for a use that the text itself names. */
export interface ReadyPack {
  /** Name of its file, and of its page. */
  id: string;
  /** The passage that names the use, and its words for it. */
  named: { at: string; words: string };
  pack: Pack;
}

/** Its file's path, and how to find a value's line in it. */
interface Place {
  file: string;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** The ready-made packs of `<root>/content/packs`. @throws EditionError with every fault found */
export function readPacks(root: string, documents: readonly Document[]): ReadyPack[] {
  const problems: Problem[] = [];
  const sections = new Map(
    documents.flatMap((document) =>
      document.sections.map((section) => [`${document.id}/${section.id}`, passagesIn(section)]),
    ),
  );
  const packs = globSync('content/packs/*.yaml', { cwd: root })
    .sort()
    .flatMap((file) => collect(problems, () => readPack(root, file, sections)) ?? []);
  if (problems.length > 0) throw new EditionError(problems);
  return packs;
}

type Sections = ReadonlyMap<string, readonly Passage[]>;

function readPack(root: string, path: string, sections: Sections): ReadyPack {
  const file = path.replaceAll('\\', '/');
  const { data, lineOf } = readYaml(readFileSync(join(root, path), 'utf8'), file, packSchema);
  const place = { file, lineOf };
  const id = basename(file, '.yaml');
  const items = data.items.flatMap((item) => itemsFor(item, sections));
  const problems = [
    ...checkId(id, file),
    ...checkNamed(data, sections, place),
    ...data.items.flatMap((item, index) => checkItem(item, index, sections, place)),
    ...checkSize(items, place),
  ];
  if (problems.length > 0) throw new EditionError(problems);
  return { id, named: data.named, pack: { title: data.title, items } };
}

function itemsFor(item: PackFacts['items'][number], sections: Sections): Item[] {
  if (typeof item !== 'string') {
    return 'heading' in item
      ? [{ kind: 'heading', text: item.heading }]
      : [{ kind: 'note', text: item.note }];
  }
  return passagesFor(item, sections).map(({ id, segments }) => ({
    kind: 'passage',
    id,
    mark: markOf(readingText(segments)),
  }));
}

/** What a line such as `notice/speech/1#p3-p5` means; a section alone means all of it. */
function passagesFor(range: string, sections: Sections): readonly Passage[] {
  const { section, from, to } = partsOf(range);
  const passages = sections.get(section) ?? [];
  return from === 0 ? passages : passages.filter(({ n }) => n >= from && n <= to);
}

function partsOf(range: string): { section: string; from: number; to: number } {
  const [, section = '', from = '0', to = from] =
    /^([^#]+)(?:#p(\d+)(?:-p(\d+))?)?$/u.exec(range) ?? [];
  return { section, from: Number(from), to: Number(to) };
}

function checkId(id: string, file: string): Problem[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) return [];
  return [{ file, message: `文件名“${id}”不能作地址`, mend: '改用小写英文字母、数字和连字符' }];
}

function checkNamed({ named }: PackFacts, sections: Sections, place: Place): Problem[] {
  const fault = faultOf(named.at, sections, place, ['named', 'at']);
  if (fault.length > 0) return fault;
  const text = passagesFor(named.at, sections)
    .map(({ segments }) => readingText(segments))
    .join('');
  if (text.includes(named.words)) return [];
  return [
    {
      file: place.file,
      line: place.lineOf(['named', 'words']),
      message: `用途“${named.words}”不在 ${named.at} 中`,
      readings: { 引作: named.words, 原文: text },
      mend: '照原文改写 named.words，或改正 named.at',
    },
  ];
}

function checkItem(
  item: PackFacts['items'][number],
  index: number,
  sections: Sections,
  place: Place,
): Problem[] {
  return typeof item === 'string' ? faultOf(item, sections, place, ['items', index]) : [];
}

function faultOf(
  range: string,
  sections: Sections,
  { file, lineOf }: Place,
  path: readonly PropertyKey[],
): Problem[] {
  const { section, to } = partsOf(range);
  const passages = sections.get(section);
  if (passages && to <= passages.length) return [];
  const mend = passages
    ? `${section} 只有 ${passages.length} 个段句，改正编号`
    : '改正章节的地址；可用的章节见各文件的 document.yaml';
  return [{ file, line: lineOf(path), message: `备课单里没有这样的段句：${range}`, mend }];
}

function checkSize(items: readonly Item[], { file }: Place): Problem[] {
  if (items.length <= LIMITS.items) return [];
  return [
    {
      file,
      message: `备课单有 ${items.length} 项，最多 ${LIMITS.items} 项`,
      mend: '分成几个备课单',
    },
  ];
}
