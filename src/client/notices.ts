import type { PreviewState } from '../core/preview/state.ts';
import { byId, make, sentence, worded } from './element.ts';
import { badge } from './severity.ts';

/** What stands above the page: what keeps it from being shown, and what is wrong beside the briefs. */
export interface Notices {
  show(state: PreviewState): void;
  setLost(isLost: boolean): void;
}

/** Takes charge of the place above the page. */
export function notices(): Notices {
  const box = byId('notices', HTMLDivElement);
  let shown: readonly HTMLElement[] = [];
  let isLost = false;
  let seen = '';
  const render = () => box.replaceChildren(...(isLost ? [lost()] : []), ...shown);
  return {
    show(state) {
      const next = JSON.stringify([state.problems, trouble(state)]);
      if (next === seen) return;
      seen = next;
      shown = [...mistake(state), ...state.problems.map(problem)];
      render();
    },
    setLost(next) {
      if (next === isLost) return;
      isLost = next;
      render();
    },
  };
}

/** The errors because of which no page can be made of the text; none where one is made. */
function trouble({ current }: PreviewState) {
  if (!current || (current.html !== undefined && !current.isStale)) return undefined;
  const errors = current.findings.filter(({ severity }) => severity === 'error');
  const causes = errors.filter(({ rule }) => rule.startsWith('frontmatter/'));
  return { errors: causes.length > 0 ? causes : errors.slice(0, 1), isStale: current.isStale };
}

function mistake(state: PreviewState): readonly HTMLElement[] {
  const found = trouble(state);
  if (!found) return [];
  const { errors, isStale } = found;
  const items = errors.map(({ line, message, help }) =>
    make(
      'li',
      {},
      make('strong', {}, `Line ${line}: `),
      ...sentence(message),
      ' ',
      ...(help === undefined ? [] : sentence(help)),
    ),
  );
  const below = isStale
    ? 'Below is the page from before the mistake. It follows again once this is mended.'
    : 'The page appears once this is mended.';
  return [
    make(
      'section',
      { class: 'notice error', 'aria-label': 'Mistake' },
      make('h2', {}, ...badge('error').slice(0, 1), 'This text makes no page yet'),
      ...(items.length > 0 ? [make('ul', {}, ...items)] : []),
      make('p', { class: 'below' }, below),
    ),
  ];
}

function problem({ message, help }: PreviewState['problems'][number]): HTMLElement {
  return make(
    'section',
    { class: 'notice warning', 'aria-label': 'Settings' },
    make('h2', {}, ...badge('warning').slice(0, 1), ...worded(message)),
    ...(help === undefined ? [] : [make('p', {}, ...sentence(help))]),
  );
}

function lost(): HTMLElement {
  return make(
    'section',
    { class: 'notice lost', 'aria-label': 'Connection' },
    make('h2', {}, ...badge('warning').slice(0, 1), 'Connection lost'),
    make('p', {}, ...sentence('start `brief preview` again; this window then goes on by itself')),
  );
}
