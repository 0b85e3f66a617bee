import { expect, test } from 'vitest';
import { checkProse } from '#library/prose.ts';
import { documentOf, passage } from '../edition/sample.ts';
import { folderOf } from './small.ts';

const DOCUMENTS = [
  documentOf([[passage(1, '坚持党对工会的全面领导，'), passage(2, '是最高政治原则。')]]),
];
const RETYPED = '工会的全面领导，是最高政治原则';

test.each([
  'src/pages/index.astro',
  'src/components/Deep.astro',
  'src/client/entries/reader.ts',
  'src/styles/site.css',
  'content/site/about.mdx',
  'content/doc/document.yaml',
  'README.md',
])('%s may not retype the text, even across two passages', (file) => {
  const root = folderOf({ [file]: `一\n${RETYPED}\n` });
  expect(checkProse(root, DOCUMENTS)).toMatchObject([{ file, line: 2 }]);
});

test('the text itself and the source are where it belongs', () => {
  const root = folderOf({ 'content/doc/one.mdx': RETYPED, 'content/doc/source.txt': RETYPED });
  expect(checkProse(root, DOCUMENTS)).toEqual([]);
});

test('who issued a document is called as in its text, however long the name', () => {
  const yaml = 'name: 通知\nissuer: 工会的全面领导，是最高政治原则\n';
  expect(checkProse(folderOf({ 'content/doc/document.yaml': yaml }), DOCUMENTS)).toEqual([]);
  const other = folderOf({ 'content/doc/document.yaml': yaml.replace('issuer', '  label') });
  expect(checkProse(other, DOCUMENTS)).toMatchObject([{ line: 2 }]);
});
