import type { PreviewEntry, PreviewState } from '../core/preview/state.ts';
import { byId, make } from './element.ts';
import { counted } from './severity.ts';

/** From how many briefs on there is a field to find one by. */
const MANY = 8;

/** The names of states that a reader of the list should know of; a published brief needs none. */
const states = { draft: 'Draft', review: 'In review', withdrawn: 'Withdrawn', published: '' };

/** The title of the brief, which opens the list of all of them. */
export interface Switcher {
  show(state: PreviewState, path: string): void;
}

/** The address of the preview of a brief. */
export function addressOf(path: string): string {
  return `?${new URLSearchParams({ brief: path })}`;
}

/** Takes charge of the title and the list of briefs. */
export function switcher(onChoose: (path: string) => void): Switcher {
  const button = byId('switch', HTMLButtonElement);
  const menu = byId('briefs', HTMLElement);
  const list = byId('entries', HTMLUListElement);
  const filter = byId('filter', HTMLInputElement);
  const none = byId('no-entry', HTMLParagraphElement);
  const sift = () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    const items = [...list.children].filter((item) => item instanceof HTMLElement);
    for (const item of items) {
      const text = `${item.textContent} ${item.dataset.path}`.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
    }
    none.textContent = items.every(({ hidden }) => hidden) ? 'No brief of that name' : '';
  };
  filter.addEventListener('input', sift);
  menu.addEventListener('toggle', (event) => {
    const isOpen = 'newState' in event && event.newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    filter.value = '';
    sift();
    const current = list.querySelector<HTMLElement>('[aria-current]');
    (filter.hidden ? current : filter)?.focus();
    current?.scrollIntoView({ block: 'nearest' });
  });
  menu.addEventListener('keydown', walk(list, filter));
  const choose = (path: string) => {
    menu.hidePopover();
    onChoose(path);
  };
  let listed = '';
  return {
    show({ briefs, current, name }, path) {
      const title = current?.title ?? (path || 'No brief');
      byId('title', HTMLSpanElement).textContent = title;
      const entry = briefs.find((one) => one.path === path);
      const state = byId('state', HTMLSpanElement);
      state.textContent = entry ? states[entry.status] : '';
      state.hidden = state.textContent === '';
      document.title = [title, name, 'preview'].filter(Boolean).join(' · ');
      filter.hidden = briefs.length <= MANY;
      const seen = JSON.stringify([briefs, path]);
      if (seen === listed) return;
      listed = seen;
      list.replaceChildren(...briefs.map((one) => item(one, one.path === path, choose)));
      sift();
    },
  };
}

function item(
  entry: PreviewEntry,
  isCurrent: boolean,
  choose: (path: string) => void,
): HTMLLIElement {
  const { path, title, date, status, errors, warnings } = entry;
  const link = make(
    'a',
    { href: addressOf(path), ...(isCurrent ? { 'aria-current': 'page' } : {}) },
    make('span', { class: 'name' }, title),
    ' ',
    make(
      'span',
      { class: 'about' },
      ...(date ? [make('span', {}, date), ' '] : []),
      ...(states[status] ? [make('span', { class: 'badge' }, states[status]), ' '] : []),
      ...(errors > 0 ? [make('span', { class: 'error' }, counted(errors, 'error')), ' '] : []),
      ...(warnings > 0 ? [make('span', { class: 'warning' }, counted(warnings, 'warning'))] : []),
    ),
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(path);
  });
  return make('li', { 'data-path': path }, link);
}

/** Up and Down go through the list, as in any menu. */
function walk(list: HTMLElement, filter: HTMLElement): (event: KeyboardEvent) => void {
  return (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links: readonly (Element | null)[] = [...list.querySelectorAll('li:not([hidden]) a')];
    const at = links.indexOf(document.activeElement);
    const next = links[at + step];
    if (next instanceof HTMLElement) next.focus();
    else if (step < 0) filter.focus();
  };
}
