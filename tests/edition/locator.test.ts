import { expect, test } from 'vitest';
import type { Document } from '#edition/document.ts';
import { passagesIn, passagesOf } from '#edition/document.ts';
import { listOf } from '#edition/lists.ts';
import { locatorOf, shownNumber } from '#edition/locator.ts';
import { CHARTER, NOTICE, testedLibraries } from '../fixture/library.ts';

const list = { id: 'tasks', name: '部署安排', items: [], line: 1 };

test('a locator consists of the section and the number', () => {
  expect(locatorOf({ section: '讲话（一）', n: 3, size: 8 })).toBe('讲话（一）3');
});

test('a hyphen separates the number from a section locator that ends in a digit', () => {
  expect(locatorOf({ section: '一、1', n: 3, size: 8 })).toBe('一、1-3');
});

test('the only passage of a section needs no number', () => {
  expect(locatorOf({ section: '结尾', n: 1, size: 1 })).toBe('结尾');
});

test('an item of a named list is located by the list', () => {
  const item = { list: { ...list, locator: '部署' }, position: 5 };
  expect(locatorOf({ section: '报告', n: 18, size: 23, item })).toBe('部署5');
});

test('an item of an unnamed list keeps its section’s locator', () => {
  expect(locatorOf({ section: '措施二', n: 1, size: 2, item: { list, position: 2 } })).toBe(
    '措施二1',
  );
});

test.each(testedLibraries())(
  'in $name the number beside a passage is the number it is cited by',
  ({ library }) => {
    for (const document of library.documents) {
      for (const section of document.sections) {
        for (const passage of passagesIn(section)) {
          const shown = shownNumber(document, section, passage);
          expect(shown, passage.id).not.toBe('');
          expect(passage.locator.endsWith(shown), passage.id).toBe(true);
          const named = listOf(document, passage)?.list.locator;
          if (named) expect(shown).toBe(passage.locator);
          if (/^\d+$/u.test(shown)) expect(Number(shown), passage.id).toBe(passage.n);
        }
      }
    }
  },
);

test('beside an item stands its whole locator, beside a provision its last unit', () => {
  const shown = (document: Document, id: string) => {
    const passage = passagesOf(document).find((one) => one.id.endsWith(id));
    const section = document.sections.find((one) => one.id === passage?.section);
    return passage && section && shownNumber(document, section, passage);
  };
  expect(shown(CHARTER, 'c1#p6')).toBe('原则1');
  expect(shown(CHARTER, 'c1#p2')).toBe('第一条');
  expect(shown(CHARTER, 'c1#p4')).toBe('第二款');
  expect(shown(CHARTER, 'c2#p5')).toBe('第（一）项');
  expect(shown(NOTICE, 'talk/1#p3')).toBe('3');
  expect(shown(NOTICE, '/closing#p1')).toBe('报送要求');
});
