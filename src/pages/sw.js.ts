/** The service worker, at the root because a worker controls only its own folder. */
import type { APIRoute } from 'astro';
import { worker } from 'virtual:scripts';

export const GET: APIRoute = () =>
  new Response(`${worker}\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
