/** A finger's way must be this long and this flat to turn a slide. */
const LENGTH = 48;
const FLATNESS = 1.5;

/** Turns by a swipe, or by a tap: left third back, the rest on. Selecting, zooming and controls are left alone. */
export function turnByHand(stage: HTMLElement, turn: (by: 1 | -1) => void): void {
  let from: Touch | null = null;
  stage.addEventListener(
    'touchstart',
    ({ touches }) => (from = touches.length === 1 && !isZoomed() ? (touches[0] ?? null) : null),
    { passive: true },
  );
  stage.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const [to] = changedTouches;
      const way = from && to ? swipe(to.clientX - from.clientX, to.clientY - from.clientY) : 0;
      from = null;
      if (way !== 0 && nothingSelected()) turn(way);
    },
    { passive: true },
  );
  stage.addEventListener('click', ({ target, clientX, detail }) => {
    if (detail === 0 || (target as Element).closest('a, button') || !nothingSelected()) return;
    turn(clientX < stage.clientWidth / 3 ? -1 : 1);
  });
}

/** Which way a finger turned: 1 on, -1 back, 0 when it was no swipe. */
export function swipe(x: number, y: number): 1 | -1 | 0 {
  if (Math.abs(x) < LENGTH || Math.abs(x) < Math.abs(y) * FLATNESS) return 0;
  return x < 0 ? 1 : -1;
}

function nothingSelected(): boolean {
  return getSelection()?.isCollapsed ?? true;
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}
