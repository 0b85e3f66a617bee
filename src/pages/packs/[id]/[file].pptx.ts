/** The presentation of a ready-made pack. */
import type { APIRoute } from 'astro';
import { officeFilePaths } from '../../_files.ts';

export const getStaticPaths = () => officeFilePaths('pptx');

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    },
  });
