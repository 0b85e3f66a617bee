import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { record } from '../../src/cli/record.ts';
import { withdrawnFrom, withdrawnPages } from '#edition/withdrawn.ts';
import { sha256 } from '#library/fingerprint.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { copyFixture } from '../fixture/copy.ts';
import { NOTICE_ID as ID } from '../fixture/library.ts';

const SECTION = `content/${ID}/measures/2`;

/** The notice of the fixture, re-issued: one word changed in a passage, and the passage after it taken out. */
function reissue(gone?: string) {
  const content = copyFixture();
  // A ready-made pack with the withdrawn passage would be refused first.
  content.remove('content/packs');
  const yaml = `content/${ID}/document.yaml`;
  const old = content.read(`content/${ID}/source.txt`);
  const [first = '', second = ''] = content.read(`${SECTION}.mdx`).trim().split('\n');
  const source = old.replace(second, '').replace(first, first.replace('培训', '轮训'));
  content.write(`content/${ID}/source-1.txt`, old);
  content.write(`content/${ID}/source.txt`, source);
  content.write(`${SECTION}.mdx`, `${first.replace('培训', '轮训')}\n`);
  const facts = content.read(yaml).replace(sha256(old), sha256(source));
  content.write(
    yaml,
    `${facts}earlier:\n  - file: source-1.txt\n    sha256: ${sha256(old)}\n    replaced: 更正重发\n    gone:\n      'measures/2#p2': ${JSON.stringify(gone ?? second)}\n`,
  );
  return { content, second, old };
}

test('a re-issue is accepted passage by passage and lists its changes and withdrawn passages', () => {
  const { content, second, old } = reissue();
  expect(() => check(content.root)).toThrow(`已发布的 ${ID}/measures/2#p1 `);
  expect(record(content.root, [`${ID}/measures/2#p1`])).toBe(`更新 ${ID}/measures/2#p1`);
  expect(check(content.root)).toContain(`✓ ${ID}：91 句与原文逐字一致`);
  const { documents, earlier } = loadLibrary(contentFolder(content.root));
  const [document] = documents;
  if (!document) throw new Error('no document');
  expect(earlier?.[ID]).toEqual([old]);
  const changes = document.earlier?.[0]?.changes ?? [];
  expect(changes.every(({ passage }) => passage.section === 'measures/2')).toBe(true);
  const words = changes.flatMap(({ stretches }) => stretches);
  expect(words.some(({ kind, text }) => kind === 'gone' && text.includes('培'))).toBe(true);
  expect(words.some(({ kind, text }) => kind === 'new' && text.includes('轮'))).toBe(true);
  expect(words.some(({ kind, text }) => kind === 'gone' && text.includes(second))).toBe(true);
  expect(withdrawnFrom(document)).toMatchObject([{ id: `${ID}/measures/2#p2`, text: second }]);
  expect(withdrawnPages(document).map(({ path }) => path)).toEqual([`${ID}/measures/2/p2`]);
});

test('a withdrawn text must be part of the earlier source', () => {
  const { content } = reissue('从来没有的话');
  expect(() => check(content.root)).toThrow(
    '换下来的原文 source-1.txt 里没有 measures/2#p2 的这些字',
  );
});

test('an earlier source must exist unaltered', () => {
  const { content, old } = reissue();
  content.write(`content/${ID}/source-1.txt`, old.replace('学习', '学 习'));
  expect(() => check(content.root)).toThrow('与登记的 SHA-256 不符');
  content.remove(`content/${ID}/source-1.txt`);
  expect(() => check(content.root)).toThrow('缺少换下来的原文 source-1.txt');
});

test('a missing passage that is not listed as withdrawn is refused', () => {
  const { content } = reissue();
  const yaml = readFileSync(join(content.root, `content/${ID}/document.yaml`), 'utf8');
  content.write(`content/${ID}/document.yaml`, yaml.replace(/ {4}gone:[\s\S]*$/u, ''));
  expect(() => check(content.root)).toThrow(`已发布的地址 ${ID}/measures/2#p2 不见了`);
});
