import type { Document } from '#edition/document.ts';
import { passagesIn } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { readingText } from '#edition/passage.ts';
import { EditionError, collectProblems } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { addressNameFault } from '#edition/gate/reservedNames.ts';
import { LIMITS } from '#packs/limits.ts';
import { hasTooMuchText } from '#packs/textLimit.ts';
import { checksumOf } from '#packs/checksum.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import type { ContentFiles } from './contentFiles.ts';
import { packSchema } from './schema.ts';
import type { PackFacts } from './schema.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

/** A ready-made lecture pack of the site, for a use that the text itself names. */
export interface ReadyPack {
  /** Name of its file, and of its page. */
  id: string;
  /** The passage that names the use, and its words for it. */
  named: { at: string; words: string };
  /** Whether 学习 in the head of every page leads to it. */
  study: boolean;
  pack: Pack;
}

const FOLDER = 'content/packs';
const ENDING = '.yaml';

/** Reads the ready-made packs in `content/packs`. @throws EditionError with every fault found */
export function readPacks(files: ContentFiles, documents: readonly Document[]): ReadyPack[] {
  const problems: Problem[] = [];
  const sections = new Map(
    documents.flatMap((document) =>
      document.sections.map((section) => [`${document.id}/${section.id}`, passagesIn(section)]),
    ),
  );
  const packs = files
    .list(FOLDER)
    .filter((name) => name.endsWith(ENDING) || name.endsWith(`${ENDING}/`))
    .map((name) => name.replace(/\/$/u, ''))
    .flatMap((name) => collectProblems(problems, () => readPack(files, name, sections)) ?? []);
  problems.push(...checkStudy(packs));
  if (problems.length > 0) throw new EditionError(problems);
  return packs;
}

/** Reports all but the first of the packs that 学习 is to lead to. */
function checkStudy(packs: readonly ReadyPack[]): Problem[] {
  const [first, ...others] = packs.filter(({ study }) => study);
  return others.map(({ id }) => ({
    file: `${FOLDER}/${id}${ENDING}`,
    message: `“学习”只能指向一份宣讲单，${first?.id}${ENDING} 已写了 study`,
    mend: '只在其中一份里留 study: true',
  }));
}

type Sections = ReadonlyMap<string, readonly Passage[]>;

function readPack(files: ContentFiles, name: string, sections: Sections): ReadyPack {
  const file = `${FOLDER}/${name}`;
  const { data, lineOf } = readYaml(files.read(file), file, packSchema);
  const yaml = { file, lineOf };
  const id = name.slice(0, -ENDING.length);
  const pack = {
    title: data.title,
    items: data.items.flatMap((item) => packItems(item, sections)),
  };
  const problems = [
    ...checkId(id, file),
    ...checkNamedUse(data, sections, yaml),
    ...data.items.flatMap((item, index) => checkItem(item, index, sections, yaml)),
    ...checkSize(pack, yaml),
  ];
  if (problems.length > 0) throw new EditionError(problems);
  return { id, named: data.named, study: data.study ?? false, pack };
}

function packItems(item: PackFacts['items'][number], sections: Sections): PackItem[] {
  if (typeof item !== 'string') {
    return 'heading' in item
      ? [{ kind: 'heading', text: item.heading }]
      : [{ kind: 'note', text: item.note }];
  }
  return passagesInRange(item, sections).map(({ id, segments }) => ({
    kind: 'passage',
    id,
    mark: checksumOf(readingText(segments)),
  }));
}

/** Returns the passages in a range such as `notice/speech/1#p3-p5`; a section alone stands for all of its passages. */
function passagesInRange(range: string, sections: Sections): readonly Passage[] {
  const { section, from, to } = parseRange(range);
  const passages = sections.get(section) ?? [];
  return from === 0 ? passages : passages.filter(({ n }) => n >= from && n <= to);
}

function parseRange(range: string): { section: string; from: number; to: number } {
  const [, section, from = '0', to = from] = /^([^#]+)(?:#p(\d+)(?:-p(\d+))?)?$/u.exec(range) ?? [];
  if (section === undefined) throw new Error(`no range of passages: ${range}`);
  return { section, from: Number(from), to: Number(to) };
}

function checkId(id: string, file: string): Problem[] {
  const fault = addressNameFault(id);
  if (!fault) return [];
  const mend = '改用小写英文字母、数字和连字符';
  return [{ file, message: `文件名“${id}”不能作地址：${fault}`, mend }];
}

function checkNamedUse({ named }: PackFacts, sections: Sections, yaml: YamlFile): Problem[] {
  const problems = checkRange(named.at, sections, yaml, ['named', 'at']);
  if (problems.length > 0) return problems;
  const text = passagesInRange(named.at, sections)
    .map(({ segments }) => readingText(segments))
    .join('');
  if (text.includes(named.words)) return [];
  return [
    {
      file: yaml.file,
      line: yaml.lineOf(['named', 'words']),
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
  yaml: YamlFile,
): Problem[] {
  return typeof item === 'string' ? checkRange(item, sections, yaml, ['items', index]) : [];
}

function checkRange(
  range: string,
  sections: Sections,
  { file, lineOf }: YamlFile,
  path: readonly PropertyKey[],
): Problem[] {
  const { section, to } = parseRange(range);
  const passages = sections.get(section);
  if (passages && to <= passages.length) return [];
  const mend = passages
    ? `${section} 只有 ${passages.length} 句，改正编号`
    : '改正章节的地址；可用的章节见各文件的 document.yaml';
  return [{ file, line: lineOf(path), message: `宣讲单里没有这样的句子：${range}`, mend }];
}

function checkSize(pack: Pack, { file }: YamlFile): Problem[] {
  const mend = '分成几个宣讲单';
  const { length } = pack.items;
  const items = `宣讲单有 ${length} 项，最多 ${LIMITS.items} 项`;
  const text = `宣讲单的标题、小标题和备注合起来超过 ${LIMITS.text} 字`;
  return [
    ...(length > LIMITS.items ? [{ file, message: items, mend }] : []),
    ...(hasTooMuchText(pack) ? [{ file, message: text, mend }] : []),
  ];
}
