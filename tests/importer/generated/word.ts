import { strToU8, zipSync } from 'fflate';
import type { Construct } from './constructs.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const numbered = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

/** Writes the body of a construct; notes and headers stand in parts of their own. */
function bodyOf({ name, text, asked }: Construct): string {
  const [own = '', other = ''] = text;
  const [left = ''] = asked;
  const bare = own.replace(/^[一二]、|^[⑬✓]|m²$/gu, '');
  switch (name) {
    case 'numbers':
      return numbered(bare) + p(run('中间一段。')) + numbered(other.replace('二、', ''));
    case 'table':
      return `<w:tbl><w:tr><w:tc>${p(run(own))}</w:tc><w:tc>${p(run(other))}</w:tc></w:tr></w:tbl>`;
    case 'box':
      return p(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run(own))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run(other)}`,
      );
    case 'footnote':
      return p(`${run(own)}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    case 'comment':
      return p(`${run(own)}<w:r><w:commentReference w:id="1"/></w:r>`);
    case 'hidden':
      return p(run(own) + run(left, '<w:vanish/>'));
    case 'deleted':
      return p(`${run(own)}<w:del><w:r><w:delText>${left}</w:delText></w:r></w:del>`);
    case 'struck':
      return p(run(own) + run(left, '<w:strike/>'));
    case 'ruby':
      return p(
        `<w:r><w:ruby><w:rt>${run(left)}</w:rt><w:rubyBase>${run(own)}</w:rubyBase></w:ruby></w:r>`,
      );
    case 'circled':
      return p(field('EQ \\o\\ac(○,13)') + run(bare));
    case 'raised':
      return p(`${run(bare)}${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`);
    case 'symbol':
      return p(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(bare)}`);
    case 'placeholder':
      return p(
        `${run(own)}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(left)}</w:sdtContent></w:sdt>`,
      );
    case 'picture':
      return p(`${run(own)}<w:r><w:drawing/></w:r>`);
    case 'unreadable':
      return p(run(`${own}\uE001`));
    case 'unknown':
      return `${p(run(own))}<w:madeup>${left}</w:madeup>`;
    default:
      return text.map((each) => p(run(each))).join('');
  }
}

const LIST = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** How a Word file is written: the namespace and prefix of its elements, and the name of its main part. */
interface Dialect {
  namespace?: string;
  prefix?: string;
  main?: string;
}

/** Builds a Word file of constructs. */
export function wordOf(
  constructs: readonly Construct[],
  { namespace = TRANSITIONAL, prefix = 'w', main = 'document.xml' }: Dialect = {},
): Uint8Array {
  const part = (name: string, inner: string) => {
    const xml = `<w:${name} xmlns:w="${namespace}" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${name}>`;
    return strToU8(
      prefix === 'w'
        ? xml
        : xml.replace(/xmlns:w=/u, `xmlns:${prefix}=`).replace(/\bw:/gu, `${prefix}:`),
    );
  };
  const asides = (name: string) =>
    constructs.flatMap((each) => (each.name === name ? each.asked : []));
  const notes = asides('footnote').map(
    (text) => `<w:footnote w:id="2">${p(run(text))}</w:footnote>`,
  );
  const comments = asides('comment').map(
    (text) => `<w:comment w:id="1">${p(run(text))}</w:comment>`,
  );
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="r${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  const type = (name: string, kind: string) =>
    `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const types = [
    type(main, 'document.main'),
    type('numbering.xml', 'numbering'),
    type('footnotes.xml', 'footnotes'),
    type('comments.xml', 'comments'),
    type('header1.xml', 'header'),
  ].join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types}</Types>`,
    ),
    '_rels/.rels': relations(relation(1, 'officeDocument', `word/${main}`)),
    [`word/_rels/${main}.rels`]: relations(
      relation(1, 'numbering', 'numbering.xml') +
        relation(2, 'footnotes', 'footnotes.xml') +
        relation(3, 'comments', 'comments.xml') +
        relation(4, 'header', 'header1.xml'),
    ),
    [`word/${main}`]: part('document', `<w:body>${constructs.map(bodyOf).join('')}</w:body>`),
    'word/numbering.xml': part('numbering', LIST),
    'word/footnotes.xml': part('footnotes', notes.join('')),
    'word/comments.xml': part('comments', comments.join('')),
    'word/header1.xml': part(
      'hdr',
      asides('header')
        .map((text) => p(run(text)))
        .join(''),
    ),
  });
}
