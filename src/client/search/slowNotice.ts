/** When to say that it takes time, and when to offer to stop. */
const NOTICEABLE = 300;
const LONG = 2000;

/** Starts the clock; the function returned stops it. */
export function waiting(notice: () => void, offer: () => void): () => void {
  const timers = [window.setTimeout(notice, NOTICEABLE), window.setTimeout(offer, LONG)];
  return () => timers.forEach(clearTimeout);
}
