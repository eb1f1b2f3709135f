import open from 'open';

/** Opens an address in the person's browser. Rejects where there is none, as on a machine without a screen. */
export async function openInBrowser(address: string): Promise<void> {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME, BROWSER } = process.env;
  const hasScreen = DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME || BROWSER;
  if (process.platform === 'linux' && !hasScreen) throw new Error('no screen');
  const child = await open(address);
  // What fails later fails alone.
  child.on('error', () => {});
  child.unref();
}
