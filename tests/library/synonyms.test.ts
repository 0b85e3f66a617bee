import { expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { filesOf } from '#library/contentFiles.ts';
import { loadLibrary } from '#library/library.ts';
import { checkSynonyms, readSynonyms } from '#library/synonyms.ts';
import { passage } from '../edition/sample.ts';
import { FIXTURE, FIXTURE_FILES, NOTICE_ID } from '../fixture/library.ts';

const passages = [passage(1, '职工和职工群众，劳模精神、劳动精神')];

function problemsOf(text: string) {
  const files = filesOf({ 'content/synonyms.yaml': `synonyms:\n  ${text}\n` });
  try {
    return checkSynonyms(readSynonyms(files), passages);
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return [...error.problems];
  }
}

test('words of the text beside words of everyday speech have no problem', () => {
  const text = `- { words: [打工人, 员工], also: [职工, 劳模精神、劳动精神] }
  - { words: ['Ｗｏｒｋｅｒ'], also: [职工] }`;
  expect(problemsOf(text)).toEqual([]);
  expect(readSynonyms(filesOf({})).data.synonyms).toEqual([]);
});

test.each([
  ['stands in no passage', '- { words: [打工人], also: [工人] }', '没有一句含有“工人”'],
  [
    'differs in punctuation from the text',
    '- { words: [打工人], also: [劳模精神劳动精神] }',
    '没有一句含有“劳模精神劳动精神”',
  ],
  ['is the word itself', '- { words: [职工], also: [职工] }', '“职工”就是这一条的说法'],
  ['is listed twice', '- { words: [打工人], also: [职工, 职工] }', '“职工”在这一条里列了两次'],
  ['is one character', '- { words: [打工人], also: [职] }', '至少写 2 个字'],
  ['is missing', '- { words: [打工人] }', '缺少“synonyms.0.also”'],
  ['is a text alone', '- { words: [打工人], also: 职工 }', '“synonyms.0.also”有误'],
])(
  'words to look for are refused that a reader would not find: the text %s',
  (_, text, message) => {
    expect(
      problemsOf(text)
        .map((problem) => problem.message)
        .join('\n'),
    ).toContain(message);
  },
);

test.each([
  ['has no letter', '- { words: ["？！"], also: [职工] }', 2, '“？！”里没有字'],
  ['is listed twice', '- { words: [打工人, 打 工人], also: [职工] }', 2, '“打 工人”列了两次'],
  [
    'is listed in another entry in full width',
    '- { words: [hr], also: [职工] }\n  - { words: [ＨＲ], also: [群众] }',
    3,
    '“ＨＲ”列了两次',
  ],
  ['brings an explanation', '- { words: [a], also: [职工], means: 人 }', 2, '不认识的键'],
])('the line is reported when a word of everyday speech %s', (_, text, line, message) => {
  const [problem] = problemsOf(text);
  expect(problem).toMatchObject({ file: 'content/synonyms.yaml', line });
  expect(problem?.message).toContain(message);
  expect(problem?.mend).not.toBe('');
});

/** The fixture with another file in its content folder. */
const fixtureWith = (name: string, text: string) => ({
  ...FIXTURE_FILES,
  has: (path: string) => path === `content/${name}` || FIXTURE_FILES.has(path),
  read: (path: string) => (path === `content/${name}` ? text : FIXTURE_FILES.read(path)),
  list: (folder: string) => [
    ...FIXTURE_FILES.list(folder),
    ...(folder === 'content' ? [name] : []),
  ],
});

test('the gate checks the synonyms of a library, and a library without the file has none', () => {
  expect(FIXTURE.synonyms).toEqual([]);
  expect(FIXTURE.documents.map(({ id }) => id)).toContain(NOTICE_ID);
  const right = 'synonyms:\n  - { words: [图书角], also: [社区书屋] }\n';
  expect(loadLibrary(fixtureWith('synonyms.yaml', right)).synonyms).toEqual([
    { words: ['图书角'], also: ['社区书屋'] },
  ]);
  const wrong = right.replace('社区书屋', '社区书店');
  expect(() => loadLibrary(fixtureWith('synonyms.yaml', wrong))).toThrow('没有一句含有“社区书店”');
});

test.each(['synonym.yaml', 'synonyms.yml', 'Synonyms.yaml', 'terms.yml'])(
  'a list named %s is refused, since it would be passed over',
  (name) => {
    expect(() => loadLibrary(fixtureWith(name, ''))).toThrow(`文件名“${name}”写法不对`);
  },
);
