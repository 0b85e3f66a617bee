import type { Problem } from '#edition/problem.ts';
import { DARK, LIGHT, tokensCss } from '#styles/tokens.ts';

// The colours of the site may be what is wrong.
const STYLE = `${tokensCss({ accent: LIGHT.ink, accentOnDark: DARK.ink })}
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: var(--color-paper); color: var(--color-ink);
  font: 1rem/1.8 var(--font-hei); border-top: 3px solid var(--color-accent); }
h1 { font: 900 1.625rem/1.5 var(--font-song); }
li { padding: 1rem 0; border-top: 1px solid var(--color-line); list-style: none; }
ol { padding: 0; }
code { color: var(--color-accent); font: inherit; font-weight: 700; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; overflow-wrap: anywhere; }`;

/** Returns the page that replaces a faulty one for the editor: file, line, fault, both readings, and the remedy. */
export function problemPage(problems: readonly Problem[]): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>内容有误</title>
<style>${STYLE}</style><script type="module" src="/@vite/client"></script></head>
<body><main><h1>内容有 ${problems.length} 处问题</h1>
<p>改好并保存，这一页就自动换回正文。</p><ol>${problems.map(problemItem).join('')}</ol></main></body></html>`;
}

function problemItem({ file, line, message, readings, mend }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const lines = Object.entries(readings ?? {}).map(
    ([label, text]) => `<p>${escapeHtml(label)}：${escapeHtml(text)}</p>`,
  );
  return `<li><code>${escapeHtml(place)}</code><p><strong>${escapeHtml(message)}</strong></p>${lines.join('')}
<p>修改办法：${escapeHtml(mend)}</p></li>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
