/** The licences of everything of others that the site carries. */
import type { APIRoute } from 'astro';
import { licences } from 'virtual:scripts';
import { BYTE_ORDER_MARK } from '#exports/plainText.ts';

export const GET: APIRoute = () =>
  new Response(BYTE_ORDER_MARK + licences, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
