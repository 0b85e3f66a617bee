import type { LeftOutKind } from '../account.ts';

/** The destinations of the words of a group: the text, a question, or nowhere since they are no words. */
export type Destination =
  'text' | 'nothing' | 'fonts' | 'instruction' | 'number' | 'box' | { aside: LeftOutKind };

const NOTHING =
  /^(?:colortbl|stylesheet|info|filetbl|listtable|listoverridetable|revtbl|rsidtbl|xmlnstbl|themedata|colorschememapping|datastore|latentstyles|generator|object|objdata|objclass|nonshppict|bkmkstart|bkmkend|atnid|atnauthor|atndate|atnref|atrfstart|atrfend|pgptbl|pnseclvl|template|operator|panose|falt|sp|sn|sv|private|passwordhash|mmathPr|wgrffmtfilter|docvar|userprops|ftnsep|ftnsepc|aftnsep|aftnsepc|ffdeftext|ffname|formfield|datafield|blipuid|picprop|keycode|shprslt|pn|pntxta|pntxtb)$/u;
const ASIDE: Record<string, LeftOutKind> = {
  header: 'headers',
  headerl: 'headers',
  headerr: 'headers',
  headerf: 'headers',
  footer: 'footers',
  footerl: 'footers',
  footerr: 'footers',
  footerf: 'footers',
  footnote: 'footnotes',
  annotation: 'comments',
  xe: 'marks',
  tc: 'marks',
  tcn: 'marks',
};
const KNOWN: Record<string, Destination> = {
  fonttbl: 'fonts',
  fldinst: 'instruction',
  listtext: 'number',
  pntext: 'number',
  shptxt: 'box',
  dptxbxtext: 'box',
};
/** Groups marked as ignorable whose content is words all the same. */
const WORDS = /^(?:fldrslt|shppict|shpinst|shp|ud|upr|field|do|result|nesttableprops|pict)$/u;

/** Returns where the words of a group go that opens with a control word; undefined where it goes on as before. */
export function destinationOf(word: string, ignorable: boolean): Destination | undefined {
  const aside = ASIDE[word];
  if (aside !== undefined) return { aside };
  const known = KNOWN[word];
  if (known !== undefined) return known;
  if (NOTHING.test(word)) return 'nothing';
  return ignorable && !WORDS.test(word) ? 'nothing' : undefined;
}

/** Characters that have a control word. */
export const CHARACTERS: Record<string, string> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** On-off properties of characters. */
export const PROPERTIES: Record<string, 'hidden' | 'deleted' | 'struckOut' | 'inserted'> = {
  v: 'hidden',
  deleted: 'deleted',
  strike: 'struckOut',
  striked: 'struckOut',
  revised: 'inserted',
};
