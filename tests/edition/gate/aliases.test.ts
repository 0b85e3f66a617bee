import { expect, test } from 'vitest';
import { checkAliases } from '#edition/gate/aliases.ts';
import { RESERVED_DOCUMENTS, RESERVED_SECTIONS } from '#edition/gate/reservedNames.ts';

const KNOWN = { current: new Set(['doc/one#p1']), withdrawn: new Set(['doc/one#p7']) };

function problemsOf(aliases: Record<string, string>) {
  const ids = Object.keys(aliases);
  const lineOf = (id: string) => ids.indexOf(id) + 1;
  return checkAliases(aliases, KNOWN, { name: 'content/aliases.yaml', lineOf });
}

test.each(['doc/one#p9', 'doc/two#p1', 'former/a/b-2#p1', 'constructor/constructor#p1'])(
  '%s may be an old address',
  (from) => {
    expect(problemsOf({ [from]: 'doc/one#p1' })).toEqual([]);
  },
);

test.each([
  ...Object.getOwnPropertyNames(Object.prototype).map((name) => [name, '不是句子地址']),
  ...RESERVED_DOCUMENTS.map((name) => [`${name}/x#p1`, '在网站自己的地址里']),
  ...RESERVED_SECTIONS.map((name) => [`doc/${name}#p1`, '在网站自己的地址里']),
  ['doc/one#p1', '与现有的一句同名'],
  ['doc/one#p7', '又写在 document.yaml 的 earlier.gone 里'],
  ['doc/one/p3#p1', '不能作地址'],
  ['doc/one/index#p1', '不能作地址'],
  ['doc/con#p1', '不能作地址'],
  ['-/-#p1', '不能作地址'],
  [`doc/${'a'.repeat(65)}#p1`, '不能作地址'],
  ['../doc/one#p9', '不是句子地址'],
  ['doc/../one#p9', '不是句子地址'],
  ['doc//one#p9', '不是句子地址'],
  ['/doc/one#p9', '不是句子地址'],
  ['https://example.com/doc/one#p9', '不是句子地址'],
  ['//example.com/one#p9', '不是句子地址'],
  ['doc/%6Fne#p9', '不是句子地址'],
  ['doc/one?x#p9', '不是句子地址'],
  ['doc/one/?x=1#p9', '不是句子地址'],
  ['doc/one', '不是句子地址'],
  ['doc/one#p0', '不是句子地址'],
  ['doc/one#P9', '不是句子地址'],
  ['Doc/one#p9', '不是句子地址'],
  ['doc/one#p9 ', '不是句子地址'],
  ['doc/one#p9\n', '不是句子地址'],
  ['doc\\one#p9', '不是句子地址'],
  ['', '不是句子地址'],
])('%j may not be an old address: %s', (from, message) => {
  // Entries are made without a literal, where `__proto__` would set the prototype.
  const aliases = Object.fromEntries([
    ['doc/old#p1', 'doc/one#p1'],
    [from, 'doc/one#p1'],
  ]);
  expect(problemsOf(aliases)).toEqual([
    {
      file: 'content/aliases.yaml',
      line: 2,
      message: expect.stringContaining(message),
      mend: expect.stringMatching(/\p{Script=Han}/u),
    },
  ]);
});

test.each(['__proto__', 'constructor', 'doc/one', 'doc/one#p2', '/doc/one#p1', 'DOC/one#p1', ''])(
  '%j is no present passage',
  (to) => {
    expect(problemsOf({ 'doc/old#p1': to })).toMatchObject([
      { line: 1, message: `别名 doc/old#p1 指向不存在的 ${to}` },
    ]);
  },
);

test('aliases in a circle are refused, each with its line', () => {
  const circle = { 'doc/a#p1': 'doc/b#p1', 'doc/b#p1': 'doc/a#p1', 'doc/c#p1': 'doc/c#p1' };
  expect(problemsOf(circle)).toMatchObject([
    { line: 1, message: '别名 doc/a#p1 指向不存在的 doc/b#p1，那也是别名' },
    { line: 2, message: '别名 doc/b#p1 指向不存在的 doc/a#p1，那也是别名' },
    { line: 3, message: '别名 doc/c#p1 指向不存在的 doc/c#p1，那也是别名' },
  ]);
});
