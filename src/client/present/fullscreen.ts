/** The names of the full-screen API in older browsers. */
interface PrefixedFullscreen {
  webkitRequestFullscreen?: () => void;
  webkitExitFullscreen?: () => void;
  webkitFullscreenElement?: Element | null;
}

/** Enters or leaves full screen; where the browser refuses, the slide fills the window as before. */
export async function toggleFullScreen(): Promise<void> {
  const page: Document & PrefixedFullscreen = document;
  const root: HTMLElement & PrefixedFullscreen = document.documentElement;
  try {
    if (page.fullscreenElement ?? page.webkitFullscreenElement) {
      await (page.exitFullscreen ?? page.webkitExitFullscreen)?.call(page);
    } else await (root.requestFullscreen ?? root.webkitRequestFullscreen)?.call(root);
  } catch {
    // Browsers of chat programs and frames forbid it; the slide still fills the window.
  }
}
