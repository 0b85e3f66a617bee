import { check } from '../../src/cli/check.ts';
import { type FixtureCopy, copyFixture } from '../fixture/copy.ts';

/** Returns the error message after damage to a copy of the content; the line number becomes `LINE`. */
export function messageAfter(damage: (content: FixtureCopy) => number | undefined): string {
  const content = copyFixture();
  const line = damage(content);
  try {
    check(content.root);
  } catch (error) {
    return (error as Error).message.replaceAll(`:${line}\n`, ':LINE\n');
  }
  throw new Error('the damage went unnoticed');
}
