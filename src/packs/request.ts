/** The pack that an address requests: in the link, ready-made, a section, a list, or the reader's own. */
export type PackRequest =
  | { kind: 'link'; code: string }
  | { kind: 'ready'; id: string }
  | { kind: 'section' | 'list'; document: string; id: string }
  | { kind: 'own' };

/** Reads the requested pack from a query string; a malformed range yields empty ids, which no document has. */
export function readPackRequest(search: string): PackRequest {
  const parameters = new URLSearchParams(search);
  const code = parameters.get('p');
  if (code !== null) return { kind: 'link', code };
  const id = parameters.get('pack');
  if (id !== null) return { kind: 'ready', id };
  for (const kind of ['section', 'list'] as const) {
    const value = parameters.get(kind);
    if (value === null) continue;
    const [, document = '', range = ''] = /^([^/]+)\/(.+)$/u.exec(value) ?? [];
    return { kind, document, id: range };
  }
  return { kind: 'own' };
}
