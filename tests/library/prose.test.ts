import { expect, test } from 'vitest';
import { filesOf } from '#library/contentFiles.ts';
import { checkProse } from '#library/prose.ts';
import { documentOf, passage } from '../edition/sample.ts';

const DOCUMENTS = [
  documentOf([[passage(1, '坚持社区书屋的全年开放，'), passage(2, '是最重要的原则。')]]),
];
const COPIED = '书屋的全年开放，是最重要的原则';

test.each([
  'src/pages/index.astro',
  'src/components/Deep.astro',
  'src/client/entries/reader.ts',
  'src/styles/site.css',
  'src/components/prose/about.mdx',
  'content/doc/document.yaml',
  'README.md',
])('%s may not copy the text, even across two passages', (file) => {
  const files = filesOf({ [file]: `一\n${COPIED}\n` });
  expect(checkProse(files, DOCUMENTS)).toMatchObject([{ file, line: 2 }]);
});

test('the text itself and the source are not prose', () => {
  const files = filesOf({ 'content/doc/one.mdx': COPIED, 'content/doc/source.txt': COPIED });
  expect(checkProse(files, DOCUMENTS)).toEqual([]);
});

test('the issuer in document.yaml may repeat the text, at any length', () => {
  const yaml = 'name: 通知\nissuer: 书屋的全年开放，是最重要的原则\n';
  expect(checkProse(filesOf({ 'content/doc/document.yaml': yaml }), DOCUMENTS)).toEqual([]);
  const other = filesOf({ 'content/doc/document.yaml': yaml.replace('issuer', '  label') });
  expect(checkProse(other, DOCUMENTS)).toMatchObject([{ line: 2 }]);
});
