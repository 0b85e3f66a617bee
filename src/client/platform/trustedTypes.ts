/** The Trusted Types policy: a script's address must lie within this site. */

interface ScriptUrlPolicy {
  createScriptURL(path: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

const rules: ScriptUrlPolicy = { createScriptURL: urlWithinSite };
let policy: ScriptUrlPolicy | undefined;

/** Returns the address of a script of this site, for a script element or a worker. @throws Error for any other path */
export function scriptUrl(path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  // Browsers without Trusted Types (Firefox before 148, Chromium before 83) apply the same rules.
  policy = policy ?? trustedTypes?.createPolicy('yandu', rules) ?? rules;
  return policy.createScriptURL(path);
}

/** Returns the address of this site's root folder. */
export function siteRoot(): string {
  return new URL(document.documentElement.getAttribute('data-root') ?? './', location.href).href;
}

function urlWithinSite(path: string): string {
  const { href } = new URL(path, siteRoot());
  if (!href.startsWith(siteRoot())) throw new Error(`not of this site: ${path}`);
  return href;
}
