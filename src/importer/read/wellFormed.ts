/** Replaces every half of a surrogate pair that stands alone, which no encoding carries, by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
