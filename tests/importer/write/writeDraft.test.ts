import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importFile } from '#importer/import.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

const TEXT = '关于学习的通知\n\n各单位：\n\n现将有关事项通知如下。\n';

test('when the new issue cannot be put in its place the old one is put back', async () => {
  const root = fs.mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const [file, content] = [join(root, '通知.txt'), join(root, 'content')];
  fs.writeFileSync(file, TEXT);
  const { id } = await importFile(file, { content });
  fs.writeFileSync(file, TEXT.replace('有关', '下列'));
  const real = vi.mocked(fs.renameSync).getMockImplementation();
  const target = join(content, id);
  let failed = false;
  vi.mocked(fs.renameSync).mockImplementation((from, to) => {
    if (!failed && to === target) {
      failed = true;
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    }
    real?.(from, to);
  });
  await expect(importFile(file, { content, accept: true })).rejects.toThrow(
    '不能换上新稿（EBUSY）',
  );
  expect(fs.readFileSync(join(target, 'source.txt'), 'utf8')).toBe(TEXT);
  expect(fs.readdirSync(content)).toEqual([id]);
});
