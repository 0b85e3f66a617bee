import type { Question } from '../../question.ts';
import type { PageContent } from './page.ts';

/** The share of a page from which a picture may be a scan of it. */
const SCAN = 0.5;

/** Asks about pages that may hold more than the text that was read of them. */
export function askPages(pages: readonly PageContent[]): Question[] {
  const named = (test: (page: PageContent) => boolean) =>
    pages.flatMap((page, i) => (test(page) ? [i + 1] : []));
  const scans = (page: PageContent) => page.largestPicture >= SCAN;
  const empty = (page: PageContent) => page.items.every(({ str }) => str.trim() === '');
  return [
    ask(
      named((page) => empty(page) && page.pictures > 0),
      '只有图片（可能是扫描的），没有读出文字：照原件补进正文，或做文字识别（OCR）后再导入',
    ),
    ask(
      named((page) => empty(page) && page.pictures === 0),
      '没有读出文字：核对是不是空白页',
    ),
    ask(
      named((page) => !empty(page) && scans(page) && page.unseenText),
      '是扫描的图片，文字是识别（OCR）出来的：照原件逐字核对',
    ),
    ask(
      named((page) => !empty(page) && scans(page) && !page.unseenText),
      '有占了大半页的图片：核对图片里有没有正文',
    ),
    ask(
      named((page) => page.pictures > 0 && !scans(page) && !empty(page)),
      '有图片没有导入（印章、签名也可能是图片）',
    ),
    ask(
      named((page) => page.nameless > 0),
      '有字体没有写明的字，没有读出：照原件核对',
    ),
  ].flat();
}

function ask(pages: readonly number[], what: string): Question[] {
  return pages.length === 0 ? [] : [{ text: `PDF 第 ${pages.join('、')} 页${what}` }];
}
