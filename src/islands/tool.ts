import { runScript } from './search/file.ts';

/**
 * Fetches a script most readers do without: a page that may need one holds `<template class="name">` with the
 * script in it, and gets what that script leaves as `data` on its element. @throws Failure when nothing comes
 */
export async function fetchTool(name: string): Promise<unknown> {
  const template = document.querySelector<HTMLTemplateElement>(`template.${name}`);
  const address = template?.content.firstElementChild?.getAttribute('src');
  return address ? runScript(new URL(address, location.href).href) : undefined;
}
