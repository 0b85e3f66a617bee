import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { record } from '../../src/cli/record.ts';
import { withdraw } from '../../src/cli/withdraw.ts';
import { copyFixture } from '../fixture/copy.ts';
import { CHARTER_ID, NOTICE_ID } from '../fixture/library.ts';

test('a document recorded by mistake is taken back whole, and nothing else is', () => {
  const content = copyFixture();
  const before = content.read('content/published.json');
  expect(withdraw(content.root, CHARTER_ID)).toMatch(/^已撤回 zhangcheng 的登记（\d+ 句）/u);
  expect(() => check(content.root)).toThrow(`新文件 ${CHARTER_ID} 尚未登记`);
  const ids = Object.keys(JSON.parse(content.read('content/published.json')));
  expect(ids).toEqual(
    Object.keys(JSON.parse(before)).filter((id) => id.startsWith(`${NOTICE_ID}/`)),
  );
});

test('recording it again gives the record back', () => {
  const content = copyFixture();
  const before = JSON.parse(content.read('content/published.json'));
  withdraw(content.root, NOTICE_ID);
  record(content.root, []);
  const after = JSON.parse(content.read('content/published.json'));
  for (const [id, fingerprint] of Object.entries(after)) expect(before[id]).toBe(fingerprint);
});

test('what the last site holds is taken back only where the editor says that it is unpublished', () => {
  const content = copyFixture();
  const before = content.read('content/published.json');
  mkdirSync(join(content.root, 'dist', NOTICE_ID), { recursive: true });
  expect(() => withdraw(content.root, NOTICE_ID)).toThrow('可能已经发布');
  expect(content.read('content/published.json')).toBe(before);
  expect(withdraw(content.root, NOTICE_ID, { unpublished: true })).toContain('已撤回');
});

test('a document that is not recorded is refused, and those that are recorded are named', () => {
  const { root } = copyFixture();
  expect(() => withdraw(root, 'no')).toThrow('登记过的是 dushu、zhangcheng');
  // The beginning of an id is not the id.
  expect(() => withdraw(root, 'du')).toThrow('没有登记过');
});
