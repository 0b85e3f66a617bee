import type { Site } from '#edition/site.ts';

/** The four uses of the site. */
export type Use = 'read' | 'search' | 'study' | 'teach';

/** One door in the head of every page. */
interface Door {
  use: Use;
  label: string;
  href: string;
}

const READING: Door = { use: 'read', label: '阅读', href: '/' };

/**
 * Returns the doors of a site in order: those behind which there is something. Study has one when there is a pack to
 * study, given by its id.
 */
export function doorsOf({ features }: Site, documents: number, study?: string): Door[] {
  if (documents === 0) return [READING];
  return [
    READING,
    { use: 'search', label: '查找', href: '/search/' },
    ...(features.lectures ? lectureDoors(study) : []),
  ];
}

function lectureDoors(study?: string): Door[] {
  const teach: Door = { use: 'teach', label: '宣讲', href: '/packs/' };
  return study ? [{ use: 'study', label: '学习', href: `/packs/${study}/` }, teach] : [teach];
}
