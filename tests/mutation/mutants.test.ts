import { expect, test } from 'vitest';
import { mutantsOf, mutate } from './mutants.ts';

const mutated = (source: string) =>
  mutantsOf('one.ts', source).map((mutant) => mutate(source, mutant));

test.each([
  ['a < b;', ['a <= b;']],
  ['a ?? b;', ['a;', 'b;']],
  ['all.some(f);', ['all.every(f);']],
  ['x = !a;', ['x = a;']],
  ['x = [a, b];', ['x = [b];']],
  ['x = a.filter(f);', ['x = a;']],
  ['const x = 1;', ['const x = 2;']],
  ["const x = 'a';", ["const x = '';"]],
])('%s is changed', (source, changes) => {
  expect(mutated(source)).toEqual(expect.arrayContaining(changes));
});

test('a condition is turned round and decided, and an early return is dropped', () => {
  expect(mutated('function f() { if (a) return; g(); }')).toEqual([
    'function f() { if (!(a)) return; g(); }',
    'function f() { if (false) return; g(); }',
    'function f() { if (true) return; g(); }',
    'function f() { if (a) ; g(); }',
    'function f() { if (a) return; ; }',
  ]);
});

test.each([
  "import a from 'a';",
  "type A = 'a' | 'b';",
  "const x = '通知';",
  "function f() { throw new Error('no file'); }",
])('%s has no change that a test should see', (source) => {
  expect(mutated(source)).toEqual([]);
});

test('a mutant tells its line', () => {
  expect(mutantsOf('one.ts', '\nconst x = 1;')).toMatchObject([
    { line: 2, before: '1', after: '2' },
  ]);
});
