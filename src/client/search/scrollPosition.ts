/** Saves the scroll position whenever a link is followed. */
export function saveScrollOnClick(): void {
  addEventListener(
    'click',
    ({ target }) => {
      if ((target as Element).closest('a')) saveScroll();
    },
    true,
  );
}

/** Saves the scroll position in the present history entry. */
export function saveScroll(): void {
  try {
    history.replaceState(scrollY, '');
  } catch {
    // Some browsers refuse this on pages from disk.
  }
}

/** Restores the saved scroll position, once the results are drawn. */
export function restoreScroll(): void {
  if (typeof history.state === 'number') scrollTo(0, history.state);
}
