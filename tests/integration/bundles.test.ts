import { runInNewContext } from 'node:vm';
import { type Node, parse } from 'acorn';
import { expect, test } from 'vitest';
import { bundleScripts, bundleScript, classicScript, findScript } from '#integration/bundles.ts';

const scripts = await bundleScripts();
const all = [...scripts];

/** Returns the places of calls in optional chains that spread their arguments, on which Chromium before 91 fails. */
function spreadInChains(code: string): number[] {
  const found: number[] = [];
  JSON.stringify(parse(code, { ecmaVersion: 2022 }), (_, value) => {
    if (value?.type === 'ChainExpression') {
      for (let part = value.expression; part; part = part.callee ?? part.object) {
        const given: readonly Node[] = part.arguments ?? [];
        if (given.some(({ type }) => type === 'SpreadElement')) found.push(part.start);
      }
    }
    return typeof value === 'bigint' ? String(value) : value;
  });
  return found;
}

/** The numbers of the modules that scripts take from the lists of others, by list. */
function takenNumbers(): Map<string, Set<number>> {
  const taken = new Map<string, Set<number>>();
  for (const [, { code }] of all) {
    for (const [, names = '', list = ''] of code.matchAll(/const\{([^}]*)\}=yandu_(\w+);/gu)) {
      const numbers = taken.get(list) ?? new Set();
      for (const name of names.split(',')) numbers.add(Number.parseInt(name, 10));
      taken.set(list, numbers);
    }
  }
  return taken;
}

test('every script is classic, and written for Chromium 80', () => {
  expect(all.length).toBeGreaterThan(20);
  for (const [name, { code }] of all) {
    expect(() => new Function(code), name).not.toThrow();
    expect(code, name).not.toMatch(/\?\?=|\|\|=|&&=/u);
    expect(spreadInChains(code), name).toEqual([]);
  }
});

test('a call that fails in Chromium before 91 is noticed', () => {
  expect(spreadInChains('a?.b.c(...d);a?.(...d);a?.b?.(1,...d)')).toHaveLength(3);
  expect(spreadInChains('a?.b([...d]);a(...d?.e);a?.b(()=>c(...d))')).toEqual([]);
});

test('scripts are built on others that come before them', () => {
  expect(findScript(scripts, 'reader').needs).toEqual([]);
  expect(findScript(scripts, 'passage').needs).toEqual([]);
  expect(findScript(scripts, 'pack').needs).toEqual(['core', 'packs']);
  expect(findScript(scripts, 'share').needs).toEqual(['citing', 'qr']);
  for (const [name, { needs }] of all) {
    for (const [at, needed] of needs.entries()) {
      const before = [...findScript(scripts, needed).needs];
      expect(needs.slice(0, at), `${name} ← ${needed}`).toEqual(expect.arrayContaining(before));
    }
  }
});

test('every module that a script keeps for others is taken by one', () => {
  const taken = takenNumbers();
  for (const [name, { code }] of all) {
    const [, list = '', values = ''] = /self\.yandu_(\w+)=\[([^\]]*)\];/u.exec(code) ?? [];
    if (list === '') continue;
    const untaken = values.split(',').filter((_, number) => !taken.get(list)?.has(number));
    expect(untaken, `${name} keeps`).toEqual([]);
  }
});

/** Modules that two scripts have each: few readers fetch either, and with a list the first answer of all would grow. */
const IN_BOTH = ['src/search/locate/officialReference.ts', 'src/styles/furniture.ts'];

test('scripts built on the same ones have no larger module of ours in common', () => {
  const onLists = all.filter(([, { needs }]) => needs.length > 0);
  for (const [one, { needs, files }] of onLists) {
    for (const [other, script] of onLists) {
      if (one >= other || !needs.every((needed) => script.needs.includes(needed))) continue;
      const common = [...files].filter(
        ([path, bytes]) =>
          path.startsWith('src/') &&
          !IN_BOTH.includes(path) &&
          bytes > 300 &&
          script.files.get(path),
      );
      expect(common, `${one}, ${other}`).toEqual([]);
    }
  }
});

test('a script takes by number what another one keeps, whatever it is called in either', () => {
  const kept = new Map([['base', ['first', 'second']]]);
  const base = classicScript('base', 'const x=1,y=()=>2;export{y as second,x as first};', kept);
  const user = classicScript('user', 'import{second as a}from"base";self.found=a();', kept);
  const globals: Record<string, unknown> = {};
  globals['self'] = globals;
  runInNewContext(base + user, globals);
  expect(globals['found']).toBe(2);
  expect(() => classicScript('user', 'import{third as a}from"base";a();', kept)).toThrow(
    'src/client/core/base.ts does not list third',
  );
});

test('a script served to the editor is whole, and built on no other', async () => {
  const code = await bundleScript('pack', false);
  expect(code).toContain('pack-editor');
  expect(code).not.toContain('yandu_core');
});
