import type { ReceivedText } from '../../draft.ts';
import { importError } from '../../importError.ts';
import { Account } from '../account.ts';
import { readWith } from '../readWith.ts';
import { unaccountedPieces } from '../secondCount.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, findAll } from '../xml/element.ts';
import { Package } from '../zip.ts';
import { OdtReader } from './body.ts';
import { ListStyles } from './listStyles.ts';
import { TextStyles } from './textStyles.ts';

/**
 * Reads the text of an OpenDocument file, its automatic numbers written out.
 * @throws EditionError when the file is none, is damaged or needs a password
 */
export function readOdt(bytes: Uint8Array, file: string): ReceivedText {
  const pack = new Package(bytes, file);
  const manifest = pack.xml('META-INF/manifest.xml');
  if (manifest && hasEncryption(manifest))
    throw importError(file, '文件加了密码', '去掉密码，另存一份再导入');
  const content = pack.xml('content.xml');
  const body = elementAt(content, 'office:body', 'office:text');
  if (!body)
    throw importError(
      file,
      '文件里没有文字正文（office:text）',
      '用 WPS 或 LibreOffice 打开，另存为 .docx 再导入',
    );
  const styles = pack.xml('styles.xml');
  const lists = new ListStyles([styles, content]);
  const account = new Account();
  const reader = new OdtReader(lists, new TextStyles([styles, content]), account);
  const text = `${reader.lines(childrenOf(body)).join('\n')}\n`;
  leaveDeleted(body, account);
  leavePageEdges(styles, account);
  for (const lost of unaccountedPieces(piecesOf(body), `${text}\n${account.words()}`))
    account.leave('unknown', lost);
  const formats = [...lists.unknownFormats].map((format) => ({
    text: `不认识的编号样式 ${format}，写成了数字：核对`,
  }));
  return readWith('OpenDocument 正文（.odt）', text, account, formats);
}

function hasEncryption(manifest: XmlElement): boolean {
  return childrenOf(manifest).some((entry) =>
    childrenOf(entry).some(({ nodeName }) => /encryption-data$/u.test(nodeName)),
  );
}

/** Records what tracked changes deleted and inserted. */
function leaveDeleted(body: XmlElement, account: Account): void {
  const [changes] = findAll(body, 'text:tracked-changes');
  if (!changes) return;
  for (const deletion of findAll(changes, 'text:deletion'))
    for (const paragraph of [...findAll(deletion, 'text:p'), ...findAll(deletion, 'text:h')])
      account.leave('deleted', paragraph.textContent);
  if (findAll(changes, 'text:insertion').length > 0) account.check('inserted', '修订标记在原件里');
}

function leavePageEdges(styles: XmlElement | undefined, account: Account): void {
  if (!styles) return;
  for (const kind of ['header', 'footer'] as const)
    for (const suffix of ['', '-left', '-first'])
      for (const edge of findAll(styles, `style:${kind}${suffix}`))
        for (const paragraph of findAll(edge, 'text:p'))
          account.leave(kind === 'header' ? 'headers' : 'footers', paragraph.textContent);
}

/** Returns every piece of text of the body: the second count. */
function piecesOf(element: XmlElement): string[] {
  if (/^(?:office:forms|dc:\w+|meta:\S+|text:\w+-source|svg:\w+|math:.*)$/u.test(element.nodeName))
    return [];
  return element.childNodes.flatMap((child) => {
    if (typeof child !== 'string') return piecesOf(child);
    return child.trim() === '' ? [] : [child];
  });
}
