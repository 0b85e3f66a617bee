import { expect, test } from 'vitest';
import {
  descendingSentence,
  layerSentence,
  missingSentence,
  referenceStatus,
} from '#client/search/reference/referenceMessages.ts';
import type { MissingPlace } from '#search/locate/missingPlace.ts';
import { testPassage } from '../../../search/testPassage.ts';

const missing: MissingPlace = {
  documentName: '某法',
  within: '',
  sought: '第九十条',
  unit: '条',
  ambiguous: false,
  count: 89,
  branches: 0,
  first: '第一条',
  last: '第八十九条',
};

test.each<[Partial<MissingPlace>, string]>([
  [{}, '《某法》共 89 条：第一条—第八十九条。没有第九十条。'],
  [{ branches: 2 }, '《某法》共 89 条（其中 2 条编号带“之”）：第一条—第八十九条。没有第九十条。'],
  [
    { within: '第五条', sought: '第九款', unit: '款', count: 1, first: '第一款', last: '第一款' },
    '第五条共 1 款：第一款。没有第九款。',
  ],
  [
    {
      within: '讲话',
      sought: '（六）',
      unit: '',
      count: 5,
      first: '讲话（一）',
      last: '讲话（五）',
    },
    '讲话共 5 处：讲话（一）—讲话（五）。没有（六）。',
  ],
  [{ unit: '章', sought: '第二章', count: 0 }, '《某法》没有以“章”编号的内容。'],
  [{ within: '第二章', ambiguous: true, count: 0 }, '第二章不止一处，都没有第九十条。'],
])('what there is instead of a place is told in words', (change, sentence) => {
  expect(missingSentence({ ...missing, ...change })).toBe(sentence);
});

const place = {
  document: 'd',
  documentName: '某通知',
  section: 's',
  n: 1,
  locator: '讲话（一）3',
};
const passage = testPassage(0, '他说要读书。', {
  layerSpans: [
    { layer: 'own', layerName: '通知表述', mode: 'own', from: 0, to: 2 },
    {
      ...{ layer: 'relay-talk', layerName: '通知转述讲话', formerLayerNames: ['转述讲话'] },
      ...{ mode: 'relay', from: 2, to: 6 },
    },
  ],
});

test.each<[string[], string]>([
  [[], ''],
  [['通知转述讲话'], ''],
  [['转述讲话'], ''],
  [['通知表述'], '所注“通知表述”：不符，这一处是“通知转述讲话”。'],
  [['通知表述', '引文'], '所注“通知表述、引文”：不符，这一处是“通知转述讲话”。'],
  [['通知转述讲话', '引文'], '所注“引文”：不符，这一处是“通知转述讲话”。'],
])('the stated layers %o are compared with those of the place', (stated, expected) => {
  expect(layerSentence({ ...place, stated }, passage).trim()).toBe(expected);
});

test('a stated layer is not judged by a text that was not read, or of a section', () => {
  const stated = ['引文'];
  const { n: _, ...section } = place;
  for (const sentence of [
    layerSentence({ ...place, stated }, undefined),
    layerSentence({ ...section, stated }, passage),
  ])
    expect(sentence.trim()).toBe('所注“引文”：没有判断。');
});

test('a range that descends is named with its ends and the range that is listed', () => {
  const ends = [place, { ...place, locator: '讲话（一）2' }];
  expect(descendingSentence(ends)).toBe(
    '起点“讲话（一）3”在终点“讲话（一）2”之后。下面按“讲话（一）2—讲话（一）3”列出，请核对后选一处。',
  );
});

test('only a name that surely means a document is called a place', () => {
  const found = { kind: 'documents' as const, documents: [0] };
  expect(referenceStatus({ found, sure: true }, '某法')).toBe('“某法”是文件名。');
  expect(referenceStatus({ found, sure: false }, '某法')).toContain('没有完全对上');
});
