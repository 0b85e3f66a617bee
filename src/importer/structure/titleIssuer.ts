import type { FrontAndBack } from './frontAndBack.ts';
import { issuersIn } from './issuer.ts';
import type { Question } from '../question.ts';

/** Takes the issuers from the title, 某某总工会关于…的通知 or 某某总工会2024年工作要点, if no other place names any. */
export function readIssuerInTitle(facts: FrontAndBack, questions: Question[]): void {
  const { title } = facts;
  if (!title || (facts.issuers && facts.issuers.length > 0)) return;
  const opening =
    /^(.{2,60}?)\s*(?:关于|印发|转发|批转|[\d〇○零一二三四五六七八九十]{4}\s?年)/u.exec(
      title.text,
    )?.[1];
  const issuers = issuersIn(opening ?? '');
  if (issuers.length === 0) return;
  facts.issuers = issuers;
  questions.push({ line: title.line, text: `标题里的“${issuers.join('、')}”作为发文机关：核对` });
}
