import type { AstroConfig } from 'astro';

/** A message of Astro's log. */
interface LogMessage {
  level: string;
  message: string;
}

/** The setting that makes Astro use this log. */
export const WARNING_LOG: AstroConfig['logger'] = { entrypoint: new URL(import.meta.url) };

const errors: string[] = [];

/** Creates the log of `npm run build`: warnings at once, and no errors, since the one that ends a build tells itself. */
export default function warningLog(): { write: (message: LogMessage) => void } {
  return {
    write({ level, message }) {
      if (level === 'warn') console.warn(message);
      if (level === 'error') errors.push(message);
    },
  };
}

/** Returns the errors that were logged, for a build that ended well all the same. */
export function loggedErrors(): readonly string[] {
  return errors;
}
