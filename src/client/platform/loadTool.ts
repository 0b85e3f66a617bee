import { run, waitingIn } from './lazyScript.ts';

/** Some tools are large, and the reader who asked for one knows that it takes time. */
const PATIENCE = 60_000;

/**
 * Fetches a script most readers do without: a page that may need one holds `<template class="name">` with the
 * script in it, and gets what that script leaves as `data` on its element. @throws Error when nothing comes
 */
export async function fetchTool(name: string): Promise<unknown> {
  const template = document.querySelector<HTMLTemplateElement>(`template.${name}`);
  return template ? run(waitingIn(template), PATIENCE) : undefined;
}
