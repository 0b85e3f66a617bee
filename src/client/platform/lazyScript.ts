import { startTimeout } from './timeout.ts';
import { scriptUrl } from './trustedTypes.ts';

/** Milliseconds to wait for a tool: some are large, and the reader who requested one expects to wait. */
const TOOL_TIMEOUT = 60_000;

/** A script with the data that it leaves on its element, and the promise of them. */
type DataScript = HTMLScriptElement & { data?: unknown; run?: Promise<unknown> };

/** Runs a script of this site and returns the data that it leaves. @throws Error when nothing arrives */
function runScript(script: DataScript, timeout?: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // A page sent in place of the script (a login, a 404) throws a syntax error; the caller reports the failure.
    const suppressError = (event: ErrorEvent) => {
      if (event.filename === script.src) event.preventDefault();
    };
    const end = (reason: string) => {
      stopTimeout();
      if (script.data !== undefined) return resolve(script.data);
      script.remove();
      reject(new Error(reason));
    };
    const stopTimeout = startTimeout(end, timeout);
    script.onload = script.onerror = () => {
      removeEventListener('error', suppressError);
      end('missing');
    };
    addEventListener('error', suppressError);
    document.head.append(script);
  });
}

/** Runs the script at a path of this site, which works from a disk too. @throws Error when nothing arrives */
export async function runScriptAt(path: string, timeout?: number): Promise<unknown> {
  const script = document.createElement('script');
  script.src = scriptUrl(path);
  const data = await runScript(script, timeout);
  // The element would keep the data in memory.
  script.remove();
  return data;
}

/**
 * Loads a tool that few readers need: the page holds its script in `<template class="name">`, after the scripts that it
 * is built on. Each runs once; what the last one leaves as data is returned. Returns undefined when the page has no such
 * template. @throws Error when nothing arrives
 */
export async function fetchTool(name: string, timeout = TOOL_TIMEOUT): Promise<unknown> {
  const template = document.querySelector<HTMLTemplateElement>(`template.${name}`);
  let data: unknown;
  // One after another: browsers run scripts that are to keep their order only after one that hangs.
  for (const script of [...(template?.content.children ?? [])])
    data = await runOnce(document.importNode(script as DataScript, true), timeout);
  return data;
}

function runOnce(script: DataScript, timeout: number): unknown {
  const known = [...document.scripts].find(({ src }) => src === script.src) as
    DataScript | undefined;
  if (known) return known.run ?? known.data;
  script.run = runScript(script, timeout);
  return script.run;
}
