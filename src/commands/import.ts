/** `npm run import -- 文件…`: writes a draft document from each Word, text, Markdown, web or PDF file. */
import { globSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EditionError } from '#edition/problem.ts';
import { importFile } from '#importer/import.ts';
import type { Imported } from '#importer/import.ts';
import { KINDS } from '#importer/receive.ts';

const USAGE = `用法：npm run import -- 文件或文件夹…
  --to 文件夹    写到哪个内容文件夹（默认 content）
  --id 地址      这份文件的地址：小写英文字母、数字、连字符（默认取文件名的拼音）`;

/** The files to import: files as they are, of folders all that can be imported. */
export function filesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return globSync('**/*', { cwd: path })
      .filter((file) => (KINDS as readonly string[]).includes(extname(file).toLowerCase()))
      .sort()
      .map((file) => join(path, file));
  });
}

/** What was imported, in a line for each figure and question. */
export function summarise({ id, figures, questions }: Imported): string {
  const { parts, sections, passages, joins, corrections, lists } = figures;
  const asked = questions.map(({ line, text }) => `  ？ ${line ? `第 ${line} 行：` : ''}${text}`);
  return [
    `✓ content/${id}：部分 ${parts}，章节 ${sections}，段句 ${passages}，连接断行 ${joins}，更正 ${corrections}，列举 ${lists}；请编辑确认 ${questions.length} 处`,
    ...asked,
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string', default: 'content' }, id: { type: 'string' } },
  });
  const files = filesIn(positionals);
  if (files.length === 0 || (values.id !== undefined && files.length > 1)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const [i, file] of files.entries()) {
    if (files.length > 1) process.stderr.write(`${i + 1}/${files.length} ${file}\n`);
    try {
      console.log(summarise(await importFile(file, { content: values.to, id: values.id })));
    } catch (error) {
      if (!(error instanceof EditionError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await main();
