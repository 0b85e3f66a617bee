import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { onTestFinished } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { filesOf } from '#library/contentFiles.ts';
import { sha256 } from '#library/fingerprint.ts';
import { readDocuments } from '#library/library.ts';

const SOURCE = '某某总工会\n\n一、认真学习\n\n指出，要坚持；要提高。\n';

/** The files of a small document: a letterhead, and one part with one relayed passage of two lines. */
export const SMALL = {
  'source.txt': SOURCE,
  'opening.mdx': '<Letterhead>某某总工会</Letterhead>\n',
  'speech/index.mdx': '## 一、认真学习\n',
  'speech/1.mdx': '指出，<Relay of="speech">要坚持；\n要提高。</Relay>\n',
  'document.yaml': `name: 样本
issuer: 某某总工会
source:
  file: source.txt
  sha256: ${sha256(SOURCE)}
layers:
  - { mode: own, label: 原文, note: 注 }
  - { mode: relay, of: speech, label: 转述, note: 注 }
contents:
  - { section: opening, locator: 开头 }
  - part: speech
    name: 讲话精神
    locator: 标题
    sections:
      - { id: '1', locator: 讲话（一） }
doors: []
lists:
  - id: demands
    name: 两项要求
    locator: 要求
    items: ['speech/1#p1-p2']
absent: []
`,
};

/** Writes files into a temporary folder that is removed when the test ends; returns its path. */
export function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'library-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Returns the texts of a project with the small document under the given name, some of its files replaced. */
export function smallTexts(
  name = 'small',
  changes: Record<string, string> = {},
): Record<string, string> {
  const texts = Object.entries({ ...SMALL, ...changes });
  return Object.fromEntries(texts.map(([file, text]) => [posix.join('content', name, file), text]));
}

/** Returns the files of a project with the small document under the given name, some of its files replaced. */
export function smallFiles(name?: string, changes?: Record<string, string>): ContentFiles {
  return filesOf(smallTexts(name, changes));
}

/** Returns texts with the record of every passage in them. */
export function recorded(texts: Record<string, string>): Record<string, string> {
  const passages = readDocuments(filesOf(texts)).flatMap(({ document }) => passagesOf(document));
  const record = Object.fromEntries(passages.map(({ id, fingerprint }) => [id, fingerprint]));
  return { ...texts, 'content/published.json': JSON.stringify(record, null, 2) };
}
