/** Traditional character → the simplified characters of the library that it can stand for, likeliest first. */
export type ConversionTable = Readonly<Record<string, string>>;

const MOST = 16;

/**
 * Lists the simplified readings of a text, likeliest first, without the text itself.
 * A character such as 著 stays as typed in one reading and becomes 着 in another.
 */
export function simplifiedReadings(text: string, table: ConversionTable): string[] {
  let readings = [''];
  for (const char of text) {
    const options = [...(table[char] ?? char)];
    readings = readings
      .flatMap((reading) => options.map((option) => reading + option))
      .slice(0, MOST);
  }
  return readings.filter((reading) => reading !== text);
}
