import type { Construct, ConstructName } from './constructs.ts';
import { CONSTRUCTS, constructOf } from './constructs.ts';
import { hiddenHtmlOf, htmlOf, odtOf, ofdOf, pdfOf, plainOf, rtfOf } from './others.ts';
import { wordOf } from './word.ts';

/** A file made by rule: its name, its bytes, and what an import must make of it. */
export interface GeneratedFile {
  name: string;
  bytes: Uint8Array;
  constructs: Construct[];
}

const LINES: readonly ConstructName[] = ['plain'];
const without = (...names: ConstructName[]) => CONSTRUCTS.filter((name) => !names.includes(name));
const STRICT = { namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' };

/** Every format: its extension, the constructs that it has, and how its files are built. */
const FORMATS: readonly [
  name: string,
  constructs: readonly ConstructName[],
  build: (constructs: readonly Construct[]) => Uint8Array,
][] = [
  ['word.docx', CONSTRUCTS, (all) => wordOf(all)],
  ['macros.docm', CONSTRUCTS, (all) => wordOf(all)],
  ['template.dotx', CONSTRUCTS, (all) => wordOf(all)],
  ['strict.docx', CONSTRUCTS, (all) => wordOf(all, STRICT)],
  ['prefix.docx', CONSTRUCTS, (all) => wordOf(all, { prefix: 'ns0' })],
  ['online.docx', CONSTRUCTS, (all) => wordOf(all, { main: 'document2.xml' })],
  ['named.doc', CONSTRUCTS, (all) => wordOf(all)],
  ['open.odt', without('circled', 'symbol'), odtOf],
  ['rich.rtf', without('ruby', 'placeholder', 'unknown'), rtfOf],
  ['page.html', without('box', 'footnote', 'circled', 'symbol', 'comment'), htmlOf],
  [
    'article.html',
    without('box', 'footnote', 'circled', 'symbol', 'comment', 'hidden', 'table'),
    hiddenHtmlOf,
  ],
  ['lines.pdf', LINES, pdfOf],
  ['lines.ofd', LINES, ofdOf],
  ['plain.txt', LINES, (all) => plainOf(all, 'utf-8')],
  ['plain.gbk.txt', LINES, (all) => plainOf(all, 'gb18030')],
  ['plain.md', LINES, (all) => plainOf(all, 'utf-8')],
];

/** Generates, for every format and each of its constructs, a number of files with other words. */
export function generatedFiles(rounds: number): GeneratedFile[] {
  return FORMATS.flatMap(([name, constructs, build], format) =>
    constructs.flatMap((construct, i) =>
      Array.from({ length: rounds }, (_, round) => {
        const seed = 1000 + format * 400 + i * 20 + round * 7000;
        const own = [
          constructOf('plain', seed),
          constructOf(construct, seed + 5),
          constructOf('plain', seed + 10),
        ];
        return { name: `${construct}-${round}.${name}`, bytes: build(own), constructs: own };
      }),
    ),
  );
}
