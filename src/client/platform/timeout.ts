/** Milliseconds to wait for a file. */
export const DEFAULT_TIMEOUT = 10_000;
/** The name of the event on the window, which the scripts of a page share, and the message of the resulting error. */
const CANCELLED = 'cancelled';

/** Calls `stop` with the reason when a file is late or cancelled. Returns a function that ends the wait. */
export function startTimeout(
  stop: (reason: string) => void,
  timeout = DEFAULT_TIMEOUT,
): () => void {
  const timer = setTimeout(stop, timeout, 'slow');
  const cancel = () => stop(CANCELLED);
  addEventListener(CANCELLED, cancel);
  return () => {
    clearTimeout(timer);
    removeEventListener(CANCELLED, cancel);
  };
}

/** Cancels the loading of all files; whoever still needs one must request it again. */
export function cancelLoading(): void {
  dispatchEvent(new Event(CANCELLED));
}

/** Tells whether an error is of a cancelled file. */
export function isCancelled(error: unknown): boolean {
  return (error as Error).message === CANCELLED;
}
