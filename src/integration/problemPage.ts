import type { Problem } from '#edition/problem.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const STYLE = `body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: #fbf8f1; color: #1d1a16;
  font: 1rem/1.8 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; border-top: 3px solid #a3191c; }
h1 { font: 900 1.625rem/1.5 'Noto Serif CJK SC', SimSun, serif; }
li { padding: 1rem 0; border-top: 1px solid #d6ccba; list-style: none; }
ol { padding: 0; }
code { color: #a3191c; font: inherit; font-weight: 700; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { background: #1c1a17; color: #ebe4d8; } code { color: #f0978c; } }`;

/** The page an editor sees instead of a faulty one: file, line, fault, both readings, mend; gone when mended. */
export function problemPage(problems: readonly Problem[]): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>内容有误 · 研读</title>
<style>${STYLE}</style><script type="module" src="/@vite/client"></script></head>
<body><main><h1>内容有 ${problems.length} 处问题</h1>
<p>改好并保存，这一页就自动换回正文。</p><ol>${problems.map(item).join('')}</ol></main></body></html>`;
}

function item({ file, line, message, readings, mend }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const lines = Object.entries(readings ?? {}).map(
    ([label, text]) => `<p>${escaped(label)}：${escaped(text)}</p>`,
  );
  return `<li><code>${escaped(place)}</code><p><strong>${escaped(message)}</strong></p>${lines.join('')}
<p>修改办法：${escaped(mend)}</p></li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);
}
