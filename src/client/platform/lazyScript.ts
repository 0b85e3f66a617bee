import { waitFor } from './timeout.ts';
import { scriptUrl } from './trustedTypes.ts';

/** Runs a script of this site and gives what it leaves as `data` on its element. @throws Error when nothing comes */
export function run(
  script: HTMLScriptElement & { data?: unknown },
  patience?: number,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // A page sent in its place (a login, a 404) cannot be run; whoever asked says that the script did not come.
    const hush = (event: ErrorEvent) => {
      if (event.filename === script.src) event.preventDefault();
    };
    const end = (reason: string) => {
      arrived();
      script.remove();
      if (script.data === undefined) reject(new Error(reason));
      else resolve(script.data);
    };
    const arrived = waitFor(end, patience);
    script.onload = script.onerror = () => {
      removeEventListener('error', hush);
      end('missing');
    };
    addEventListener('error', hush);
    document.head.append(script);
  });
}

/** What the script at a path of this site leaves: from a disk nothing else loads. @throws Error when nothing comes */
export function runAt(path: string, patience?: number): Promise<unknown> {
  const script = document.createElement('script');
  script.src = scriptUrl(path);
  return run(script, patience);
}

/** A script that waits in a template, ready to be run with the address it has there. */
export function waitingIn({ content }: HTMLTemplateElement, index = 0): HTMLScriptElement {
  return document.importNode(content.children[index] as HTMLScriptElement, true);
}
