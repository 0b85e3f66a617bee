/** Office files of a pack, made in the page by scripts that are loaded on request. */
import type { ResolvedPack } from '#packs/pack.ts';
import type { OfficeLook } from '#packs/office/look.ts';
import { fetchTool } from '../platform/lazyScript.ts';

/** A kind of Office file, by its file name's extension. */
export type OfficeKind = 'pptx' | 'docx';

/** Makes the bytes of an Office file from a pack, in the look of the site. */
export type OfficeMaker = (pack: ResolvedPack, look: OfficeLook) => Promise<Uint8Array>;

const TOOLS: Record<OfficeKind, string> = { pptx: 'office-deck', docx: 'office-paper' };
const MEDIA_TYPES: Record<OfficeKind, string> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Loads the maker of a kind of file; undefined after a failure, which the next call may mend. */
export async function loadMaker(kind: OfficeKind): Promise<OfficeMaker | undefined> {
  return (fetchTool(TOOLS[kind]) as Promise<OfficeMaker>).catch(() => undefined);
}

/** Has the browser save a file, and shows a link to it for browsers that do not save by themselves. */
export function offerFile(
  holder: HTMLElement,
  file: Uint8Array,
  name: string,
  kind: OfficeKind,
): void {
  const previous = holder.querySelector('a');
  if (previous) URL.revokeObjectURL(previous.href);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file as BlobPart], { type: MEDIA_TYPES[kind] }));
  link.download = name;
  link.textContent = `保存 ${name}（${Math.ceil(file.length / 1024)} KB）`;
  holder.textContent = '';
  holder.append(link);
  holder.hidden = false;
  link.click();
}
