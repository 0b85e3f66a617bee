import { encode } from '../read/encode.ts';
import { listStyle, odtFile } from '../read/odt/odtFile.ts';
import { ofdFile } from '../read/ofd/ofdFile.ts';
import { page, pdfFile } from '../read/pdf/pdfFile.ts';
import type { Construct } from './constructs.ts';

const bareOf = ({ text }: Construct) => (text[0] ?? '').replace(/^[一二]、|^[⑬✓]|m²$/gu, '');

const odtP = (inner: string) => `<text:p>${inner}</text:p>`;
const span = (style: string, words: string) =>
  `<text:span text:style-name="${style}">${words}</text:span>`;
const odtList = (words: string, more = '') =>
  `<text:list text:style-name="L"${more}><text:list-item>${odtP(words)}</text:list-item></text:list>`;

function odtBody(construct: Construct): string {
  const { name, text, asked } = construct;
  const [own = '', other = ''] = text;
  const [left = ''] = asked;
  const bare = bareOf(construct);
  const inner: Partial<Record<Construct['name'], string>> = {
    box: `<draw:frame><draw:text-box>${odtP(own)}</draw:text-box></draw:frame>${other}`,
    footnote: `${own}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${odtP(left)}</text:note-body></text:note>`,
    comment: `${own}<office:annotation>${odtP(left)}</office:annotation>`,
    hidden: own + span('H', left),
    struck: own + span('S', left),
    ruby: `<text:ruby><text:ruby-base>${own}</text:ruby-base><text:ruby-text>${left}</text:ruby-text></text:ruby>`,
    raised: `${bare}m${span('U', '2')}`,
    placeholder: `${own}<text:placeholder>${left}</text:placeholder>`,
    picture: `${own}<draw:frame><draw:image/></draw:frame>`,
    unreadable: `${own}\uE001`,
  };
  const found = inner[name];
  if (found !== undefined) return odtP(found);
  if (name === 'numbers')
    return (
      odtList(bare) +
      odtP('中间一段。') +
      odtList(other.replace('二、', ''), ' text:continue-numbering="true"')
    );
  if (name === 'table')
    return `<table:table><table:table-row>${[own, other].map((words) => `<table:table-cell>${odtP(words)}</table:table-cell>`).join('')}</table:table-row></table:table>`;
  if (name === 'unknown') return `${odtP(own)}<text:madeup>${left}</text:madeup>`;
  if (name === 'deleted')
    return `<text:tracked-changes><text:changed-region><text:deletion>${odtP(left)}</text:deletion></text:changed-region></text:tracked-changes>${odtP(own)}`;
  return text.map(odtP).join('');
}

const STYLES =
  listStyle('L', ['一, 二, 三, ...', '、']) +
  '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>';

/** Builds an OpenDocument text of constructs. */
export function odtOf(constructs: readonly Construct[]): Uint8Array {
  const headers = constructs.flatMap((each) => (each.name === 'header' ? each.asked : []));
  const pages = `<office:master-styles><style:master-page><style:header>${headers.map(odtP).join('')}</style:header></style:master-page></office:master-styles>`;
  return odtFile(constructs.map(odtBody).join(''), { styles: STYLES, pages });
}

