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
  --id 地址      这份文件的地址：小写英文字母、数字、连字符（默认取文件名的拼音）
  --accept       已有这份文件而新稿有改动时，按新稿改（话语层标签和地址保留）`;

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
export function summarise(imported: Imported): string {
  const { id, figures, questions, outcome } = imported;
  if (outcome === 'same') return `= content/${id}：已经导入过，原文没有变化；没有改动任何文件`;
  if (outcome !== 'new') return summariseReissue(imported);
  const { parts, sections, passages, joins, corrections, lists } = figures;
  const asked = questions.map(({ line, text }) => `  ？ ${line ? `第 ${line} 行：` : ''}${text}`);
  return [
    `✓ content/${id}：部分 ${parts}，章节 ${sections}，段句 ${passages}，连接断行 ${joins}，更正 ${corrections}，列举 ${lists}；请编辑确认 ${questions.length} 处`,
    ...asked,
  ].join('\n');
}

/** What a new issue of an edited document changes, and what to do next. */
function summariseReissue({ id, outcome, changes, changed }: Imported): string {
  const head =
    outcome === 'renewed'
      ? `✓ content/${id}：已按新稿改好，话语层标签和章节不变，请逐条核对：`
      : `≠ content/${id}：已有这份文件，新稿有 ${changes.length} 处不同；没有改动任何文件：`;
  const accept = changed.map((each) => `--accept "${each}"`).join(' ');
  const next =
    outcome === 'renewed'
      ? `  下一步：npm run check；已发布的段句确认无误后 npm run record${accept && ` -- ${accept}`}`
      : '  确认要改：加 --accept 再运行一次；另存为新文件：加 --id 新地址';
  return [head, ...changes.map((change) => `  ${change}`), next].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string', default: 'content' },
      id: { type: 'string' },
      accept: { type: 'boolean' },
    },
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
      console.log(summarise(await importFile(file, { content: values.to, ...values })));
    } catch (error) {
      if (!(error instanceof EditionError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await main();
