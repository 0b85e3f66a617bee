/** The permanent addresses of sections and passages; all ASCII, all relative to the site root. */

/** The components of a passage id. */
export interface PassageRef {
  document: string;
  section: string;
  n: number;
  /** Whether it has a page of its own, which its document decides; true by default. */
  paged?: boolean;
}

/** Returns the permanent id of a passage: `notice/speech/1#p3`. */
export function passageId({ document, section, n }: PassageRef): string {
  return `${document}/${section}#p${n}`;
}

/** Parses a passage id; returns null for anything else. */
export function parsePassageId(id: string): PassageRef | null {
  const match = /^([a-z0-9-]+)\/([a-z0-9-]+(?:\/[a-z0-9-]+)*)#p([1-9]\d*)$/u.exec(id);
  const [, document, section, n] = match ?? [];
  return document && section && n ? { document, section, n: Number(n) } : null;
}

/** Returns the path of a document's page: `notice/`. */
export function documentPath(document: string): string {
  return `${document}/`;
}

/** Returns the path of a section's page: `notice/speech/1/`. */
export function sectionPath(document: string, section: string): string {
  return `${document}/${section}/`;
}

/** Returns the address of a passage within its section's page: `notice/speech/1/#p3`. */
export function passageUrl({ document, section, n }: PassageRef): string {
  return `${sectionPath(document, section)}#p${n}`;
}

/** Returns the path of a passage's own page, `notice/speech/1/p3/`, or else its address in the section's page. */
export function passagePath(passage: PassageRef): string {
  const { document, section, n, paged = true } = passage;
  return paged ? `${sectionPath(document, section)}p${n}/` : passageUrl(passage);
}

/** Returns the path of a passage's bare page, made for embedding in a frame: `notice/speech/1/p3/bare/`. */
export function barePath(ref: PassageRef): string {
  return `${passagePath(ref)}bare/`;
}

/** Returns the fragment of a passage on the full-text page: `speech/1/p3`. */
export function fullTextFragment({ section, n }: Pick<PassageRef, 'section' | 'n'>): string {
  return `${section}/p${n}`;
}

/** Returns the path of a term's first page, `terms/gong-hui/`, or of a further one, `terms/gong-hui/2/`. */
export function termPath(slug: string, page = 1): string {
  return page === 1 ? `terms/${slug}/` : `terms/${slug}/${page}/`;
}
