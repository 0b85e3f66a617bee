/** The Office files of the ready-made packs. */
import type { APIRoute } from 'astro';
import { allOfficeFiles } from '../../_files.ts';

const TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export async function getStaticPaths() {
  return [...(await allOfficeFiles())].flatMap(([id, files]) =>
    files.map(({ kind, bytes }) => ({
      params: { id, file: `${id}.${kind}` },
      props: { kind, bytes },
    })),
  );
}

export const GET: APIRoute<{ kind: keyof typeof TYPES; bytes: Uint8Array<ArrayBuffer> }> = ({
  props,
}) => new Response(props.bytes, { headers: { 'content-type': TYPES[props.kind] } });
