/** `npm run bench -- <name> [options]`: runs one benchmark, which prints its own table. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';

const [name = ''] = process.argv.slice(2);
const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((candidate) => candidate !== 'bench')
  .sort();
if (!names.includes(name)) {
  console.error(`usage: npm run bench -- <name>; names: ${names.join(', ')}`);
  process.exit(2);
}
const { bench } = await import(`./${name}.ts`);
await bench();
