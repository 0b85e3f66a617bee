import type { ReceivedText } from '../draft.ts';
import type { Question } from '../question.ts';
import type { Account } from './account.ts';
import { wellFormed } from './wellFormed.ts';

/** Makes the received text of what a reader found, with the questions of its account and further ones. */
export function readWith(
  reader: string,
  text: string,
  account: Account,
  asked: readonly Question[] = [],
): ReceivedText {
  const clean = wellFormed(text);
  return {
    text: clean,
    reader,
    questions: [...account.questions(), ...asked],
    leftOut: account.leftOut(),
  };
}
