/** Whose words a stretch of a passage is: a reporting verb is the document's own, whatever it reports. */
import { OWN } from '#edition/layer.ts';
import type { Entry, Voice } from './block.ts';
import type { Range } from './range.ts';

/** Those who speak in some ranges of a passage's text. */
export function voicesIn({ voices }: Entry, ranges: readonly Range[]): Voice[] {
  return voices.filter((voice) => isIn(voice, ranges));
}

/** The layers of a passage of which something is marked, each with its name: beside another's its own words count where they are marked. */
export function layersIn({ voices }: Entry, marks: readonly Range[]): Map<string, string> {
  return named(voices.filter((voice) => !voices[1] || voice.layer !== OWN || isIn(voice, marks)));
}

/** The layers of voices, each once, with its name. */
export function named(voices: readonly Voice[]): Map<string, string> {
  return new Map(voices.map(({ layer, layerName }) => [layer, layerName]));
}

function isIn(voice: Voice, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => from < voice.to && voice.from < to);
}
