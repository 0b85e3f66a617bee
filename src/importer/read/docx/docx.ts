import type { ReceivedText } from '../../draft.ts';
import { Account } from '../account.ts';
import type { LeftOutKind } from '../account.ts';
import { unaccountedPieces } from '../secondCount.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, findAll } from '../xml/element.ts';
import { readWith } from '../readWith.ts';
import type { WordParts } from './parts.ts';
import { readParts } from './parts.ts';
import type { ReadProgress } from './body.ts';
import { BodyReader } from './body.ts';
import { ChunkReader } from './chunks.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { wordsOf } from './wordCount.ts';

/**
 * Reads the text of a .docx, automatic numbers written out; everything that is no running text becomes a question.
 * Reads the XML itself because converters leave out the numbers that Word draws.
 * @param progress receives how many paragraphs and tables were read
 * @throws EditionError when the file is no readable .docx
 */
export function readWord(bytes: Uint8Array, file: string, progress?: ReadProgress): ReceivedText {
  return readParted(readParts(bytes, file), file, { nested: false, progress });
}

/** Reads the parts of a file; one that is within another may hold no further ones. */
function readParted(
  parts: WordParts,
  file: string,
  { nested, progress }: { nested: boolean; progress?: ReadProgress | undefined },
): ReceivedText {
  const styles = new Styles(parts.styles);
  const formatting = { numbering: new Numbering(parts.numbering, styles), styles };
  const account = new Account();
  const chunks = new ChunkReader(parts.chunks, (inner) =>
    readParted(readParts(inner, file), file, { nested: true }),
  );
  const body = new BodyReader(formatting, account, {
    ...(nested ? {} : { readChunk: (id: string) => chunks.lines(id) }),
    ...(progress ? { progress } : {}),
  });
  const root = elementAt(parts.document, 'w:body');
  const text = `${body.lines(root).join('\n')}\n`;
  leaveOtherParts(parts, account, (aside) => new BodyReader(formatting, aside));
  const pieces = [root, ...parts.others.map((part) => part.root)].flatMap(wordsOf);
  for (const lost of unaccountedPieces(pieces, `${text}\n${account.words()}`))
    account.leave('unknown', lost);
  const formats = [...formatting.numbering.unknownFormats].map((format) => ({
    text: `不认识的编号样式 ${format}，写成了数字：核对`,
  }));
  return readWith('Word 正文（.docx）', text, account, [...formats, ...chunks.questions]);
}

const KINDS: Record<string, LeftOutKind> = {
  header: 'headers',
  footer: 'footers',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
};

/** Records the words outside the body, and what is embedded, all of which are left out. */
function leaveOtherParts(
  { others, embedded }: WordParts,
  account: Account,
  readerFor: (account: Account) => BodyReader,
): void {
  for (const { kind, root } of others) {
    const left = KINDS[kind];
    if (left === undefined) {
      for (const each of findAll(root, kind === 'chart' ? 'c:v' : 'a:t'))
        account.leave('graphics', each.textContent);
      continue;
    }
    const containers: XmlElement[] = /notes|comments/u.test(kind) ? childrenOf(root) : [root];
    for (const container of containers) {
      const aside = new Account();
      const words = readerFor(aside).lines(container).join(' ').trim();
      for (const every of [words, aside.leftWords()]) if (every !== '') account.leave(left, every);
    }
    const pictures = findAll(root, 'w:drawing').length + findAll(root, 'w:pict').length;
    for (let i = 0; i < pictures; i += 1) account.leave('pictures');
  }
  for (const name of embedded) account.leave('embedded', name);
}
