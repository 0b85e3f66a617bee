import { scripts } from 'virtual:scripts';

/**
 * Returns the files to load for some scripts, in the order of running: those that they are built on come before them,
 * unless the page has `loaded` them. @throws Error when there is no such script
 */
export function sourcesOf(names: readonly string[], loaded: readonly string[] = []): string[] {
  const before = new Set(loaded.flatMap((name) => [...scriptOf(name).needs, name]));
  const needed = new Set(names.flatMap((name) => [...scriptOf(name).needs, name]));
  return [...needed].filter((name) => !before.has(name)).map(sourceOf);
}

function sourceOf(name: string): string {
  const { file } = scriptOf(name);
  if (file === null) throw new Error(`the script ${name} has no file`);
  return `/${file}`;
}

/** Returns the code of a script that goes into the page. @throws Error when there is no such script */
export function codeOf(name: string): string {
  return scriptOf(name).code;
}

function scriptOf(name: string) {
  const script = scripts[name];
  if (!script) throw new Error(`there is no script ${name}`);
  return script;
}
