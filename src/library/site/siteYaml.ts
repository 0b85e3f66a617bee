import { nearestReadable } from '#styles/contrast.ts';
import { DARK } from '#styles/tokens.ts';

/** The settings that every site needs. */
export interface NewSite {
  name: string;
  short: string;
  /** The colour on light paper, as `#rrggbb`. */
  colour: string;
}

/** The least contrast of text that the proposed colour has on dark paper. */
const READABLE = 7;

/** Returns the settings file of a new site, with a colour for dark paper made from that for light. */
export function siteYaml({ name, short, colour }: NewSite): string {
  const isColour = /^#[0-9a-f]{6}$/u.test(colour);
  const onDark = isColour ? nearestReadable(colour, [DARK.paper, DARK.wash], READABLE) : colour;
  return `# 网站的名称、颜色和联系办法。改这里就行，程序里没有这些内容。
name: ${quoted(name)} # 网站名称：网页标题、聊天卡片、Office 文件的作者
shortName: ${quoted(short)} # 页头上的名称，最多四个字
# publisher: 主办单位（写在每页末尾；没有就不写这一行）
# contact: 联系办法，例如 某某部　0519-00000000
# filing: [备案号，没有就不写这一行]
colours:
  accent: ${quoted(colour)} # 网站的颜色，用在浅色底上；对比度不够时会告诉你相近的颜色
  accentOnDark: ${quoted(onDark)} # 夜间深色底上用的颜色
# icon: icon.png（放在 content 文件夹里的正方形 PNG，至少 512 像素；不写，就按上面的颜色画一个）
# letterhead: 讲义和 DOCX 最上面印的单位名称
# address: https://example.org/study/（网站的网址；不写，放在哪里都能打开）
# 网站有哪些功能，不要的删去：lectures 宣讲（宣讲单、放映、讲义、Office 文件），offline 离线阅读
features: [lectures, offline]
# groupBy: kind（有几份文件时，首页按什么分组：kind 文种，year 年份，issuer 发文机关；不写就按发文机关）
# groupOrder: [条例, 办法]（排在最前的几组，照组名写；其余的年份从近到远，别的按音序）
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
