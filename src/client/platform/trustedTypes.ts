/** Trusted Types: a script's address is an address within this site or nothing at all. */

interface Policy {
  createScriptURL(path: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = { createScriptURL: within };
let policy: Policy | undefined;

/** The address of a script of this site, as a script element's `src` or a worker takes it. @throws Error for any other */
export function scriptUrl(path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  // Browsers without Trusted Types (Firefox before 148, Chromium before 83) check the same way.
  policy = policy ?? trustedTypes?.createPolicy('yandu', rules) ?? rules;
  return policy.createScriptURL(path);
}

/** The folder this site stands in, wherever that is. */
export function siteRoot(): string {
  return new URL(document.documentElement.getAttribute('data-root') ?? './', location.href).href;
}

function within(path: string): string {
  const { href } = new URL(path, siteRoot());
  if (!href.startsWith(siteRoot())) throw new Error(`not of this site: ${path}`);
  return href;
}
