/** A file that has not come by then will not come. */
const USUAL = 10_000;
/** Said on the window, which the scripts of a page share; also the error of whoever was waiting. */
const GIVEN_UP = 'given up';

/** Calls `stop` with the reason when a file is late or given up; the function returned says that it came. */
export function waitFor(stop: (reason: string) => void, patience = USUAL): () => void {
  const timer = setTimeout(stop, patience, 'slow');
  const leave = () => stop(GIVEN_UP);
  addEventListener(GIVEN_UP, leave);
  return () => {
    clearTimeout(timer);
    removeEventListener(GIVEN_UP, leave);
  };
}

/** Waits no longer for any file: whoever needs it asks for it anew. */
export function giveUp(): void {
  dispatchEvent(new Event(GIVEN_UP));
}

/** Whether a file did not come because it was given up. */
export function isGivenUp(error: unknown): boolean {
  return (error as Error).message === GIVEN_UP;
}
