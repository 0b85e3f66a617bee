/** `npm run import -- 文件…`: writes a draft document from each Word, text, Markdown, web or PDF file. */
import { globSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EditionError } from '#edition/problem.ts';
import type { ImportResult } from '#importer/import.ts';
import type { DraftCounts } from '#importer/draft.ts';
import type { Question } from '#importer/question.ts';
import { IMPORTABLE_EXTENSIONS } from '#importer/readFile.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import type { FileImportOptions } from './importFile.ts';
import { importFile } from './importFile.ts';

const USAGE = `用法：npm run import -- 文件或文件夹…
  --to 文件夹    写到哪个内容文件夹（默认 content）
  --id 地址      这份文件的地址：小写英文字母、数字、连字符（默认取标题里的词和年份，写入之前先告诉你）
  --look         只看地址、数目和要确认的地方，什么都不写
  --accept       已有这份文件而新稿有改动时，按新稿改（分行、标签、更正和地址保留，换下来的原文留着）
  --apart        与已有文件几乎相同的，也另存为一份`;

/** Lists the files to import: the given files, and every importable file of the given folders. */
function filesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return globSync('**/*', { cwd: path })
      .filter((file) =>
        (IMPORTABLE_EXTENSIONS as readonly string[]).includes(extname(file).toLowerCase()),
      )
      .sort()
      .map((file) => join(path, file));
  });
}

/** Returns the report on an imported file: its figures, differences and questions, and the next step. */
function summarise(imported: ImportResult, { content, look }: FileImportOptions): string {
  const { id, counts, outcome } = imported;
  const place = join(content, id).replaceAll('\\', '/');
  const head = {
    same: `= ${place}：已经导入过，原文没有变化；没有改动任何文件`,
    new: `${look ? '○' : '✓'} ${place}：${figuresText(counts)}；请编辑确认 ${imported.questions.length} 处${look ? '；只看，没有写入' : ''}`,
    renewed: `✓ ${place}：已按新稿改好，分行、标签、连接和更正都保留，请逐条核对：`,
    differs: `≠ ${place}：已有这份文件，新稿有 ${imported.differences.length} 处不同；没有改动任何文件：`,
  }[outcome];
  if (outcome === 'same') return head;
  const differences = imported.differences.map((difference) => `  ${difference}`);
  const next = outcome === 'new' ? [] : [nextStep(imported)];
  return [head, ...differences, ...questionLines(imported.questions), ...next].join('\n');
}

function figuresText({
  parts,
  sections,
  passages,
  joins,
  corrections,
  unreadable,
  lists,
}: DraftCounts): string {
  return `部分 ${parts}，章节 ${sections}，句子 ${passages}，连接断行 ${joins}，更正 ${corrections}，${unreadable > 0 ? `读不出的字 ${unreadable}，` : ''}分项清单 ${lists}`;
}

function questionLines(questions: readonly Question[]): string[] {
  return questions.map(({ line, text }) => `  ？ ${line ? `第 ${line} 行：` : ''}${text}`);
}

function nextStep({ outcome, changed }: ImportResult): string {
  if (outcome === 'differs')
    return '  确认要改：加 --accept 再运行一次；另存为新文件：加 --id 新地址';
  const accept = changed.map((each) => `--accept "${each}"`).join(' ');
  return `  下一步：npm run check；已发布的句子确认无误后 npm run record${accept && ` -- ${accept}`}`;
}

/** Output of an import: results, faults, and progress. */
export interface ImportOutput {
  result(text: string): void;
  fault(text: string): void;
  progress(text: string): void;
}

/** Imports files one after the other, past any that fail; returns whether all succeeded. */
export async function importAll(
  files: readonly string[],
  options: FileImportOptions,
  output: ImportOutput,
): Promise<boolean> {
  const disk = contentFolder('.');
  let succeeded = true;
  for (const [i, file] of files.entries()) {
    if (files.length > 1) output.progress(`${i + 1}/${files.length} ${file}`);
    try {
      const imported = await importFile(file, { ...options, ...reports(options, output) }, disk);
      output.result(summarise(imported, options));
    } catch (error) {
      output.fault(errorReport(error, file));
      succeeded = false;
    }
  }
  return succeeded;
}

/** The milliseconds after which an editor is told how far an import is, and again and again. */
const PATIENCE = 2000;
const INTERVAL = 1000;

/** Returns what an import reports: stages at once, counts when they take long, the address before it is written. */
function reports({ id, content, look }: FileImportOptions, output: ImportOutput) {
  let next = Date.now() + PATIENCE;
  return {
    progress: (text: string) => output.progress(`  ${text}`),
    count: (text: string) => {
      if (Date.now() < next) return;
      output.progress(`  ${text}`);
      next = Date.now() + INTERVAL;
    },
    announce: (result: ImportResult) => {
      if (result.outcome !== 'new' || id !== undefined || look) return;
      const place = join(content, result.id).replaceAll('\\', '/');
      output.progress(
        `  将写到 ${place}（发布以后不能换；要换一个，加 --id 新地址，或加 --look 先看）`,
      );
    },
  };
}

/** Formats any error for the editor; an unexpected one at least names the file. */
function errorReport(error: unknown, file: string): string {
  if (error instanceof EditionError) return error.message;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `✗ ${file}\n  程序没能读完这个文件，什么都没有写入（${reason.split('\n')[0]}）\n  修改办法：另存为 .docx 或 UTF-8 的 .txt 再导入；仍不行，把文件和这句话交给维护网站的人`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string', default: 'content' },
      id: { type: 'string' },
      accept: { type: 'boolean' },
      apart: { type: 'boolean' },
      look: { type: 'boolean' },
    },
  });
  const files = filesIn(positionals);
  if (files.length === 0 || (values.id !== undefined && files.length > 1)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const output = { result: console.log, fault: console.error, progress: console.error };
  const { to: content, id, accept, apart, look } = values;
  const options = { content, id, accept, apart, look };
  if (!(await importAll(files, options, output))) process.exitCode = 1;
}

if (import.meta.main) await main();
