/** Keeps in the history how far down one was when a link was followed. */
export function keepScroll(): void {
  addEventListener(
    'click',
    ({ target }) => {
      if ((target as Element).closest('a')) noteScroll();
    },
    true,
  );
}

/** Notes in the present entry of the history how far down one is. */
export function noteScroll(): void {
  try {
    history.replaceState(scrollY, '');
  } catch {
    // Some browsers refuse this on pages from disk.
  }
}

/** Goes back to where one was, once there is something to scroll to. */
export function restoreScroll(): void {
  if (typeof history.state === 'number') scrollTo(0, history.state);
}
