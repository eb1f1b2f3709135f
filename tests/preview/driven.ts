import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
  chromium as playwright,
  type Route,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { chromium, pathOf } from '../pages/tools.ts';

const program = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));

/** A workspace in a folder of its own, and the program that previews it. */
export interface Preview {
  readonly address: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Ends the program as Ctrl-C does. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  /** Ends it for good, and leaves nothing behind. */
  close(): Promise<void>;
}

/** Starts `brief preview` on files, by their paths from the workspace. */
export async function startPreview(files: Readonly<Record<string, string>>): Promise<Preview> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-preview-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  let { child, address } = await start(folder, 0);
  return {
    address,
    write,
    remove: (path) => rmSync(join(folder, path)),
    stop: () => end(child),
    async close() {
      await end(child);
      rmSync(folder, { recursive: true });
    },
    async restart() {
      ({ child, address } = await start(folder, Number(new URL(address).port)));
    },
  };
}

function start(
  folder: string,
  port: number,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [program, 'preview', '--port', `${port}`], { cwd: folder });
  return new Promise((started, failed) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address) started({ child, address });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => failed(new Error(`the preview ended with ${code}: ${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    child.once('exit', () => ended());
    child.kill('SIGINT');
  });
}

/** How somebody looks at the preview. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly brief?: string;
  /** Whether scripts may run in the page, as those of a checker. */
  readonly isOpen?: boolean;
}

/** A window of the browser on a preview. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The document of the brief. */
  readonly frame: Frame;
  /** What the console heard and what went wrong. */
  readonly heard: readonly string[];
}

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: pathOf(chromium), args: ['--no-sandbox'] });
}

async function withoutSandbox(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(/ sandbox="[^"]*"/, '');
  await route.fulfill({ response, body });
}

/** What a test drives. */
export interface Stage {
  readonly preview: Preview;
  /** The window that somebody looks at. */
  readonly window: Window;
  /** Opens that window. */
  look(view: View): Promise<Window>;
  /** Opens one beside it, for the test to close. */
  openBeside(view: View): Promise<Window>;
}

/** Gives each test of a block a preview of files; with a view, a window is open as well. */
export function previewed(files: Readonly<Record<string, string>>, view?: View): Stage {
  let browser: Browser | undefined;
  let preview: Preview | undefined;
  let window: Window | undefined;
  const stage: Stage = {
    get preview() {
      return there(preview);
    },
    get window() {
      return there(window);
    },
    async look(how) {
      window = await stage.openBeside(how);
      return window;
    },
    openBeside: (how) => open(there(browser), there(preview), how),
  };
  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    preview = await startPreview(files);
    if (view) await stage.look(view);
  });
  afterEach(async () => {
    await window?.context.close();
    await preview?.close();
  });
  afterAll(() => browser?.close());
  return stage;
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the test has not begun');
  return thing;
}

/** Opens a window and waits for the brief. */
export async function open(
  browser: Browser,
  preview: Preview,
  { width = 1400, height = 900, colorScheme = 'light', brief, isOpen = false }: View = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(`${error}`));
  if (isOpen) await page.route(`${preview.address}?*`, withoutSandbox);
  const query = brief === undefined ? '' : `?${new URLSearchParams({ brief })}`;
  await page.goto(preview.address + query);
  await page.frameLocator('#page').locator('brief-findings').waitFor({ state: 'attached' });
  const frame = page.frames().find((one) => one.url().includes('/page'));
  if (!frame) throw new Error('the page has no frame');
  return { page, context, frame, heard };
}
