import { describe, expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { filesOf } from '#library/contentFiles.ts';
import { checkParallels, readParallels } from '#library/parallels.ts';
import { passage } from '../edition/sample.ts';

const passages = [
  passage(1, '坚持书屋管理'),
  passage(2, '别的话'),
  passage(1, '加强书屋管理', { section: 'two' }),
];
const PATH = 'content/references.yaml';
const FILE = `none: 无
kinds:
  - { name: 甲, passages: [doc/one] }
  - { name: 乙, passages: [doc/two] }
references:
  - between: ['doc/one#p1', 'doc/two#p1']
    words: [书屋管理]
rejected: []
onlyRejected: 无
`;

/** Returns the problems, each with its line. */
function problemLines(text: string): string[] {
  const files = filesOf({ [PATH]: text });
  const format = ({ line, message, mend }: { line?: number; message: string; mend: string }) => {
    expect(mend).not.toBe('');
    return `${line}: ${message}`;
  };
  try {
    return checkParallels(readParallels(files), passages).map(format);
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.problems.map(format);
  }
}

test('parallels that match the passages have no problem', () => {
  expect(problemLines(FILE)).toEqual([]);
});

test('a library without the file compares nothing', () => {
  expect(readParallels(filesOf({})).data.kinds).toEqual([]);
});

describe('line and remedy are reported when', () => {
  test.each([
    ['a passage is unknown', ['two#p1', 'two#p9'], ['6: 没有这一句：doc/two#p9']],
    ['a passage is compared with itself', ['two#p1', 'one#p1'], ['6: doc/one#p1 与自己相比']],
    [
      'two passages are of one kind',
      ['two#p1', 'one#p2'],
      ['6: doc/one#p1 与 doc/one#p2 不在相比的两类中', '7: doc/one#p2 中没有“书屋管理”'],
    ],
    [
      'the words are not in both',
      ['words: [书屋管理', 'words: [坚持书屋管理'],
      ['7: doc/two#p1 中没有“坚持书屋管理”'],
    ],
    [
      'the punctuation differs',
      ['words: [书屋管理', 'words: [书屋、管理'],
      ['7: doc/one#p1 中没有“书屋、管理”', '7: doc/two#p1 中没有“书屋、管理”'],
    ],
    [
      'words are too few',
      ['words: [书屋管理', 'words: [书屋'],
      ['7: “references.0.words.0”有误：至少写 4 个字'],
    ],
    [
      'words are markup',
      ['words: [书屋管理', "words: ['<img src=x>'"],
      ['7: doc/one#p1 中没有“<img src=x>”', '7: doc/two#p1 中没有“<img src=x>”'],
    ],
    [
      'a kind covers nothing',
      ['[doc/two]', "['doc/two#p2-p3']"],
      ['4: “乙”所指的 doc/two#p2-p3 没有任何一句', '6: doc/one#p1 与 doc/two#p1 不在相比的两类中'],
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
      ['9: 没有一句含有“没有的话”'],
    ],
    [
      'a rejection gives no reason',
      ['rejected: []', 'rejected:\n  - { words: 书屋管理 }'],
      ['9: 缺少“rejected.0.why”'],
    ],
  ])('%s', (_, [from = '', to = ''], expected) => {
    expect(FILE).toContain(from);
    expect(problemLines(FILE.replace(from, to)).sort()).toEqual([...expected].sort());
  });

  test('a pair is listed twice, in the other order', () => {
    const again = "  - between: ['doc/two#p1', 'doc/one#p1']\n    words: [书屋管理]\n";
    expect(problemLines(FILE.replace('rejected', `${again}rejected`))).toEqual([
      '8: 相同表述“doc/one#p1 doc/two#p1”列了两次',
    ]);
  });

  test('two kinds have one name', () => {
    const twice = "[ 'doc/one#p1' ] }\n  - { name: 甲, passages: [ 'doc/one#p2' ] }";
    expect(problemLines(FILE.replace('[doc/one] }', twice))).toEqual(['4: 类别“甲”列了两次']);
  });

  test('approved words occur in another pair that is undecided', () => {
    const more = passage(4, '维护书屋管理');
    const all = [more, ...passages];
    const [problem] = checkParallels(readParallels(filesOf({ [PATH]: FILE })), all);
    expect(problem).toMatchObject({
      file: PATH,
      line: 7,
      message: `“书屋管理”也在 ${more.id} 与 doc/two#p1 中，这一对还没有处理`,
    });
    expect(problem?.mend).toContain(`{ between: ['${more.id}', 'doc/two#p1'], words: [书屋管理] }`);
    const text = FILE.replace(
      'rejected: []',
      `rejected:\n  - { words: 书屋管理, why: 套语, between: ['doc/two#p1', '${more.id}'] }`,
    );
    expect(checkParallels(readParallels(filesOf({ [PATH]: text })), all)).toEqual([]);
  });

  test('the YAML is malformed', () => {
    expect(problemLines(FILE.replace('[书屋管理]', '[书屋管理'))[0]).toMatch(
      /^\d+: YAML 写法有误/u,
    );
  });
});
