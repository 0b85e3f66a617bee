import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importAll } from '../../src/cli/import.ts';
import * as word from '#importer/read/docx/docx.ts';

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';

function startImport() {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const printed = { result: [] as string[], fault: [] as string[], progress: [] as string[] };
  const output = {
    result: (text: string) => void printed.result.push(text),
    fault: (text: string) => void printed.fault.push(text),
    progress: (text: string) => void printed.progress.push(text),
  };
  const content = join(root, 'drafts');
  const put = (name: string, text: string) => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };
  return {
    content,
    put,
    printed,
    run: (files: string[], options = {}) => importAll(files, { content, ...options }, output),
  };
}

test('the summary counts what the draft holds, in the folder it went to', async () => {
  const { content, put, printed, run } = startImport();
  const text = `关于学习的通知\n\n各单位：\n\n一、要求\n\n（一）${LONG}${LONG}会议指出，要甲。\n\n（二）${LONG}${LONG}市、\n\n区and部门。\n\n二、安排\n\n（一）${LONG}${LONG}\n\n（二）${LONG}${LONG}\n`;
  expect(await run([put('通知.txt', text)])).toBe(true);
  const [head = '', ...questions] = (printed.result[0] ?? '').split('\n');
  expect(head).toMatch(
    /^✓ .*\/drafts\/tongzhi：部分 2，章节 5，句子 14，连接断行 1，更正 0，分项清单 0；请编辑确认 (\d+) 处$/u,
  );
  expect(head).toContain(content);
  expect(questions).toHaveLength(Number(/确认 (\d+) 处/u.exec(head)?.[1]));
  expect(questions.join('\n')).toContain('“指出”之后是谁的话');
});

test('a document of one section is counted as such', async () => {
  const { put, printed, run } = startImport();
  await run([put('通知.txt', `关于学习的通知\n\n${LONG}\n`)]);
  expect(printed.result[0]).toContain('部分 0，章节 1，句子 2');
});

test('an unreadable file is reported in Chinese, without a stack trace, and the next one is imported', async () => {
  const { content, put, printed, run } = startImport();
  vi.spyOn(word, 'readWord').mockImplementation(() => {
    throw new TypeError('boxes is not iterable');
  });
  const files = [
    put('坏.docx', 'PK'),
    put('空.txt', ''),
    put('通知.txt', `关于学习的通知\n\n${LONG}\n`),
  ];
  expect(await run(files)).toBe(false);
  expect(printed.fault[0]).toMatch(/^✗ .*坏\.docx\n {2}程序没能读完这个文件，什么都没有写入/u);
  expect(printed.fault[0]).not.toContain('    at ');
  expect(printed.fault[1]).toContain('文件是空的');
  expect(printed.result).toHaveLength(1);
  expect(existsSync(join(content, 'tongzhi'))).toBe(true);
  expect(printed.progress[0]).toBe(`1/3 ${files[0]}`);
});

test('the stages of a long file are reported, and of every new one its address, before it is written', async () => {
  const { content, put, printed, run } = startImport();
  await run([put('短.txt', `关于学习的通知\n\n${LONG}\n`)]);
  expect(printed.progress).toEqual([expect.stringMatching(/^ {2}将写到 .*\/drafts\/tongzhi（/u)]);
  const text = Array.from({ length: 8000 }, (_, i) => `第${i}次，${LONG}`).join('\n');
  await run([put('长.txt', `关于培训的通知\n\n${text}\n`)], { id: 'chang' });
  expect(printed.progress.slice(1, 3)).toEqual([
    '  分段、列提纲（约 29 万字）……',
    '  逐字核对（约 29 万字）……',
  ]);
  expect(existsSync(join(content, 'chang'))).toBe(true);
});

test('only to look writes nothing', async () => {
  const { content, put, printed, run } = startImport();
  expect(await run([put('通知.txt', `关于学习的通知\n\n${LONG}\n`)], { look: true })).toBe(true);
  expect(printed.result[0]).toMatch(/^○ .*；只看，没有写入/u);
  expect(existsSync(content)).toBe(false);
});
