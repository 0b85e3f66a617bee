import { importError } from '../../importError.ts';
import { childrenOf } from '../xml/element.ts';
import type { XmlElement } from '../xml/element.ts';
import { Package } from '../zip.ts';

/** A part of a Word file beside the text, by the kind of its relationship: header, footnotes, chart. */
export interface WordPart {
  kind: string;
  name: string;
  root: XmlElement;
}

/** The parts of a Word file that carry text, styles and numbering. */
export interface WordParts {
  document: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  /** Headers, footers, notes, comments, charts and diagrams. */
  others: WordPart[];
  /** Files within the file, by the id of their relationship, with their bytes. */
  chunks: Map<string, { name: string; bytes: Uint8Array }>;
  /** Names of embedded files of other programs. */
  embedded: string[];
}

const OTHERS = /\/(header|footer|footnotes|endnotes|comments|chart|diagramData)$/u;
const RESAVE = '用 Word 或 WPS 打开，另存为 .docx 再导入';
/** The usual names of parts, for files that do not say how their parts are related. */
const USUAL = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/u;

/**
 * Unpacks the parts of a Word file, which name each other by relationships.
 * @throws EditionError when the file is no .docx, is encrypted, is damaged or unpacks to more than the limit
 */
export function readParts(bytes: Uint8Array, file: string): WordParts {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw lockedError(file);
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw importError(file, '这不是 Word 的 .docx 文件', RESAVE);
  const pack = new Package(bytes, file);
  const main = mainPart(pack);
  const related = relationsOf(pack, main);
  const named = (kind: string) =>
    related.find((each) => each.type.endsWith(`/${kind}`))?.target ?? `word/${kind}.xml`;
  const document = pack.xml(main);
  if (!document) throw importError(file, `文件里没有 Word 正文（${main}）`, RESAVE);
  return {
    document,
    styles: pack.xml(named('styles')),
    numbering: pack.xml(named('numbering')),
    others: otherParts(pack, related),
    chunks: chunksOf(pack, related),
    embedded: pack.names.filter((name) => /^word\/embeddings\/[^/]+$/u.test(name)),
  };
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

/** Returns the name of the part with the text; programs may call it as they like. */
function mainPart(pack: Package): string {
  const found = relationsOf(pack, '').find(({ type }) => type.endsWith('/officeDocument'));
  return found && pack.has(found.target) ? found.target : 'word/document.xml';
}

/** Returns what a part is related to, with names from the root of the file. */
function relationsOf(pack: Package, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = pack.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return childrenOf(root).flatMap((each) => {
    const target = each.getAttribute('Target') ?? '';
    if (each.getAttribute('TargetMode') === 'External') return [];
    const whole = target.startsWith('/') ? target.slice(1) : resolved(folder, target);
    return [
      { id: each.getAttribute('Id') ?? '', type: each.getAttribute('Type') ?? '', target: whole },
    ];
  });
}

function resolved(folder: string, target: string): string {
  const steps = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps)
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}

function otherParts(pack: Package, related: readonly Relation[]): WordPart[] {
  const told = related.flatMap(({ type, target }) => {
    const kind = OTHERS.exec(type)?.[1];
    return kind === undefined ? [] : [{ kind, name: target }];
  });
  const usual = pack.names.flatMap((name) => {
    const kind = USUAL.exec(name)?.[1];
    return kind === undefined || told.some((each) => each.name === name) ? [] : [{ kind, name }];
  });
  return [...told, ...usual].flatMap(({ kind, name }) => {
    const root = pack.xml(name);
    return root ? [{ kind, name, root }] : [];
  });
}

function chunksOf(pack: Package, related: readonly Relation[]): WordParts['chunks'] {
  const chunks = related.filter(({ type }) => type.endsWith('/aFChunk'));
  const unpacked = pack.unpack(chunks.map(({ target }) => target));
  return new Map(
    chunks.flatMap(({ id, target }) => {
      const bytes = unpacked[target];
      return bytes ? [[id, { name: target, bytes }] as const] : [];
    }),
  );
}

/** Creates the error for a .docx in the container of old files, in which Word encrypts it. */
function lockedError(file: string): Error {
  return importError(file, '文件加了密码', '在 Word 里去掉密码，另存一份再导入');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
