/** The names older kernels know full screen by. */
interface Old {
  webkitRequestFullscreen?: () => void;
  webkitExitFullscreen?: () => void;
  webkitFullscreenElement?: Element | null;
}

/** Takes the whole screen, or gives it back; refused, the slide fills the window as it does anyway. */
export async function toggleFullScreen(): Promise<void> {
  const page: Document & Old = document;
  const root: HTMLElement & Old = document.documentElement;
  try {
    if (page.fullscreenElement ?? page.webkitFullscreenElement) {
      await (page.exitFullscreen ?? page.webkitExitFullscreen)?.call(page);
    } else await (root.requestFullscreen ?? root.webkitRequestFullscreen)?.call(root);
  } catch {
    // Chat browsers and frames forbid it: nothing is lost.
  }
}
