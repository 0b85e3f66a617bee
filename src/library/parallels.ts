import { undecidedPairs } from '#edition/parallels/undecided.ts';
import type { Passage } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import {
  areComparable,
  comparisonGroupOf,
  NO_PARALLELS,
  pairKey,
  containsWords,
} from '#edition/parallels/parallels.ts';
import type { PassagePair, Parallels } from '#edition/parallels/parallels.ts';
import { readingText } from '#edition/passage.ts';
import { covers } from '#edition/parallels/scope.ts';
import type { ContentFiles } from './contentFiles.ts';
import { parallelsSchema } from './schema.ts';
import { locateProblems, readYaml } from './yaml.ts';
import type { ParsedYaml, YamlProblem } from './yaml.ts';

/** Path of the editor's decisions about shared words, relative to the root. */
export const PARALLELS_FILE = 'content/references.yaml';

/** Reads the editor's decisions; without the file there are none. @throws EditionError */
export function readParallels(files: ContentFiles): ParsedYaml<Parallels> {
  if (!files.has(PARALLELS_FILE)) return { data: NO_PARALLELS, lineOf: () => undefined };
  return readYaml(files.read(PARALLELS_FILE), PARALLELS_FILE, parallelsSchema);
}

/** Checks the editor's decisions against the passages. */
export function checkParallels(
  { data, lineOf }: ParsedYaml<Parallels>,
  passages: readonly Passage[],
): Problem[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const problems = [
    ...checkKinds(data, passages),
    ...data.references.flatMap(({ between, words }, index) => [
      ...checkPair(data, between, ['references', index], byId),
      ...words.flatMap((word, i) =>
        checkWords(between, word, ['references', index, 'words', i], byId),
      ),
    ]),
    ...checkDuplicates(data),
    ...data.rejected.flatMap(({ between, words }, index) => {
      const path = ['rejected', index];
      if (!between)
        return passages.some((passage) => containsWords(passage, words))
          ? []
          : [unusedRejection(words, path)];
      return [...checkPair(data, between, path, byId), ...checkWords(between, words, path, byId)];
    }),
  ];
  // A misspelt id also leaves its pair undecided: report undecided pairs only when all else is right.
  const all = problems.length > 0 ? problems : checkUndecidedPairs(data, passages);
  return locateProblems(all, { file: PARALLELS_FILE, lineOf });
}

function checkKinds({ kinds }: Parallels, passages: readonly Passage[]): YamlProblem[] {
  const empty = kinds.flatMap(({ name, passages: scopes }, index) =>
    scopes.flatMap((scope, i) =>
      passages.some((passage) => covers(scope, passage))
        ? []
        : [
            {
              path: ['kinds', index, 'passages', i],
              message: `“${name}”所指的 ${scope} 没有任何一句`,
              mend: '写法如 文件/章节 或 文件/章节#p4-p11；改正拼写或起止',
            },
          ],
    ),
  );
  const twice = passages.flatMap((passage) => {
    const names = kinds.flatMap((kind) => (comparisonGroupOf([kind], passage) ? [kind.name] : []));
    return names.length > 1 ? [{ id: passage.id, names }] : [];
  });
  const [first] = twice;
  if (!first) return empty;
  return [
    ...empty,
    {
      path: ['kinds'],
      message: `${first.id} 同时属于“${first.names.join('”“')}”`,
      mend: '每一句只能属于一类：改正其中一类的起止',
    },
  ];
}

function checkPair(
  { kinds }: Parallels,
  between: PassagePair,
  path: readonly PropertyKey[],
  byId: ReadonlyMap<string, Passage>,
): YamlProblem[] {
  const unknown = between.filter((id) => !byId.has(id));
  if (unknown.length > 0) {
    return unknown.map((id) => ({
      path,
      message: `没有这一句：${id}`,
      mend: '照句子页面的地址写，如 文件/章节#p3',
    }));
  }
  const [a, b] = between.map((id) => byId.get(id));
  if (!a || !b) return [];
  if (a === b) {
    return [{ path, message: `${a.id} 与自己相比`, mend: '改正其中一个编号，或删去这一条' }];
  }
  if (areComparable(kinds, a, b)) return [];
  return [
    {
      path,
      message: `${a.id} 与 ${b.id} 不在相比的两类中`,
      mend: '两句须分属 kinds 的两类（或两份文件）：改正编号，或补全 kinds',
    },
  ];
}

function checkWords(
  between: PassagePair,
  words: string,
  path: readonly PropertyKey[],
  byId: ReadonlyMap<string, Passage>,
): YamlProblem[] {
  return [...new Set(between)].flatMap((id) => {
    const passage = byId.get(id);
    if (!passage || containsWords(passage, words)) return [];
    return [
      {
        path,
        message: `${id} 中没有“${words}”`,
        readings: { 所写: words, 正文: readingText(passage.segments) },
        mend: '只写两处都有的原字，标点也要相同；或删去这一条',
      },
    ];
  });
}

/** Reports words that are approved for one pair and undecided in another, whose page would deny them. */
function checkUndecidedPairs(data: Parallels, passages: readonly Passage[]): YamlProblem[] {
  return undecidedPairs(data, passages).map(({ words, between: [a, b], reference, word }) => ({
    path: ['references', reference, 'words', word],
    message: `“${words}”也在 ${a} 与 ${b} 中，这一对还没有处理`,
    mend:
      `在 references 里写 - { between: ['${a}', '${b}'], words: [${words}] }（已有这一对就补上这些字），` +
      `或在 rejected 里写 - { words: ${words}, why: 一词理由, between: ['${a}', '${b}'] }`,
  }));
}

function checkDuplicates({ references, kinds }: Parallels): YamlProblem[] {
  const keys = references.map(({ between }) => pairKey(between));
  const names = kinds.map(({ name }) => name);
  const twice = (all: readonly string[], key: string, what: string) =>
    all.flatMap((each, index) =>
      all.indexOf(each) === index
        ? []
        : [
            {
              path: [key, index],
              message: `${what}“${each}”列了两次`,
              mend: '合成一条，或删去一条',
            },
          ],
    );
  return [...twice(keys, 'references', '相同表述'), ...twice(names, 'kinds', '类别')];
}

function unusedRejection(words: string, path: readonly PropertyKey[]): YamlProblem {
  return {
    path,
    message: `没有一句含有“${words}”`,
    mend: '照正文改正，或删去这一条',
  };
}
