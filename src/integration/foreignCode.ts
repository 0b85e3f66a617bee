import type { Problem } from '#edition/problem.ts';
import type { PageCode, ParsedPage } from './parsePage.ts';
import type { SiteCode } from './siteCode.ts';

/** The characters of a code that a message shows. */
const SHOWN = 60;
const MEND =
  '网页只能带本站自己的脚本和样式。正文和名称里的标记应当只是文字：查 src 里哪个组件把它当成了代码（set:html、style、on…）';

/** Lists what a page has that could run or restyle it and is not of the site. Words that look like code are text. */
export function foreignCode(file: string, page: ParsedPage, code: SiteCode): Problem[] {
  const problemsOf = (name: string, found: readonly PageCode[], isOwn: (text: string) => boolean) =>
    found
      .filter(({ text }) => !isOwn(text))
      .map(({ text, line }) => ({ file, line, message: `${name}：${shorten(text)}`, mend: MEND }));
  return [
    ...problemsOf('网页里有不是本站的脚本', page.inlineScripts, (text) => code.hasScript(text)),
    ...problemsOf('网页载入不是本站的脚本', page.scriptFiles, (text) => code.hasFile(text)),
    ...problemsOf('网页里有不是本站的样式', page.inlineStyles, (text) => code.hasStyle(text)),
    ...problemsOf('网页的标签带有脚本、样式或外来的内容', page.unsafeTags, () => false),
  ];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
