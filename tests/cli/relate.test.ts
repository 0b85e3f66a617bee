import { expect, test } from 'vitest';
import { MIN_SHARED_LETTERS } from '#edition/parallels/candidates.ts';
import { relate } from '../../src/cli/relate.ts';
import { check } from '../../src/cli/check.ts';
import { copyFixture } from '../fixture/copy.ts';

const FILE = 'content/references.yaml';

test('a library whose every candidate is decided has none', () => {
  expect(relate(copyFixture().root, MIN_SHARED_LETTERS)).toMatch(/^✓ 没有尚未处理的候选/u);
});

test('the listed candidates can be pasted unchanged', () => {
  const content = copyFixture();
  const [, head, rejected] =
    /^(.*)references:\n.*(rejected:\n.*)$/su.exec(content.read(FILE)) ?? [];
  content.write(FILE, `${head}references: []\n${rejected}`);
  const offered = relate(content.root, MIN_SHARED_LETTERS);
  expect(offered).toContain('↔');
  content.write(FILE, `${head}references:\n${offered}\n${rejected}`);
  expect(check(content.root)).toContain('✓');
  expect(relate(content.root, MIN_SHARED_LETTERS)).toMatch(/^✓/u);
});

test('a parallel with words that a passage does not contain fails the gate', () => {
  const content = copyFixture();
  const line = content.replace(FILE, 'words: [借阅服务]', 'words: [借阅服务和辅导]');
  expect(() => check(content.root)).toThrow(`✗ ${FILE}:${line}\n`);
});

test('an undecided pair whose words are approved elsewhere fails the gate with line and remedy', () => {
  const content = copyFixture();
  const entry = content
    .read(FILE)
    .match(/ {2}- \{ between: \['([^']+)', '([^']+)'\], words: \[借阅服务\] \}\n/u);
  if (!entry) throw new Error(`${FILE}: no pair with these words alone`);
  content.replace(FILE, entry[0], '');
  const line = content
    .read(FILE)
    .split('\n')
    .findIndex((each) => /words: .*借阅服务/u.test(each));
  const message = messageOf(() => check(content.root));
  expect(message).toContain(`✗ ${FILE}:${line + 1}\n`);
  expect(message).toContain(`“借阅服务”也在 ${entry[1]} 与 ${entry[2]} 中，这一对还没有处理`);
  expect(message).toContain(`{ between: ['${entry[1]}', '${entry[2]}'], words: [借阅服务] }`);
});

function messageOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
}
