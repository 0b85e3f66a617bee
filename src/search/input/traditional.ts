/** Traditional input: each traditional character with the simplified ones it can stand for in this library. */

/** Traditional character → simplified characters, the likeliest first. */
export type Conversion = Readonly<Record<string, string>>;

const MOST = 16;

/**
 * The simplified readings of a text, likeliest first, without the text itself.
 * A character such as 著 stays as typed in one reading and becomes 着 in another.
 */
export function simplified(text: string, table: Conversion): string[] {
  let readings = [''];
  for (const char of text) {
    const options = [...(table[char] ?? char)];
    readings = readings
      .flatMap((reading) => options.map((option) => reading + option))
      .slice(0, MOST);
  }
  return readings.filter((reading) => reading !== text);
}
