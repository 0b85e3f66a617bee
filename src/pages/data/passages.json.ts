/** The documents and every passage, for programs. */
import type { APIRoute } from 'astro';
import { passageData } from '#exports/passageData.ts';
import { allDocuments } from '../_library.ts';

export const GET: APIRoute = () =>
  new Response(passageData(allDocuments()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
