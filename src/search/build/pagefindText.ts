/**
 * The text of a Pagefind bundle: one token a character, so that a quoted query finds any substring. Pagefind parts
 * tokens at white space and ignores marks within them.
 */

/** Matches a character that Pagefind indexes; every other shares the token of its neighbour. */
const INDEXED = /[\p{Alphabetic}\p{Number}\p{Pc}]/u;
/** Stands for a space of the text, which Pagefind would take for the end of a token. */
export const SPACE = '\u2062';
/** Ends a passage: Pagefind adds a full stop to a block that has none, and this tells it from the text's own. */
export const END = '\u2063';

/** Returns a text as tokens, with its end marked. */
export function tokensOf(text: string): string {
  let tokens = '';
  let hasWord = false;
  for (const char of text) {
    const isWord = INDEXED.test(char);
    // Marks before the first word of a passage open it; others close the word before them.
    if (isWord && hasWord) tokens += ' ';
    tokens += /\s/u.test(char) ? SPACE : char;
    hasWord ||= isWord;
  }
  return tokens + END;
}
