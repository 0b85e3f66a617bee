import { expect, test } from 'vitest';
import { UndoHistory } from '#client/pack/undoHistory.ts';

const step = (n: number) => ({ pack: { title: String(n), items: [] }, change: `第 ${n} 步` });

test('changes are undone from the latest on', () => {
  const history = new UndoHistory();
  expect([history.isEmpty, history.pop()]).toEqual([true, undefined]);
  history.record(step(1));
  history.record(step(2));
  expect(history.isEmpty).toBe(false);
  expect([history.pop(), history.pop(), history.pop()]).toEqual([step(2), step(1), undefined]);
  expect(history.isEmpty).toBe(true);
});

test('the last fifty changes are kept', () => {
  const history = new UndoHistory();
  for (let n = 1; n <= 52; n += 1) history.record(step(n));
  const undone = [];
  while (!history.isEmpty) undone.push(history.pop());
  expect(undone).toEqual(Array.from({ length: 50 }, (_, index) => step(52 - index)));
});
