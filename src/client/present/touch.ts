/** The least distance of a swipe in px, and the least ratio of its width to its height. */
const MIN_DISTANCE = 48;
const MIN_FLATNESS = 1.5;

/** Turns slides by swipes and taps; leaves selecting, zooming and controls to the browser. */
export function startTouchControls(view: HTMLElement, turn: (step: 1 | -1) => void): void {
  listenToSwipes(view, turn);
  view.addEventListener('click', ({ target, clientX, detail }) => {
    if (detail === 0 || (target as Element).closest('a, button') || !isNothingSelected()) return;
    turn(clientX < view.clientWidth / 3 ? -1 : 1);
  });
}

function listenToSwipes(view: HTMLElement, turn: (step: 1 | -1) => void): void {
  let start: Touch | undefined;
  view.addEventListener(
    'touchstart',
    ({ touches }) => {
      start = touches.length === 1 && !isZoomed() ? touches[0] : undefined;
    },
    { passive: true },
  );
  view.addEventListener(
    'touchend',
    ({ changedTouches: [end] }) => {
      const step =
        start && end ? swipeDirection(end.clientX - start.clientX, end.clientY - start.clientY) : 0;
      start = undefined;
      if (step !== 0 && isNothingSelected()) turn(step);
    },
    { passive: true },
  );
}

/** Returns the direction of a finger's movement in px: 1 forwards, -1 back, 0 if it is no swipe. */
export function swipeDirection(x: number, y: number): 1 | -1 | 0 {
  if (Math.abs(x) < MIN_DISTANCE || Math.abs(x) < Math.abs(y) * MIN_FLATNESS) return 0;
  return x < 0 ? 1 : -1;
}

function isNothingSelected(): boolean {
  return getSelection()?.isCollapsed ?? true;
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}
