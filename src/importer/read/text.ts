import type { Question } from '../question.ts';

/** The decoded text of a file, its encoding, and questions about what was guessed or unreadable. */
export interface DecodedText {
  text: string;
  /** The encoding as shown to the editor: UTF-8, GB18030. */
  encoding: string;
  questions: Question[];
}

const BYTE_ORDER_MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Decodes the bytes of a text file; null when they are no text. Asks about an encoding that had to be guessed. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(bytes, marked[0], false);
  if (bytes.subarray(0, 65536).includes(0)) return decodeUtf16(bytes);
  return (
    decodeAs(bytes, 'utf-8', false) ??
    decodeDamaged(bytes, ['utf-8']) ??
    guessChineseEncoding(bytes)
  );
}

/** Decodes text with a few broken bytes, each shown as 〓 and asked about; null when there are more. */
function decodeDamaged(bytes: Uint8Array, encodings: readonly string[]): DecodedText | null {
  const [best] = encodings
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) }))
    .filter(
      ({ text }) => !isBinary(text) && isMostlyIntact(text) && shareOfCommonCharacters(text) >= 0.5,
    )
    .sort((a, b) => shareOfCommonCharacters(b.text) - shareOfCommonCharacters(a.text));
  if (!best) return null;
  const lines = best.text
    .split('\n')
    .flatMap((line, i) => (line.includes(REPLACEMENT_CHARACTER) ? [i + 1] : []));
  const name = best.encoding.toUpperCase();
  const text = `文件按 ${name} 读出，有读不出来的字，显示为〓（第 ${lines.slice(0, 20).join('、')} 行${lines.length > 20 ? '等' : ''}）：照原件改正`;
  return { text: best.text, encoding: name, questions: [{ text }] };
}

const REPLACEMENT_CHARACTER = '\uFFFD';

function isMostlyIntact(text: string): boolean {
  const broken = text.split(REPLACEMENT_CHARACTER).length - 1;
  const foreign = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return broken <= Math.max(2, foreign / 20);
}

function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (isBinary(text)) return null;
    const name = encoding.toUpperCase();
    const question = `文件没有写明编码，按 ${name} 读出：抽查几行，确认没有错字`;
    return { text, encoding: name, questions: guessed ? [{ text: question }] : [] };
  } catch {
    return null;
  }
}

/** Decodes UTF-16 without a byte order mark, in the byte order that gives more common characters. */
function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  const readings = ['utf-16le', 'utf-16be'].flatMap((name) => decodeAs(bytes, name, true) ?? []);
  const [best] = readings.sort(
    (a, b) => shareOfCommonCharacters(b.text) - shareOfCommonCharacters(a.text),
  );
  return best && shareOfCommonCharacters(best.text) >= 0.5 ? best : null;
}

/** Decodes GB18030 or Big5, whose bytes overlap: the encoding that gives more common characters is taken. */
function guessChineseEncoding(bytes: Uint8Array): DecodedText | null {
  const names = ['gb18030', 'big5'];
  const readings = names.flatMap((name) => decodeAs(bytes, name, true) ?? []);
  const [best, other] = readings.sort(
    (a, b) => shareOfCommonCharacters(b.text) - shareOfCommonCharacters(a.text),
  );
  if (!best || shareOfCommonCharacters(best.text) < 0.5) return decodeDamaged(bytes, names);
  const close =
    other && shareOfCommonCharacters(other.text) > shareOfCommonCharacters(best.text) - 0.1;
  if (!close) return best;
  const text = `也可能是 ${other.encoding}：读出有错字时，另存为 UTF-8 再导入`;
  return { ...best, questions: [...best.questions, { text }] };
}

/** Returns the share of characters that are common Chinese characters, punctuation, digits or Latin. */
function shareOfCommonCharacters(text: string): number {
  const sample = text.slice(0, 20000);
  const common = sample.match(
    /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府研究会议通知關於為國會學會員說對開務應]|[\s\d\w，。、；：“”（）《》！？]/gu,
  );
  return (common?.length ?? 0) / Math.max(1, sample.length);
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 65536);
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0;
  return controls > sample.length / 200;
}
