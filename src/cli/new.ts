/** `npm run new`: makes the content of a new site, and keeps what was there before in `release/`. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { contentFolder } from '#integration/contentFolder.ts';
import { documentIds, filesOf } from '#library/contentFiles.ts';
import { RECORD_FILES, recordText } from '#library/published.ts';
import { SITE_FILE, readSite } from '#library/site/readSite.ts';
import { reportFailure } from './reportFailure.ts';
import { siteYaml } from '#library/site/siteYaml.ts';
import type { NewSite } from '#library/site/siteYaml.ts';

/** The editor's guide, which every site keeps. */
const GUIDE = 'content/README.md';

/**
 * Replaces the content folder by that of a new site, and moves the old one to `release/`; returns where it is, or
 * undefined when there was none. @throws EditionError when the settings are wrong; nothing is changed then
 */
export function startSite(root: string, site: NewSite): string | undefined {
  const settings = siteYaml(site);
  readSite(filesOf({ [SITE_FILE]: settings }));
  const content = join(root, 'content');
  const staging = mkdtempSync(join(root, '.new-site-'));
  try {
    const fresh = join(staging, 'content');
    mkdirSync(fresh);
    writeFileSync(join(staging, SITE_FILE), settings);
    writeFileSync(join(staging, RECORD_FILES.record), recordText({}));
    const guide = join(root, GUIDE);
    if (existsSync(guide)) writeFileSync(join(staging, GUIDE), readFileSync(guide));
    return replaceFolder(content, fresh, root);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function replaceFolder(content: string, fresh: string, root: string): string | undefined {
  const kept = existsSync(content) ? freeFolder(root) : undefined;
  if (kept !== undefined) renameSync(content, join(root, kept));
  try {
    renameSync(fresh, content);
  } catch (error) {
    if (kept !== undefined) renameSync(join(root, kept), content);
    throw error;
  }
  return kept;
}

function freeFolder(root: string): string {
  mkdirSync(join(root, 'release'), { recursive: true });
  for (let n = 1; ; n += 1) {
    const folder = `release/old-content-${n}`;
    if (!existsSync(join(root, folder))) return folder;
  }
}

const QUESTIONS: Readonly<Record<keyof NewSite, string>> = {
  name: '网站名称（网页标题、聊天卡片里用）：',
  short: '页头上的简称（最多四个字）：',
  colour: '网站的颜色（# 加六位十六进制，例如 #8a1538）：',
};

/** Takes the answers from the command line, and asks for the others where somebody can answer. */
async function answers(given: Partial<NewSite>, documents: readonly string[]): Promise<NewSite> {
  const asked = (Object.keys(QUESTIONS) as (keyof NewSite)[]).filter((key) => !given[key]);
  if (asked.length > 0 && !process.stdin.isTTY) {
    const missing = asked.map((key) => `--${key}`).join('、');
    throw new Error(`缺 ${missing}：npm run new -- --name 名称 --short 简称 --colour '#8a1538'`);
  }
  const site: Partial<NewSite> = { ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const key of asked) site[key] = (await terminal.question(QUESTIONS[key])).trim();
    if (documents.length > 0 && process.stdin.isTTY && !given.name) {
      const agreed = await terminal.question(
        `现有的 ${documents.length} 份文件（${documents.join('、')}）会移到 release 文件夹。继续请输入“是”：`,
      );
      if (agreed.trim() !== '是') throw new Error('没有改动任何文件。');
    }
  } finally {
    terminal.close();
  }
  return site as NewSite;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      short: { type: 'string' },
      colour: { type: 'string' },
    },
  });
  const root = process.cwd();
  const documents = documentIds(contentFolder(root), 'content');
  const kept = startSite(root, await answers(values, documents));
  console.log(`✓ 新网站的设置在 ${SITE_FILE}，里面的名称、颜色、主办单位随时可以改`);
  if (kept !== undefined) console.log(`  原来的内容移到了 ${kept}，没有删除`);
  console.log('  下一步：npm run import -- "收到的文件.docx"，每一步照 content/README.md 做');
}

if (import.meta.main) await main().catch(reportFailure);
