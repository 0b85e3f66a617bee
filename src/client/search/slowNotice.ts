/** Milliseconds until a search is said to take time, and until cancelling is offered. */
const NOTICE_DELAY = 300;
const CANCEL_DELAY = 2000;

/** Calls `notice` and later `offer` when a search is slow. Returns a function that stops both. */
export function startSlowNotice(notice: () => void, offer: () => void): () => void {
  const timers = [window.setTimeout(notice, NOTICE_DELAY), window.setTimeout(offer, CANCEL_DELAY)];
  return () => timers.forEach(clearTimeout);
}
