import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Starts an import of a long text and interrupts it when it says something; returns what is left in the folder. */
async function interruptAt(words: RegExp): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'interrupt-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const file = join(root, '长.txt');
  const line = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
  const text = Array.from({ length: 4000 }, (_, i) => `第${i}次，${line}`).join('\n');
  writeFileSync(file, `关于培训的通知\n\n${text}\n`);
  const content = join(root, 'content');
  const child = spawn(process.execPath, ['src/cli/import.ts', file, '--to', content]);
  child.stderr.on('data', (chunk: Buffer) => {
    if (words.test(chunk.toString())) child.kill('SIGINT');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return existsSync(content) ? readdirSync(content) : [];
}

test(
  'an import that is interrupted before it writes leaves nothing',
  { timeout: 60_000 },
  async () => {
    expect(await interruptAt(/分段、列提纲/u)).toEqual([]);
  },
);

test(
  'one that is interrupted while it writes leaves all or nothing',
  { timeout: 60_000 },
  async () => {
    expect([[], ['peixun-tongzhi']]).toContainEqual(await interruptAt(/将写到/u));
  },
);
