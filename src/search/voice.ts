/** Whose words a stretch of a passage is: a reporting verb is the document's own, whatever it reports. */
import type { Entry, Voice } from './entry.ts';
import type { Range } from './range.ts';

/** Those who speak in some ranges of a passage's text. */
export function voicesIn({ voices }: Entry, ranges: readonly Range[]): Voice[] {
  return voices.filter((voice) => ranges.some(([from, to]) => from < voice.to && voice.from < to));
}

/** The layers of what is marked, each with its name; those of the whole passage where nothing is. */
export function layersIn(entry: Entry, marks: readonly Range[]): Map<string, string> {
  const heard = voicesIn(entry, marks);
  const voices = heard.length > 0 ? heard : entry.voices;
  return new Map(voices.map(({ layer, layerName }) => [layer, layerName]));
}
