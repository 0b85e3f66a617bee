import { expect, test } from 'vitest';
import {
  compare,
  isSameStep,
  keyOfSteps,
  nameStep,
  numberStep,
  stepKey,
} from '#search/locate/step.ts';

test('a step is the same by its name, or by its number and unit', () => {
  expect(isSameStep(nameStep('措施'), nameStep('措施'))).toBe(true);
  expect(isSameStep(nameStep('措施'), nameStep('讲话'))).toBe(false);
  expect(isSameStep(numberStep('条', 3), numberStep('条', 3))).toBe(true);
  expect(isSameStep(numberStep('条', 3), numberStep('款', 3))).toBe(false);
  expect(isSameStep(numberStep('条', 3), numberStep('条', 4))).toBe(false);
  expect(isSameStep(numberStep('条', 3), numberStep('条', 3, 1))).toBe(false);
  expect(isSameStep(numberStep('项', 3), { ...numberStep('', 3), also: ['款', '项'] })).toBe(true);
  expect(isSameStep(numberStep('条', 3), { ...numberStep('', 3), also: ['款', '项'] })).toBe(false);
});

test('a range of numbers holds its ends and what is between, branches too', () => {
  const range = { ...numberStep('条', 3), to: { n: 5, branch: 1 } };
  const held = [numberStep('条', 3), numberStep('条', 3, 2), numberStep('条', 5, 1)];
  const beyond = [numberStep('条', 2, 9), numberStep('条', 5, 2), numberStep('款', 4)];
  expect(held.map((step) => isSameStep(range, step))).toEqual([true, true, true]);
  expect(beyond.map((step) => isSameStep(range, step))).toEqual([false, false, false]);
});

test('a branch comes after its number and before the next', () => {
  const numbers = [numberStep('条', 11), numberStep('条', 10, 2), numberStep('条', 10)];
  expect(numbers.sort(compare).map(stepKey)).toEqual(['10.0', '10.2', '11.0']);
});

test('keys tell steps apart: names from numbers, and units where all steps are told', () => {
  expect([stepKey(nameStep('措施')), stepKey(numberStep('条', 3))]).toEqual(['#措施', '3.0']);
  expect(keyOfSteps([nameStep('措施'), numberStep('条', 3), numberStep('条', 3, 1)])).toBe(
    '措施/3条/3.1条',
  );
});
