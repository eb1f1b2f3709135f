import type { PreviewState } from '../core/preview/state.ts';
import { listen, tokenIn } from './connection.ts';
import { byId, make } from './element.ts';
import { findingsList } from './list.ts';
import { notices } from './notices.ts';
import { pageView } from './page.ts';
import { pdfView } from './pdf.ts';
import { oneAtATime } from './refresh.ts';
import { status } from './status.ts';
import { addressOf, switcher } from './switcher.ts';

/** Before asking once more what could not be asked, in ms. */
const PAUSE = 1000;

const token = tokenIn(document);
let wanted = asked();
let fragment = '';
let state: PreviewState | undefined;
let view: 'page' | 'pdf' = 'page';
let again: ReturnType<typeof setTimeout> | undefined;

const saved = status();
const above = notices();
const pdf = pdfView();
const list = findingsList((finding) => {
  setView('page');
  page.reveal(finding);
});
const page = pageView(byId('page', HTMLIFrameElement), {
  follow,
  onKey,
  onAway: (name) => {
    if (!follow(name)) refresh();
  },
});
const menu = switcher((path) => switchTo(path));
const buttons = {
  page: byId('as-page', HTMLButtonElement),
  pdf: byId('as-pdf', HTMLButtonElement),
};

/** Asks for what there is now, and shows it. */
const refresh = oneAtATime(async () => {
  const path = wanted;
  // Without a path the server chooses.
  const query = new URLSearchParams({ token, ...(path && { brief: path }) });
  clearTimeout(again);
  // Whether the server is away is the connection's matter; that may be whole where this one broke.
  const answer = await fetch(`/state?${query}`).catch(() => undefined);
  if (!answer) again = setTimeout(refresh, PAUSE);
  if (!answer?.ok) return;
  const next: PreviewState = await answer.json();
  // Somebody has gone to another brief meanwhile.
  if (path !== wanted) return refresh();
  await show(next);
});

async function show(next: PreviewState): Promise<void> {
  const { current } = next;
  const isNews = state !== undefined && next.version !== state.version;
  state = next;
  wanted = current?.path ?? wanted;
  menu.show(next, wanted);
  above.show(next);
  showGone(next);
  byId('words', HTMLParagraphElement).textContent = current ? length(current.words) : '';
  byId('stale', HTMLParagraphElement).hidden = !current?.isStale || view === 'pdf';
  // Of a text that cannot be read nothing is known.
  if (current && !(current.isStale && current.findings.length === 0)) list.show(current.findings);
  else list.hide();
  await showView(next);
  if (isNews) saved.updated();
}

/** The page, or the PDF, or none of them where the brief is gone or makes none. */
async function showView({ current }: PreviewState): Promise<void> {
  const html = current?.html;
  const frame = byId('page', HTMLIFrameElement);
  const place = fragment;
  fragment = '';
  for (const [name, button] of Object.entries(buttons)) {
    button.setAttribute('aria-pressed', String(name === view));
    button.disabled = current === undefined;
  }
  if (current && view === 'pdf') pdf.show(current);
  else pdf.hide();
  frame.classList.toggle('away', view === 'pdf');
  if (current && html !== undefined) await page.show(current, html, place);
  else frame.hidden = true;
}

function showGone({ current, briefs }: PreviewState): void {
  byId('gone', HTMLDivElement).hidden = current !== undefined;
  if (current) return;
  const [title, message] = wanted
    ? ['This brief is gone', `There is no ${wanted} any more.`]
    : ['No brief yet', 'The first one is shown here as soon as it is saved.'];
  byId('gone-title', HTMLHeadingElement).textContent = title;
  byId('gone-message', HTMLParagraphElement).textContent = message;
  const others = briefs.map(({ path, title }) => {
    return make('li', {}, make('a', { href: addressOf(path) }, title));
  });
  byId('others', HTMLUListElement).replaceChildren(...others);
}

function setView(next: 'page' | 'pdf'): void {
  if (view === next) return;
  view = next;
  refresh();
}

/** Goes to a brief by the name of its page. */
function follow(name: string, place = ''): boolean {
  const brief = state?.briefs.find((one) => one.page === name);
  if (brief) switchTo(brief.path, place);
  return brief !== undefined;
}

function switchTo(path: string, place = ''): void {
  if (path !== wanted) history.pushState(null, '', addressOf(path));
  wanted = path;
  fragment = place;
  refresh();
}

function onKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isPrint = key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey;
  // The browser would print the interface, and of the page what fits in the window.
  if (isPrint && view === 'page' && state?.current?.html !== undefined) {
    event.preventDefault();
    page.print();
  }
  list.onKey(event);
}

function asked(): string {
  return new URLSearchParams(location.search).get('brief') ?? '';
}

function length(words: number): string {
  return `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
}

buttons.page.addEventListener('click', () => setView('page'));
buttons.pdf.addEventListener('click', () => setView('pdf'));
addEventListener('keydown', onKey);
addEventListener('popstate', () => {
  wanted = asked();
  refresh();
});
listen(token, {
  onChange: refresh,
  onLost: () => {
    saved.lost();
    above.setLost(true);
  },
  onBack: () => {
    saved.back();
    above.setLost(false);
  },
});
