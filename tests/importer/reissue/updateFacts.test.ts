import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { removeList } from '#importer/reissue/updateFacts.ts';

const YAML = `# 甲\nname: 通知\nlists:\n  - { id: first, name: 一 }\n  - { id: second, name: 二 }\n  - { id: third, name: 三 }\n`;

test('a list is removed, the others stay in order, with all other facts', () => {
  const left = removeList(YAML, 'second');
  expect(parse(left)).toEqual({
    name: '通知',
    lists: [
      { id: 'first', name: '一' },
      { id: 'third', name: '三' },
    ],
  });
  expect(left).toContain('# 甲');
});

test('nothing is removed where no list has the id, or there are no lists', () => {
  expect(parse(removeList(YAML, 'fourth'))).toEqual(parse(YAML));
  expect(parse(removeList('name: 通知\n', 'first'))).toEqual({ name: '通知' });
});
