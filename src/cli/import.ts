/** `npm run import -- 文件…`: writes a draft document from each Word, text, Markdown, web or PDF file. */
import { globSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EditionError } from '#edition/problem.ts';
import { importFile } from '#importer/import.ts';
import type { ImportOptions, Imported } from '#importer/import.ts';
import type { Figures } from '#importer/draft.ts';
import type { Question } from '#importer/question.ts';
import { KINDS } from '#importer/readFile.ts';

const USAGE = `用法：npm run import -- 文件或文件夹…
  --to 文件夹    写到哪个内容文件夹（默认 content）
  --id 地址      这份文件的地址：小写英文字母、数字、连字符（默认取文件名的拼音）
  --accept       已有这份文件而新稿有改动时，按新稿改（分行、标签、更正和地址保留，换下来的原文留着）
  --apart        与已有文件几乎相同的，也另存为一份`;

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
export function summarise(imported: Imported, content = 'content'): string {
  const { id, figures, outcome } = imported;
  const place = join(content, id).replaceAll('\\', '/');
  const head = {
    same: `= ${place}：已经导入过，原文没有变化；没有改动任何文件`,
    new: `✓ ${place}：${sizeOf(figures)}；请编辑确认 ${imported.questions.length} 处`,
    renewed: `✓ ${place}：已按新稿改好，分行、标签、连接和更正都保留，请逐条核对：`,
    differs: `≠ ${place}：已有这份文件，新稿有 ${imported.changes.length} 处不同；没有改动任何文件：`,
  }[outcome];
  if (outcome === 'same') return head;
  const changes = imported.changes.map((change) => `  ${change}`);
  const next = outcome === 'new' ? [] : [nextStep(imported)];
  return [head, ...changes, ...askedLines(imported.questions), ...next].join('\n');
}

function sizeOf({ parts, sections, passages, joins, corrections, lists }: Figures): string {
  return `部分 ${parts}，章节 ${sections}，段句 ${passages}，连接断行 ${joins}，更正 ${corrections}，列举 ${lists}`;
}

function askedLines(questions: readonly Question[]): string[] {
  return questions.map(({ line, text }) => `  ？ ${line ? `第 ${line} 行：` : ''}${text}`);
}

function nextStep({ outcome, changed }: Imported): string {
  if (outcome === 'differs')
    return '  确认要改：加 --accept 再运行一次；另存为新文件：加 --id 新地址';
  const accept = changed.map((each) => `--accept "${each}"`).join(' ');
  return `  下一步：npm run check；已发布的段句确认无误后 npm run record${accept && ` -- ${accept}`}`;
}

/** Says something: a result, or a fault, or how far it has come. */
export interface Voice {
  result(text: string): void;
  fault(text: string): void;
  progress(text: string): void;
}

/** Imports files one after the other, whatever becomes of one; tells whether all went well. */
export async function importAll(
  files: readonly string[],
  options: ImportOptions,
  voice: Voice,
): Promise<boolean> {
  let well = true;
  for (const [i, file] of files.entries()) {
    if (files.length > 1) voice.progress(`${i + 1}/${files.length} ${file}`);
    const progress = (text: string) => voice.progress(`  ${text}`);
    try {
      voice.result(summarise(await importFile(file, { ...options, progress }), options.content));
    } catch (error) {
      voice.fault(explain(error, file));
      well = false;
    }
  }
  return well;
}

/** An error of which nothing is known says at least which file it came from. */
function explain(error: unknown, file: string): string {
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
    },
  });
  const files = filesIn(positionals);
  if (files.length === 0 || (values.id !== undefined && files.length > 1)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const voice = { result: console.log, fault: console.error, progress: console.error };
  const { to: content, id, accept, apart } = values;
  if (!(await importAll(files, { content, id, accept, apart }, voice))) process.exitCode = 1;
}

if (import.meta.main) await main();
