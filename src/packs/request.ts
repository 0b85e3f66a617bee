/** What an address asks to be shown: a pack in the link, a ready-made one, a section, a list, or the reader's own. */
export type Wish =
  | { kind: 'link'; code: string }
  | { kind: 'ready'; id: string }
  | { kind: 'section' | 'list'; document: string; id: string }
  | { kind: 'own' };

/** The wish in a query string, however it was mangled on the way. */
export function wishIn(search: string): Wish {
  const parameters = new URLSearchParams(search);
  const code = parameters.get('p');
  if (code !== null) return { kind: 'link', code };
  const id = parameters.get('pack');
  if (id !== null) return { kind: 'ready', id };
  for (const kind of ['section', 'list'] as const) {
    const [, document = '', stretch = ''] =
      /^([^/]+)\/(.+)$/u.exec(parameters.get(kind) ?? '') ?? [];
    if (parameters.has(kind)) return { kind, document, id: stretch };
  }
  return { kind: 'own' };
}
