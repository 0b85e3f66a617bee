/** How the importer does with a folder of real laws: articles found, gate passed, seconds, memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { importFile } from '#importer/import.ts';
import { loadDocument } from '#library/loadDocument.ts';
import { lawFiles, lawsFolder, numberingOf } from '../importer/laws.ts';

/**
 * Prints the table, every law whose articles or headings are not those of its own numbering, and every law whose own
 * numbering is odd, with what is odd in it and how many questions were asked.
 */
export async function bench(): Promise<void> {
  const folder = lawsFolder();
  if (!folder) {
    console.log('no laws: put a folder of them beside the repository, or name it in LAWS');
    return;
  }
  const root = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const files = lawFiles(folder);
  const ids: [string, string][] = [];
  const odd: string[] = [];
  const refused: string[] = [];
  const started = performance.now();
  for (const file of files) {
    try {
      const options = { content: join(root, 'content'), apart: true };
      const { id, questions } = await importFile(file, options);
      ids.push([file, id]);
      const { oddities } = numberingOf(file);
      if (oddities.length > 0)
        odd.push(`${relative(folder, file)}: ${oddities.join(', ')}; asked ${questions.length}`);
    } catch (error) {
      refused.push(`${relative(folder, file)}: ${String(error)}`);
    }
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const reasons = ids.flatMap(([file, id]) => {
    const { document } = loadDocument(join(root, 'content', id), root);
    return compare(document, file).map((reason) => `${relative(folder, file)}: ${reason}`);
  });
  const inexact = new Set(reasons.map((reason) => reason.split(': ')[0])).size;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const share = `${((100 * (ids.length - inexact)) / files.length).toFixed(1)} %`;
  const articles = files.reduce((sum, file) => sum + numberingOf(file).articles.length, 0);
  const row = {
    laws: files.length,
    articles,
    'gate passed': ids.length,
    exact: ids.length - inexact,
    'odd in themselves': odd.length,
  };
  console.table({ import: { ...row, share, 'at least': '99.5 %', seconds, peakMb } });
  for (const line of [...refused, ...reasons]) console.log(line);
  for (const line of odd) console.log(`odd in itself: ${line}`);
  rmSync(root, { recursive: true });
}

function compare(document: Document, file: string): string[] {
  const { articles, headings, oddities } = numberingOf(file);
  const names = passagesOf(document).flatMap(({ locator }) => {
    const [name] =
      /第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?/u.exec(locator) ?? [];
    return name ? [name] : [];
  });
  const found = names.filter((name, i) => name !== names[i - 1]);
  const divisions = document.sections.filter(({ id }) =>
    /(?:^|\/)[bdcs]\d+(?:-x\d+)?$/u.test(id),
  ).length;
  return [
    ...(found.join() === articles.join()
      ? []
      : [
          `${articles.length} articles, ${found.length} found; ${oddities.join(', ') || 'numbering is one row'}`,
        ]),
    ...(divisions === headings ? [] : [`${headings} headings, ${divisions} divisions`]),
  ];
}
