import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { CorpusPage } from './corpus.ts';

/** Indexes pages with plain Pagefind, one HTML file a page with its own segmentation, and returns the folder. */
export async function indexPages(pages: readonly CorpusPage[]): Promise<string> {
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex({});
  await Promise.all(
    pages.map((page, number) =>
      index?.addHTMLFile({ url: `/${number}/`, content: htmlOf(page, number) }),
    ),
  );
  await index?.writeFiles({ outputPath: folder });
  await close();
  return folder;
}

function htmlOf(page: CorpusPage, number: number): string {
  const paragraphs = page.map((sentence) => `<p>${sentence.replaceAll('<', '&lt;')}</p>`).join('');
  return `<html lang="zh-CN"><head><title>第${number + 1}页</title></head><body><main data-pagefind-body><h1>第${number + 1}页</h1>${paragraphs}</main></body></html>`;
}
