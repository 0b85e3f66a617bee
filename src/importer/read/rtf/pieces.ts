import { decodeBytes, encodingOfCodePage } from './codePages.ts';

/** Groups whose words are names and settings of the program. */
const SETTINGS =
  /\{(?:\\\*)?\\(?:fonttbl|stylesheet|info|listtable|listoverridetable|revtbl|generator|object|pict|nonshppict|themedata|datastore|latentstyles|bkmkstart|bkmkend|pn|sp|template|atnauthor|atnid|userprops|falt|panose|ffname)\b/gu;

/**
 * Returns the runs of characters beyond ASCII that an RTF file writes, in whatever group: the second count, which
 * knows nothing of destinations but those of settings.
 */
export function rtfPieces(text: string): string[] {
  const plain = withoutSettings(text);
  const encoding = encodingOfCodePage(Number(/\\ansicpg(\d+)/u.exec(text)?.[1] ?? 1252));
  // Bytes in a font of another writing cannot be told without following the fonts.
  const oneEncoding = encoding === 'gb18030' && !/\\fcharset(?:128|129|136)\b/u.test(text);
  const runs = plain.match(/(?:\\u-?\d+ ?(?:\?|\\'[\da-f]{2})*|\\'[\da-f]{2})+/giu) ?? [];
  return runs.flatMap((run) => {
    const units = [...run.matchAll(/\\u(-?\d+) ?/giu)].map(([, value]) => Number(value) & 0xffff);
    if (units.length > 0) return [String.fromCharCode(...units).replace(/[\uE000-\uF8FF]/gu, '')];
    const bytes = [...run.matchAll(/\\'([\da-f]{2})/giu)].map(([, hex = '']) =>
      Number.parseInt(hex, 16),
    );
    const decoded = decodeBytes(bytes, encoding);
    return oneEncoding && !decoded.includes('\uFFFD') ? [decoded] : [];
  });
}

function withoutSettings(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(SETTINGS)) {
    if (index < from) continue;
    kept.push(text.slice(from, index));
    from = endOfGroup(text, index);
  }
  return kept.join('') + text.slice(from);
}

function endOfGroup(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
