import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { bundleScript } from '../../../src/integration/bundles.ts';

/** The modules through which reading pages cite, share and collect; without them none of that is bundled. */
const TEACHING =
  /client.(?:reading.(?:actions|citationBox|cite|cite.\w+|packInbox)|entries.citing).ts$/u;

/** Bundles a reading page's script with and without the teaching tools. */
export async function withAndWithout(island: string): Promise<{ with: Buffer; without: Buffer }> {
  const scripts = [bundleScript(island, true), bundleScript(island, true, [WITHOUT])];
  const [whole = '', rest = ''] = await Promise.all(scripts);
  if (whole === rest) throw new Error(`nothing that teaches was left out of ${island}`);
  return { with: Buffer.from(whole), without: Buffer.from(rest) };
}

/** Replaces every export of those modules by 0. */
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
