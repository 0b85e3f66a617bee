/** The directory of the standard bundle, for a library whose search page does not carry it. */
import type { APIRoute } from 'astro';
import { writePayload } from '#search/index/payload.ts';
import { allSearchFiles, characterDirectory } from '../../_files.ts';

export async function getStaticPaths() {
  const { form, release } = (await allSearchFiles()).manifest;
  return form === 'index' ? [{ params: { release } }] : [];
}

export const GET: APIRoute = async ({ params }) =>
  new Response(writePayload(params['release'] ?? '', await characterDirectory()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