/** Writes words in bytes; the signs that no table of GBK has stand in fields and fonts of their own. */
const hex = (text: string) =>
  [...encode(text.replace(/[⑬✓²]/gu, ''), 'gbk')]
    .map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`)
    .join('');

function rtfBody(construct: Construct): string {
  const { name, text, asked } = construct;
  const [own = '', other = ''] = text.map(hex);
  const left = hex(asked[0] ?? '');
  const bare = hex(bareOf(construct));
  const number = (n: string, words: string) => `{\\listtext ${hex(n)}\\tab}${words}\\par `;
  const inner: Partial<Record<Construct['name'], string>> = {
    box: `{\\shp{\\*\\shpinst{\\shptxt \\pard ${own}\\par}}}${other}`,
    footnote: `${own}{\\footnote ${left}}`,
    comment: `${own}{\\*\\annotation ${left}}`,
    header: `{\\header \\pard ${left}\\par}${own}`,
    hidden: `${own}{\\v ${left}}`,
    deleted: `${own}{\\deleted ${left}}`,
    struck: `${own}{\\strike ${left}}`,
    circled: `{\\field{\\*\\fldinst EQ \\\\o\\\\ac(${hex('○')},13)}{\\fldrslt }}${bare}`,
    raised: `${bare}m{\\super 2}`,
    symbol: `{\\f1 \\'fc}${bare}`,
    picture: `${own}{\\pict\\pngblip 89}`,
    unreadable: `${own}\\uc0\\u-8191 `,
  };
  if (name === 'numbers')
    return number('一、', bare) + number('二、', hex((text[1] ?? '').slice(2)));
  if (name === 'table') return `\\trowd\\pard\\intbl ${own}\\cell ${other}\\cell\\row\\pard `;
  const found = inner[name];
  return found === undefined
    ? text.map((words) => `${hex(words)}\\par `).join('')
    : `${found}\\par `;
}

/** Builds an RTF file of constructs, in the encoding of Chinese Windows. */
export function rtfOf(constructs: readonly Construct[]): Uint8Array {
  const fonts = '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset2 Wingdings;}}';
  const body = constructs.map(rtfBody).join('\n');
  return new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936${fonts}\\f0 ${body}}`);
}

function htmlBody(construct: Construct): string {
  const { name, text, asked } = construct;
  const [own = '', other = ''] = text;
  const [left = ''] = asked;
  const bare = bareOf(construct);
  const inner: Partial<Record<Construct['name'], string>> = {
    numbers: `<ol style="list-style-type:cjk-ideographic"><li>${bare}</li><li>${other.slice(2)}</li></ol>`,
    table: `<table><tr><td>${own}</td><td>${other}</td></tr></table>`,
    header: `<header>${left}</header><p>${own}</p>`,
    hidden: `<p>${own}</p><p style="display:none">${left}</p>`,
    deleted: `<p>${own}<del>${left}</del></p>`,
    struck: `<p>${own}<s>${left}</s></p>`,
    ruby: `<p><ruby>${own}<rt>${left}</rt></ruby></p>`,
    raised: `<p>${bare}m<sup>2</sup></p>`,
    placeholder: `<p>${own}</p><input value="${left}">`,
    picture: `<p>${own}<img alt=""></p>`,
    unreadable: `<p>${own}\uE001</p>`,
    unknown: `<p>${own}</p><object>${left}</object>`,
  };
  return inner[name] ?? text.map((words) => `<p>${words}</p>`).join('');
}

/** Builds a web page of constructs; `around` surrounds it with what a site has. */
export function htmlOf(constructs: readonly Construct[]): Uint8Array {
  return new TextEncoder().encode(
    `<!doctype html><body>${constructs.map(htmlBody).join('')}</body>`,
  );
}

/** Builds the article of a message service, whose text is hidden until a script shows it. */
export function hiddenHtmlOf(constructs: readonly Construct[]): Uint8Array {
  const body = `<p>阅读原文</p><div id="js_content" style="visibility: hidden; opacity: 0;">${constructs.map(htmlBody).join('')}</div>`;
  return new TextEncoder().encode(`<!doctype html><body>${body}</body>`);
}

const linesOf = (constructs: readonly Construct[]) => constructs.flatMap(({ text }) => text);

/** Builds a PDF of lines. */
export function pdfOf(constructs: readonly Construct[]): Uint8Array {
  const wrapped = linesOf(constructs).flatMap((text) => `　　${text}`.match(/.{1,28}/gu) ?? []);
  return pdfFile([page(wrapped)]);
}

/** Builds an OFD of lines. */
export function ofdOf(constructs: readonly Construct[]): Uint8Array {
  return ofdFile([linesOf(constructs).map((text, i) => ({ text, x: 38, y: 40 + i * 12 }))]);
}

/** Builds a plain text of lines, in an encoding. */
export function plainOf(
  constructs: readonly Construct[],
  encoding: 'utf-8' | 'gb18030',
): Uint8Array {
  const text = `${linesOf(constructs).join('\n\n')}\n`;
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : encode(text, encoding);
}
