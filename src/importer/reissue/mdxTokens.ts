import { BREAK } from '#edition/sourceText.ts';

/** A piece of a line of MDX: words that stand for words of the source, or a tag around words. */
export interface Piece {
  kind: 'words' | 'open' | 'close';
  mdx: string;
  /** What it stands for in the source; empty for a tag. */
  source: string;
}

const QUOTED = `(?:"([^"]*)"|'([^']*)')`;
const PIECE = new RegExp(
  [
    `<Correction\\s+source=${QUOTED}\\s*>[^<]*</Correction>`,
    `<Page\\s+source=${QUOTED}\\s*/>`,
    '<(Join)\\s*/>',
    '<(/?)([A-Z]\\w*)[^<>]*>',
    '&(?:#\\d+|#[xX][\\da-fA-F]+|[A-Za-z]\\w*);',
    '\\\\[!-/:-@[-`{-~]',
    '[\\s\\S]',
  ].join('|'),
  'gu',
);
/** Tags that give a paragraph its form and are written anew. */
const FORMS = /^(?:Letterhead|Addressee)$/u;

/** The pieces of a line of MDX, a character each where nothing stands for more; the marks of its form are left out. */
export function piecesOf(line: string): Piece[] {
  return [...line.matchAll(PIECE)].flatMap((found): Piece[] => {
    const [mdx, a, b, c, d, join, slash, tag] = found;
    if (tag !== undefined) {
      if (FORMS.test(tag)) return [];
      return [{ kind: slash === '/' ? 'close' : 'open', mdx, source: '' }];
    }
    const [corrected, page] = [a ?? b, c ?? d];
    if (join) return [{ kind: 'words', mdx, source: BREAK }];
    if (page !== undefined) return [{ kind: 'words', mdx, source: BREAK + decoded(page) }];
    if (corrected !== undefined) return [{ kind: 'words', mdx, source: decoded(corrected) }];
    const escaped = mdx.length === 2 && mdx.startsWith('\\') ? mdx.slice(1) : mdx;
    return [{ kind: 'words', mdx, source: decoded(escaped) }];
  });
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/gu, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name)] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(String(hex), 16));
  });
}
