import open from 'open';

/** Opens an address in the person's browser. Rejects where there is none, as on a machine without a screen. */
export async function openInBrowser(address: string): Promise<void> {
  if (!process.env.BROWSER) expectScreen();
  await start(address);
}

/** Opens a file in the program that the system has for it. Rejects as `openInBrowser` does. */
export async function openFile(path: string): Promise<void> {
  expectScreen();
  await start(path);
}

/** Other systems than Linux tell of none, or always have one. */
function expectScreen(): void {
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !WSL_DISTRO_NAME) {
    throw new Error('no screen');
  }
}

async function start(target: string): Promise<void> {
  const child = await open(target);
  // What fails later fails alone.
  child.on('error', () => {});
  child.unref();
}
