import { passagesOf } from '#edition/document.ts';
import type { Library } from '#library/library.ts';
import { docxOf } from '#packs/office/docx.ts';
import { officeLookOf } from '#packs/office/look.ts';
import { pptxOf } from '#packs/office/pptx.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { resolvePack } from '#packs/resolve.ts';

/** A ready-made Office file of a pack. */
export interface OfficeFile {
  /** The path from the site's root, as in `packs/meeting/meeting.pptx`. */
  path: string;
  kind: 'pptx' | 'docx';
  bytes: Uint8Array;
}

/**
 * Makes the presentation and the document of every ready-made pack, by the pack's id, since the browsers inside chat
 * apps cannot save files that a page makes.
 */
export async function officeFiles({
  documents,
  packs,
  site,
}: Library): Promise<Map<string, OfficeFile[]>> {
  const excerpts = new Map(
    documents.flatMap((document) =>
      passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)] as const),
    ),
  );
  const look = officeLookOf(site);
  const files = new Map<string, OfficeFile[]>();
  for (const { id, pack } of packs) {
    const resolved = resolvePack(pack, (passage) => excerpts.get(passage));
    const path = `packs/${id}/${id}`;
    files.set(id, [
      { path: `${path}.pptx`, kind: 'pptx', bytes: await pptxOf(resolved, look) },
      { path: `${path}.docx`, kind: 'docx', bytes: await docxOf(resolved, look) },
    ]);
  }
  return files;
}
