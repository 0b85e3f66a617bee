import type { Paragraph } from './paragraph.ts';
import { isFinished } from './paragraph.ts';
import type { Question } from './question.ts';

const BODY =
  '(?:委员会|总工会|工会|政府|办公[室厅]|党委|法院|检察院|联合会|协会|公司|中心|集团|国务院|[局部厅院署会])';
const ORGAN = new RegExp(`^[\\p{Script=Han}、（） ]{2,40}${BODY}(?:文件|（.+）)?$`, 'u');
const GENRE =
  /(?:通知|意见|决定|决议|办法|规定|条例|方案|报告|讲话|批复|公告|通告|公报|命令|[法函令]|解释|细则|章程|规则|要点|总结|计划|纪要|答复|复函|倡议书|准则|纲要|安排|规程|[）)])$/u;
const NUMBER = /^[\p{Script=Han}]{1,16}[〔[（(【]\s?\d{4}\s?[〕\])）】]\s?(?:第\s?)?\d+\s?号$/u;
const DATE =
  /^[〇○零一二三四五六七八九十\d]{4}\s?年[\d一二三四五六七八九十]{1,3}\s?月[\d一二三四五六七八九十]{1,3}\s?日$/u;

/** The parts of the paper that a document has besides its text. */
export interface Ends {
  title?: Paragraph;
  letterhead?: Paragraph;
  addressee?: Paragraph;
  /** 发文字号, 成文日期, and the signature (落款), as printed. */
  number?: Paragraph;
  date?: Paragraph;
  signature?: Paragraph;
}

/** Recognises letterhead, number, title and addressee in what stands before the text, and gives them their form. */
export function readFront(front: readonly Paragraph[], questions: Question[]): Ends {
  const title = titleIn(front);
  const ends: Ends = { title, number: front.find(({ text }) => NUMBER.test(text)) };
  if (title) title.form = 'title';
  else questions.push({ text: '没有认出标题：在标题那一段前加“# ”，或在 document.yaml 里写 name' });
  const at = title ? front.indexOf(title) : -1;
  ends.letterhead = front.slice(0, Math.max(0, at)).find(({ text }) => ORGAN.test(text));
  if (ends.letterhead) ends.letterhead.form = 'letterhead';
  ends.addressee = addresseeIn(front.slice(at + 1));
  if (ends.addressee) ends.addressee.form = 'addressee';
  return ends;
}

function titleIn(front: readonly Paragraph[]): Paragraph | undefined {
  const marked = front.find(({ level }) => level === 1);
  if (marked) return marked;
  const lines = front.slice(0, 8).filter(({ text }) => text.length <= 100 && !isFinished(text));
  const plain = lines.filter(
    ({ text, marker }) => !marker && !NUMBER.test(text) && !DATE.test(text),
  );
  return plain.find(({ text }) => GENRE.test(text) && text.length > 4) ?? plain.find(isLone);
}

/** A short first line that is no organ’s name may be a title. */
function isLone({ text }: Paragraph): boolean {
  return text.length >= 2 && text.length <= 40 && !ORGAN.test(text);
}

/** Whom the text is sent to stands before its first sentence. */
function addresseeIn(after: readonly Paragraph[]): Paragraph | undefined {
  const body = after.findIndex(({ text, marker }) => marker !== null || /[。；]/u.test(text));
  return after.slice(0, body === -1 ? 3 : body).find(({ text }) => isAddressee(text));
}

function isAddressee(text: string): boolean {
  return /：$/u.test(text) && text.length <= 120 && !/[。；]|如下|通知|以下/u.test(text);
}

/** Recognises date and signature at the end of the text; gives how many paragraphs at the end are no part of it. */
export function readBack(body: readonly Paragraph[], ends: Ends): number {
  const lines = body.map(({ text }) => text);
  let start = lines.length;
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - 12); i -= 1) {
    const text = lines[i] ?? '';
    const [date, organ] = [DATE.test(text), ORGAN.test(text) && text.length <= 40];
    if (date) ends.date ??= body[i];
    if (organ && !date) ends.signature ??= body[i];
    if (date || organ || isFurniture(text)) start = i;
  }
  return lines.length - start;
}

/** What stands below the text of an official document. */
function isFurniture(text: string): boolean {
  return /^(?:附\s?件\s?[:：]|抄送|抄报|印发|此复|特此|（此件|\(此件|（联系人|联系人)/u.test(text);
}
