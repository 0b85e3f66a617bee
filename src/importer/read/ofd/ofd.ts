import type { ReceivedText } from '../../draft.ts';
import { importError } from '../../importError.ts';
import { Account } from '../account.ts';
import type { PageLine, TextItem } from '../pdf/lines.ts';
import { groupIntoLines } from '../pdf/lines.ts';
import { layOut } from '../pdf/layOut.ts';
import { readWith } from '../readWith.ts';
import { unaccountedPieces } from '../secondCount.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, findAll } from '../xml/element.ts';
import { Package } from '../zip.ts';

/** The contents of a page of an OFD. */
interface OfdPage {
  items: TextItem[];
  pieces: string[];
  pictures: number;
  /** Whether the page draws with lines, as seals and letters without text are drawn. */
  paths: number;
}

/**
 * Reads the text objects of an OFD, joining lines into paragraphs by their position.
 * @throws EditionError when the file is none, is damaged, or has no text objects
 */
export function readOfd(bytes: Uint8Array, file: string): ReceivedText {
  const pack = new Package(bytes, file);
  const entry = pack.xml('OFD.xml');
  if (!entry) throw importError(file, '这不是 OFD 文件', '重新下载或导出，再导入');
  if (pack.has('Encryptions.xml'))
    throw importError(file, 'OFD 加了密', '用版式阅读器打开，导出没有加密的文件再导入');
  const pages = findAll(entry, 'ofd:DocRoot').flatMap((root) =>
    pagesOf(pack, root.textContent.trim()),
  );
  refuseEmpty(pages, file);
  const account = new Account();
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  for (let i = 0; i < pictures; i += 1) account.leave('pictures');
  const lines: PageLine[][] = pages.map(({ items }) => groupIntoLines(items));
  const { text, questions } = layOut(lines, account);
  const empty = pages.flatMap(({ items }, i) => (items.length === 0 ? [i + 1] : []));
  if (empty.length > 0)
    questions.push({ text: `OFD 第 ${empty.join('、')} 页没有文字，可能是扫描的：照原件核对` });
  const pieces = pages.flatMap((page) => page.pieces);
  for (const lost of unaccountedPieces(pieces, `${text}\n${account.words()}`))
    account.leave('unknown', lost);
  return readWith('OFD 里的文字', text, account, questions);
}

function refuseEmpty(pages: readonly OfdPage[], file: string): void {
  if (pages.some(({ items }) => items.length > 0)) return;
  throw importError(
    file,
    `OFD 的 ${pages.length} 页里没有文字，只有图片或线条（扫描件）`,
    '先做文字识别（OCR），再导入识别出的文字',
  );
}

/** Returns the pages of a document within the file, each below the templates that it names. */
function pagesOf(pack: Package, root: string): OfdPage[] {
  const path = root.replace(/^\//u, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const document = pack.xml(path);
  if (!document) return [];
  const locate = (location: string) => resolvePath(folder, location);
  const templates = new Map(
    findAll(document, 'ofd:TemplatePage').map((each) => [
      each.getAttribute('ID'),
      locate(each.getAttribute('BaseLoc') ?? ''),
    ]),
  );
  return childrenOf(elementAt(document, 'ofd:Pages'), 'ofd:Page').map((each) => {
    const page = pack.xml(locate(each.getAttribute('BaseLoc') ?? ''));
    const below = childrenOf(page, 'ofd:Template').flatMap((used) => {
      const template = pack.xml(templates.get(used.getAttribute('TemplateID')) ?? '');
      return template ? [template] : [];
    });
    return readPage([...below, ...(page ? [page] : [])]);
  });
}

function resolvePath(folder: string, location: string): string {
  if (location.startsWith('/')) return location.slice(1);
  return `${folder}${location}`.replace(/(?:^|\/)[^/]+\/\.\.(?=\/)/gu, '').replace(/^\.?\//u, '');
}

function readPage(layers: readonly XmlElement[]): OfdPage {
  const objects = layers.flatMap((layer) => findAll(layer, 'ofd:TextObject'));
  const count = (name: string) =>
    layers.reduce((sum, layer) => sum + findAll(layer, name).length, 0);
  return {
    items: objects.flatMap(itemsOf),
    pieces: objects.map((object) => object.textContent),
    pictures: count('ofd:ImageObject'),
    paths: count('ofd:PathObject'),
  };
}

/** Returns the pieces of a text object, in millimetres from the left and the bottom. */
function itemsOf(object: XmlElement): TextItem[] {
  const [left = 0, top = 0] = numbersIn(object.getAttribute('Boundary'));
  const size = Number(object.getAttribute('Size') ?? 4);
  const [scale = 1, , , height = 1, right = 0, down = 0] = numbersIn(object.getAttribute('CTM'));
  return childrenOf(object, 'ofd:TextCode').flatMap((code) => {
    const str = code.textContent.replace(/[\r\n]+/gu, '');
    if (str.trim() === '') return [];
    const x = left + Number(code.getAttribute('X') ?? 0) * scale + right;
    const y = top + Number(code.getAttribute('Y') ?? 0) * height + down;
    const distances = deltas(code.getAttribute('DeltaX'));
    const width = distances.reduce((sum, each) => sum + each, 0) * scale;
    const own = Math.abs(size * height);
    const total = width > 0 ? width + own : [...str].length * own;
    return [{ str, transform: [own, 0, 0, own, x, -y], width: total }];
  });
}

function numbersIn(text: string | undefined): number[] {
  return (text ?? '').trim() === '' ? [] : (text ?? '').trim().split(/\s+/u).map(Number);
}

/** Reads distances, among which `g 3 5` stands for three times five. */
function deltas(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/u);
  const found: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] !== 'g') found.push(Number(words[i]) || 0);
    else {
      const count = Math.min(10_000, Number(words[i + 1]) || 0);
      found.push(...Array.from({ length: count }, () => Number(words[i + 2]) || 0));
      i += 2;
    }
  }
  return found;
}
