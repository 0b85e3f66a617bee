/** The permanent addresses of sections and passages; all ASCII, all relative to the site root. */

/** What a passage id is made of. */
export interface PassageRef {
  document: string;
  section: string;
  n: number;
  /** Whether it has a page of its own, which is its document's choice; yes where nothing is said. */
  paged?: boolean;
}

/** Permanent id of a passage: `notice/speech/1#p3`. */
export function passageId({ document, section, n }: PassageRef): string {
  return `${document}/${section}#p${n}`;
}

/** The parts of a passage id, or null when it is not one. */
export function parsePassageId(id: string): PassageRef | null {
  const match = /^([a-z0-9-]+)\/([a-z0-9-]+(?:\/[a-z0-9-]+)*)#p([1-9]\d*)$/u.exec(id);
  if (!match) return null;
  const [, document = '', section = '', n = ''] = match;
  return { document, section, n: Number(n) };
}

/** Path of a document's page: `notice/`. */
export function documentPath(document: string): string {
  return `${document}/`;
}

/** Path of a section's page: `notice/speech/1/`. */
export function sectionPath(document: string, section: string): string {
  return `${document}/${section}/`;
}

/** A passage within its section's page: `notice/speech/1/#p3`. */
export function passageUrl({ document, section, n }: PassageRef): string {
  return `${sectionPath(document, section)}#p${n}`;
}

/** Path of a passage's own page, `notice/speech/1/p3/`; where it has none, its place in its section's page. */
export function passagePath(passage: PassageRef): string {
  const { document, section, n, paged = true } = passage;
  return paged ? `${sectionPath(document, section)}p${n}/` : passageUrl(passage);
}

/** A passage's bare page, fit for a frame in somebody else's: `notice/speech/1/p3/bare/`. */
export function barePath(ref: PassageRef): string {
  return `${passagePath(ref)}bare/`;
}

/** Fragment of a passage on the full-text page: `speech/1/p3`. */
export function fullTextFragment({ section, n }: Pick<PassageRef, 'section' | 'n'>): string {
  return `${section}/p${n}`;
}

/** Path of a term's page, `terms/gong-hui/`; where it has several, of one of them: `terms/gong-hui/2/`. */
export function termPath(slug: string, leaf = 1): string {
  return leaf === 1 ? `terms/${slug}/` : `terms/${slug}/${leaf}/`;
}
