/** `npm run compress`: copies the site and adds a `.gz` and a `.br` beside every file that they make smaller. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '#integration/checksums.ts';

const METHODS = {
  gz: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
};

/** Copies the site in `from` to `to` and compresses it there; returns the total bytes before and after. */
export async function compress(
  from: string,
  to: string,
): Promise<{ plain: number; gz: number; br: number }> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const total = { plain: 0, gz: 0, br: 0 };
  for (const file of listFiles(to)) {
    const path = join(to, file);
    const content = readFileSync(path);
    total.plain += content.length;
    for (const [name, method] of Object.entries(METHODS)) {
      const compressed = await method(content);
      const smaller = compressed.length < content.length;
      if (smaller) writeFileSync(`${path}.${name}`, compressed);
      total[name as 'gz' | 'br'] += smaller ? compressed.length : content.length;
    }
  }
  return total;
}

if (import.meta.main) {
  const { plain, gz, br } = await compress('dist', 'release/compressed');
  const share = (bytes: number) => `${Math.round((100 * bytes) / plain)}%`;
  console.log(`✓ release/compressed：gzip 为原来的 ${share(gz)}，brotli 为 ${share(br)}`);
}
