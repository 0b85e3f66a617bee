import type { Kind, Person } from './person.ts';

/** One act of a person on the way to something. */
export type Step = (person: Person) => Promise<unknown>;

/** Taps on an element by its role and name. */
export function tap(kind: Kind, name: string): Step {
  return (person) => person.tap(kind, name);
}

/** Taps on words of the text. */
export function tapWords(words: string): Step {
  return (person) => person.tapWords(words);
}

/** Types a text into a field. */
export function type(field: string, text: string): Step {
  return (person) => person.type(field, text);
}

/** Pastes a text into a field. */
export function paste(field: string, text: string): Step {
  return (person) => person.paste(field, text);
}

/** Sends what was typed with the keyboard's own key. */
export function enter(): Step {
  return (person) => person.enter();
}

/** Looks for an element by its role and name, and brings it into view. */
export function look(kind: Kind, name: string): Step {
  return (person) => person.look(kind, name);
}

/** Selects words as a finger does, and copies them with the browser's own menu. */
export function copySelection(words: string): Step {
  return (person) => person.copySelection(words);
}
