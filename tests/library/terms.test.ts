import { expect, test } from 'vitest';
import { EditionError } from '#edition/problem.ts';
import { filesOf } from '#library/contentFiles.ts';
import { checkTerms, readTerms } from '#library/terms.ts';
import { passage } from '../edition/sample.ts';

const passages = [passage(1, '职工和职工群众')];

function problemLines(text: string): string[] {
  const files = filesOf({ 'content/terms.yaml': text });
  try {
    return checkTerms(readTerms(files), passages).map(({ line, message }) => `${line}: ${message}`);
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.problems.map(({ line, message }) => `${line}: ${message}`);
  }
}

test('terms that the text uses have no problem', () => {
  expect(problemLines('terms:\n  - { slug: zhi-gong, words: 职工 }\n')).toEqual([]);
  expect(readTerms(filesOf({})).data.terms).toEqual([]);
});

test.each([
  ['is used nowhere', '- { slug: gong-hui, words: 工会 }', '2: 没有一句含有关键词“工会”'],
  [
    'is listed twice',
    '- { slug: a, words: 职工 }\n  - { slug: b, words: 职工 }',
    '3: 关键词“职工”（b）列了两次',
  ],
  [
    'shares a page',
    '- { slug: a, words: 职工 }\n  - { slug: a, words: 群众 }',
    '3: 关键词“群众”（a）列了两次',
  ],
  ['has no plain address', '- { slug: 职工, words: 职工 }', '2: “terms.0.slug”有误'],
  ['climbs out of its folder', '- { slug: ../x, words: 职工 }', '2: “terms.0.slug”有误'],
  ['is one character', '- { slug: a, words: 职 }', '2: “terms.0.words”有误：至少写 2 个字'],
  ['brings a definition', '- { slug: a, words: 职工, means: 人 }', '2: 不认识的键“terms.0.means”'],
])('the line is reported when a term %s', (_, text, message) => {
  expect(problemLines(`terms:\n  ${text}\n`).join('\n')).toContain(message);
});
