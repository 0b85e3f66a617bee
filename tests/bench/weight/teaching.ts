import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { bundleIsland } from '../../../src/integration/scripts.ts';

/** Where reading pages begin to cite, share and collect: without these nothing of it is left in their scripts. */
const TEACHING =
  /client.(?:reading.(?:actions|citationBox|cite|cite.\w+|packInbox)|entries.citing).ts$/u;

/** A reading page's script as it is, and as it would be without what teaches. */
export async function withAndWithout(island: string): Promise<{ with: Buffer; without: Buffer }> {
  const scripts = [bundleIsland(island, true), bundleIsland(island, true, [WITHOUT])];
  const [whole = '', rest = ''] = await Promise.all(scripts);
  if (whole === rest) throw new Error(`nothing that teaches was left out of ${island}`);
  return { with: Buffer.from(whole), without: Buffer.from(rest) };
}

/** Every export of those modules is nothing. */
const WITHOUT: Plugin = {
  name: 'without-teaching',
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(TEACHING.source) }, ({ path }) => {
      const names = readFileSync(path, 'utf8').matchAll(
        /^export (?:\w+ )*?(?:const|let|function) (\w+)/gmu,
      );
      return { contents: [...names].map(([, name]) => `export const ${name} = 0;`).join('\n') };
    });
  },
};
