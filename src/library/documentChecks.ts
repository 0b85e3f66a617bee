import { layerId } from '#edition/layer.ts';
import type { Problem } from '#edition/problem.ts';
import { RESERVED_SECTIONS } from '#edition/gate/reservedNames.ts';
import type { AnnouncedSection } from './contents.ts';
import type { DocumentFacts } from './schema.ts';
import { locateProblems } from './yaml.ts';
import type { YamlFile, YamlProblem } from './yaml.ts';

/** Checks a well-formed document.yaml against the files beside it. */
export function checkFacts(
  facts: DocumentFacts,
  announced: readonly AnnouncedSection[],
  files: readonly string[],
  yaml: YamlFile,
): Problem[] {
  const problems = [
    ...checkSource(facts, files, yaml.file),
    ...checkSections(announced, files),
    ...checkUnlisted(announced, files),
    ...checkFormerNames(announced),
    ...checkFormerLabels(facts),
    ...checkLayers(facts),
    ...checkDoors(facts, announced),
    ...checkUnique(
      facts.lists.map(({ id }) => id),
      'lists',
      '分项清单',
    ),
  ];
  return locateProblems(problems, yaml);
}

function checkSource(
  { source }: DocumentFacts,
  files: readonly string[],
  yaml: string,
): YamlProblem[] {
  if (files.includes(source.file)) return [];
  return [
    {
      path: ['source', 'file'],
      message: `缺少原文文件 ${yaml.replace(/[^/]+$/u, source.file)}`,
      mend: '把收到的原文原样存成这个文件，或改正 source.file',
    },
  ];
}

function checkSections(
  announced: readonly AnnouncedSection[],
  files: readonly string[],
): YamlProblem[] {
  const seen = new Set<string>();
  return announced.flatMap(({ id, file, path }): YamlProblem[] => {
    const repeated = seen.has(id);
    seen.add(id);
    if (repeated) {
      return [
        { path, message: `章节 ${id} 列了两次`, mend: '删去重复的一行；每个章节只能出现一次' },
      ];
    }
    if (RESERVED_SECTIONS.includes(id)) {
      return [{ path, message: `章节名 ${id} 已被网站页面占用`, mend: '换一个章节名' }];
    }
    if (!files.includes(file)) {
      return [
        {
          path,
          message: `缺少文件 ${file}（章节 ${id}）`,
          mend: '补上这个文件，或从 contents 中删去这一章节',
        },
      ];
    }
    return [];
  });
}

function checkUnlisted(
  announced: readonly AnnouncedSection[],
  files: readonly string[],
): YamlProblem[] {
  const listed = new Set(announced.map(({ file }) => file));
  return files
    .filter((file) => file.endsWith('.mdx') && !listed.has(file))
    .map((file) => ({
      path: ['contents'],
      message: `文件 ${file} 没有列入 contents`,
      mend: '按原文次序把它列入 contents，或移走这个文件',
    }));
}

/** A former name that is the name of another section too would lead an old citation to the wrong place. */
function checkFormerNames(announced: readonly AnnouncedSection[]): YamlProblem[] {
  return checkFormer(announced.map(({ locator, ...section }) => ({ name: locator, ...section })));
}

/** A former label that is the label of another layer too would let a false attribution pass for a true one. */
function checkFormerLabels({ layers }: DocumentFacts): YamlProblem[] {
  const named = layers.map(({ label, former }) => ({ name: label, former }));
  return checkFormer(named.map((layer, index) => ({ ...layer, path: ['layers', index] })));
}

function checkFormer(
  named: readonly { name: string; former?: string[]; path: (string | number)[] }[],
): YamlProblem[] {
  const taken = new Set(named.map(({ name }) => name));
  return named.flatMap(({ former = [], path }) =>
    former.flatMap((name): YamlProblem[] => {
      const isTaken = taken.has(name);
      taken.add(name);
      const message = `从前的称呼“${name}”也是别处的称呼`;
      return isTaken ? [{ path, message, mend: '从 former 中删去它，或改正称呼' }] : [];
    }),
  );
}

function checkLayers({ layers }: DocumentFacts): YamlProblem[] {
  const problems = layers.flatMap(({ mode, of }, index): YamlProblem[] =>
    (mode === 'own') === (of === undefined)
      ? []
      : [
          {
            path: ['layers', index],
            message: `layers 里 ${mode} 的 of 写法有误`,
            mend: 'own 不写 of；relay、quote、summary 必须写 of',
          },
        ],
  );
  if (!layers.some(({ mode }) => mode === 'own')) {
    problems.push({
      path: ['layers'],
      message: 'layers 里缺少 own（本文件自己的话）',
      mend: '补一条 mode: own，写明本文件自己的话怎么称呼',
    });
  }
  const ids = layers.map(({ mode, of }) => layerId(mode, of));
  return [...problems, ...checkUnique(ids, 'layers', 'layers 的')];
}

function checkDoors(
  { doors }: DocumentFacts,
  announced: readonly AnnouncedSection[],
): YamlProblem[] {
  const known = announced.map(({ id }) => id);
  return doors.flatMap(({ section }, index) =>
    known.includes(section)
      ? []
      : [
          {
            path: ['doors', index],
            message: `doors 指向不存在的章节 ${section}`,
            mend: `可用的章节：${known.join('、')}`,
          },
        ],
  );
}

function checkUnique(ids: readonly string[], key: string, kind: string): YamlProblem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [key, index], message: `${kind} ${id} 列了两次`, mend: '改名或删去其中一个' }],
  );
}
