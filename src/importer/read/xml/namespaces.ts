/** The usual prefix by the end of the namespace; strict files and transitional ones end alike. */
const OFFICE: readonly [string, string][] = [
  ['wordprocessingml/main', 'w'],
  ['wordprocessingml/2006/main', 'w'],
  ['drawingml/main', 'a'],
  ['drawingml/2006/main', 'a'],
  ['officeDocument/math', 'm'],
  ['officeDocument/2006/math', 'm'],
  ['officeDocument/relationships', 'r'],
  ['officeDocument/2006/relationships', 'r'],
  ['drawingml/wordprocessingDrawing', 'wp'],
  ['drawingml/2006/wordprocessingDrawing', 'wp'],
  ['drawingml/chart', 'c'],
  ['drawingml/2006/chart', 'c'],
  ['drawingml/diagram', 'dgm'],
  ['drawingml/2006/diagram', 'dgm'],
  ['drawingml/picture', 'pic'],
  ['drawingml/2006/picture', 'pic'],
  ['markup-compatibility/2006', 'mc'],
  ['package/2006/relationships', 'rel'],
  ['word/2010/wordprocessingShape', 'wps'],
  ['word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
];
const OPEN_DOCUMENT =
  /^urn:oasis:names:tc:opendocument:xmlns:(office|style|text|table|drawing|presentation|form|chart|datastyle|xsl-fo-compatible):1\.0$/u;
const OPEN_PREFIXES: Record<string, string> = {
  drawing: 'draw',
  datastyle: 'number',
  'xsl-fo-compatible': 'fo',
};

/** Returns the prefix by which a namespace of office files is usually written; undefined for any other. */
export function usualPrefixOf(uri: string | undefined): string | undefined {
  if (uri === undefined) return undefined;
  const open = OPEN_DOCUMENT.exec(uri)?.[1];
  if (open !== undefined) return OPEN_PREFIXES[open] ?? open;
  if (/ofdspec/u.test(uri)) return 'ofd';
  return OFFICE.find(([end]) => uri.endsWith(end))?.[1];
}
