import { expect, test } from 'vitest';
import { LEAST } from '#edition/parallels/candidates.ts';
import { relate } from '../../src/cli/relate.ts';
import { check } from '../../src/cli/check.ts';
import { copyContent } from '../content.ts';

const FILE = 'content/references.yaml';

test('nothing is left to decide about the content as it stands', () => {
  expect(relate(copyContent().root, LEAST)).toMatch(/^✓ 没有尚未处理的候选/u);
});

test('what is offered can be pasted as it is', () => {
  const content = copyContent();
  const text = content.read(FILE);
  const [head = '', rest = ''] = text.split('references:\n');
  const rejected = rest.slice(rest.indexOf('\n# 不算'));
  content.write(FILE, `${head}references: []\n${rejected}`);
  const offered = relate(content.root, LEAST);
  expect(offered).toContain('↔');
  content.write(FILE, `${head}references:\n${offered}\n${rejected}`);
  expect(check(content.root)).toContain('✓');
  expect(relate(content.root, LEAST)).toMatch(/^✓/u);
});

test('a reference to words a passage does not have fails the gate', () => {
  const content = copyContent();
  const line = content.replace(FILE, 'words: [党的中心任务]', 'words: [党的中心任务和方向]');
  expect(() => check(content.root)).toThrow(`✗ ${FILE}:${line}\n`);
});

test('a pair left out, whose words are approved elsewhere, fails the gate with the pair, the line and the mend', () => {
  const content = copyContent();
  const left = content
    .read(FILE)
    .match(/ {2}- between: \['([^']+)', '([^']+)'\]\n {4}words: \[高质量发展\]\n/u);
  content.replace(FILE, left?.[0] ?? '', '');
  const line = content
    .read(FILE)
    .split('\n')
    .findIndex((each) => /words: .*高质量发展/u.test(each));
  const said = messageOf(() => check(content.root));
  expect(said).toContain(`✗ ${FILE}:${line + 1}\n`);
  expect(said).toContain(`“高质量发展”也在 ${left?.[1]} 与 ${left?.[2]} 中，这一对还没有处理`);
  expect(said).toContain(`{ between: ['${left?.[1]}', '${left?.[2]}'], words: [高质量发展] }`);
});

function messageOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
}
