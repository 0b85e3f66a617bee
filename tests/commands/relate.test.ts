import { expect, test } from 'vitest';
import { relate } from '../../src/commands/relate.ts';
import { check } from '../../src/commands/check.ts';
import { copyContent } from '../content.ts';

const FILE = 'content/references.yaml';

test('nothing is left to decide about the content as it stands', () => {
  expect(relate(copyContent().root, 6)).toMatch(/^✓ 没有尚未处理的候选/u);
});

test('what is offered can be pasted as it is', () => {
  const content = copyContent();
  const text = content.read(FILE);
  const [head = '', rest = ''] = text.split('references:\n');
  const rejected = rest.slice(rest.indexOf('\n# 不算'));
  content.write(FILE, `${head}references: []\n${rejected}`);
  const offered = relate(content.root, 6);
  expect(offered).toContain('↔');
  content.write(FILE, `${head}references:\n${offered}\n${rejected}`);
  expect(check(content.root)).toContain('✓');
  expect(relate(content.root, 6)).toMatch(/^✓/u);
});

test('a reference to words a passage does not have fails the gate', () => {
  const content = copyContent();
  const line = content.replace(FILE, 'words: [党的中心任务]', 'words: [党的中心任务和方向]');
  expect(() => check(content.root)).toThrow(`✗ ${FILE}:${line}\n`);
});
