import { describe, expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { checkReferences, readReferences } from '#library/parallels.ts';
import { passage } from '../edition/sample.ts';
import { folderOf } from './small.ts';

const passages = [
  passage(1, '坚持党的领导'),
  passage(2, '别的话'),
  passage(1, '加强党的领导', { section: 'two' }),
];
const PATH = 'content/references.yaml';
const FILE = `none: 无
kinds:
  - { name: 甲, passages: [doc/one] }
  - { name: 乙, passages: [doc/two] }
references:
  - between: ['doc/one#p1', 'doc/two#p1']
    words: [党的领导]
rejected: []
onlyRejected: 无
`;

/** What the editor is told, each with its line. */
function told(text: string): string[] {
  const root = folderOf({ [PATH]: text });
  const say = ({ line, message, mend }: { line?: number; message: string; mend: string }) => {
    expect(mend).not.toBe('');
    return `${line}: ${message}`;
  };
  try {
    return checkReferences(readReferences(root), passages).map(say);
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.problems.map(say);
  }
}

test('true references have no problem', () => {
  expect(told(FILE)).toEqual([]);
});

test('a library without the file compares nothing', () => {
  expect(readReferences(folderOf({})).data.kinds).toEqual([]);
});

describe('the editor is told the line and the mend when', () => {
  test.each([
    ['a passage is unknown', ['two#p1', 'two#p9'], ['6: 没有段句 doc/two#p9']],
    ['a passage is compared with itself', ['two#p1', 'one#p1'], ['6: doc/one#p1 与自己相比']],
    [
      'two passages are of one kind',
      ['two#p1', 'one#p2'],
      ['6: doc/one#p1 与 doc/one#p2 不在相比的两类中', '7: doc/one#p2 中没有“党的领导”'],
    ],
    [
      'the words are not in both',
      ['words: [党的领导', 'words: [坚持党的领导'],
      ['7: doc/two#p1 中没有“坚持党的领导”'],
    ],
    [
      'the punctuation differs',
      ['words: [党的领导', 'words: [党的、领导'],
      ['7: doc/one#p1 中没有“党的、领导”', '7: doc/two#p1 中没有“党的、领导”'],
    ],
    [
      'words are too few',
      ['words: [党的领导', 'words: [党的'],
      ['7: “references.0.words.0”有误：至少写 4 个字'],
    ],
    [
      'words are markup',
      ['words: [党的领导', "words: ['<img src=x>'"],
      ['7: doc/one#p1 中没有“<img src=x>”', '7: doc/two#p1 中没有“<img src=x>”'],
    ],
    [
      'a kind covers nothing',
      ['[doc/two]', "['doc/two#p2-p3']"],
      ['4: “乙”所指的 doc/two#p2-p3 没有任何段句', '6: doc/one#p1 与 doc/two#p1 不在相比的两类中'],
    ],
    ['two kinds overlap', ['[doc/two]', '[doc/two, doc/one]'], ['2: doc/one#p1 同时属于“甲”“乙”']],
    [
      'a key is misspelt',
      ['    words:', '    word:'],
      ['6: 缺少“references.0.words”', '7: 不认识的键“references.0.word”'],
    ],
    [
      'rejected words are nowhere',
      ['rejected: []', 'rejected:\n  - { words: 没有的话, why: 套语 }'],
      ['9: 没有段句含有“没有的话”'],
    ],
    [
      'a rejection gives no reason',
      ['rejected: []', 'rejected:\n  - { words: 党的领导 }'],
      ['9: 缺少“rejected.0.why”'],
    ],
  ])('%s', (_, [from = '', to = ''], expected) => {
    expect(FILE).toContain(from);
    expect(told(FILE.replace(from, to)).sort()).toEqual([...expected].sort());
  });

  test('a pair is there twice, in the other order', () => {
    const again = "  - between: ['doc/two#p1', 'doc/one#p1']\n    words: [党的领导]\n";
    expect(told(FILE.replace('rejected', `${again}rejected`))).toEqual([
      '8: 同文“doc/one#p1 doc/two#p1”列了两次',
    ]);
  });

  test('approved words stand in another pair that nobody decided about', () => {
    const more = passage(4, '维护党的领导');
    const all = [more, ...passages];
    const [problem] = checkReferences(readReferences(folderOf({ [PATH]: FILE })), all);
    expect(problem).toMatchObject({
      file: PATH,
      line: 7,
      message: `“党的领导”也在 ${more.id} 与 doc/two#p1 中，这一对还没有处理`,
    });
    expect(problem?.mend).toContain(`{ between: ['${more.id}', 'doc/two#p1'], words: [党的领导] }`);
    const text = FILE.replace(
      'rejected: []',
      `rejected:\n  - { words: 党的领导, why: 套语, between: ['doc/two#p1', '${more.id}'] }`,
    );
    expect(checkReferences(readReferences(folderOf({ [PATH]: text })), all)).toEqual([]);
  });

  test('the YAML is malformed', () => {
    expect(told(FILE.replace('[党的领导]', '[党的领导'))[0]).toMatch(/^\d+: YAML 写法有误/u);
  });
});
