import { BREAK } from '#edition/sourceText.ts';

/** A token of a line of MDX: words that stand for words of the source, or a tag around words. */
export interface MdxToken {
  kind: 'words' | 'open' | 'close';
  mdx: string;
  /** The words of the source that it stands for; empty for a tag. */
  source: string;
}

const QUOTED = `(?:"([^"]*)"|'([^']*)')`;
const TOKEN = new RegExp(
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
/** The tags that give a paragraph its form; they are written anew and make no token. */
const FORM_TAGS = /^(?:Letterhead|Addressee)$/u;

/** Splits a line of MDX into tokens, one per character where nothing stands for more; tags of its form are left out. */
export function tokenizeMdx(line: string): MdxToken[] {
  return [...line.matchAll(TOKEN)].flatMap((found): MdxToken[] => {
    const [mdx, a, b, c, d, join, slash, tag] = found;
    if (tag !== undefined) {
      if (FORM_TAGS.test(tag)) return [];
      return [{ kind: slash === '/' ? 'close' : 'open', mdx, source: '' }];
    }
    const [corrected, page] = [a ?? b, c ?? d];
    if (join) return [{ kind: 'words', mdx, source: BREAK }];
    if (page !== undefined) return [{ kind: 'words', mdx, source: BREAK + decodeEntities(page) }];
    if (corrected !== undefined) return [{ kind: 'words', mdx, source: decodeEntities(corrected) }];
    const escaped = mdx.length === 2 && mdx.startsWith('\\') ? mdx.slice(1) : mdx;
    return [{ kind: 'words', mdx, source: decodeEntities(escaped) }];
  });
}

const NAMED_ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_CODE_POINT = 0x10ffff;

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/gu, (whole, decimal, hex, name) => {
    if (name) return NAMED_ENTITIES.get(String(name)) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > LAST_CODE_POINT ? whole : String.fromCodePoint(code);
  });
}
