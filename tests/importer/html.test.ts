import { expect, test } from 'vitest';
import { readHtml } from '#importer/html.ts';

const linesOf = (html: string) => readHtml(html).text.trim().split(/\n+/u);
const asked = (html: string) =>
  readHtml(html)
    .questions.map(({ text }) => text)
    .join('\n');

test('a block is a line, and what is within one runs on', () => {
  expect(linesOf('<p>甲<b>乙</b>\n 丙</p><div>丁<br>戊</div>')).toEqual(['甲乙 丙', '丁', '戊']);
});

test('scripts, styles and hidden words are no text', () => {
  const html =
    '<title>题</title><style>p{}</style><script>1</script><p hidden>甲</p><p style="display: none">乙</p><p>丙</p>';
  expect(linesOf(html)).toEqual(['丙']);
});

test('what surrounds the text is left out and said, but a header that holds the title is kept', () => {
  const html = '<nav>首页</nav><header><h1>标题</h1></header><p>甲</p><footer>版权</footer>';
  expect(linesOf(html)).toEqual(['标题', '甲']);
  expect(asked(html)).toContain('<nav> 没有导入：“首页”');
  expect(asked(html)).toContain('<footer> 没有导入：“版权”');
});

test('numbers that a browser draws are written, from where they start', () => {
  expect(linesOf('<ol start="3"><li>甲</li><li>乙</li></ol>')).toEqual(['3. 甲', '4. 乙']);
});

test('a row of a table is a line', () => {
  const html = '<table><tr><td>甲</td><td><p>乙</p><p>丙</p></td></tr></table>';
  expect(linesOf(html)).toEqual(['甲\t乙 丙']);
  expect(asked(html)).toContain('表格');
});

test('a picture is said', () => {
  expect(asked('<p>甲<img alt="印章"></p>')).toContain('图片没有导入：“印章”');
});
