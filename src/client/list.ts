import type { PreviewFinding } from '../core/preview/state.ts';
import { byId, make, sentence } from './element.ts';
import { headline, keyOf, placeOf } from './finding.ts';
import { tally } from './severity.ts';

/** The list of all findings, beside the page or below it, and the button that opens it. */
export interface List {
  show(findings: readonly PreviewFinding[]): void;
  hide(): void;
  /** Escape closes the list. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Takes charge of the list; `onChoose` shows where a finding is. */
export function findingsList(onChoose: (finding: PreviewFinding) => void): List {
  const panel = byId('findings', HTMLElement);
  const button = byId('count', HTMLButtonElement);
  const list = byId('list', HTMLOListElement);
  const toggle = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) panel.focus();
    else button.focus();
  };
  button.addEventListener('click', () => toggle(panel.hidden !== false));
  byId('close', HTMLButtonElement).addEventListener('click', () => toggle(false));
  let listed = '';
  return {
    show(findings) {
      button.hidden = false;
      byId('none', HTMLParagraphElement).hidden = findings.length > 0;
      // The same findings keep their focus.
      if (listed === JSON.stringify(findings)) return;
      listed = JSON.stringify(findings);
      const count = findings.length > 0 ? tally(findings) : ['Nothing to mend'];
      button.replaceChildren(...count);
      const { activeElement } = document;
      const focused = list.contains(activeElement)
        ? activeElement?.getAttribute('data-finding')
        : undefined;
      list.replaceChildren(...findings.map((finding) => entry(finding, onChoose)));
      if (typeof focused !== 'string') return;
      const buttons = [...list.querySelectorAll('button')];
      (buttons.find(({ dataset }) => dataset.finding === focused) ?? panel).focus();
    },
    hide() {
      button.hidden = panel.hidden = true;
      button.setAttribute('aria-expanded', 'false');
    },
    onKey: (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || panel.hidden) return;
      // It closes what lies on top: the list of briefs.
      if (document.querySelector(':popover-open')) return;
      toggle(false);
    },
  };
}

function entry(
  finding: PreviewFinding,
  onChoose: (finding: PreviewFinding) => void,
): HTMLLIElement {
  const button = make(
    'button',
    { type: 'button', 'data-finding': keyOf(finding) },
    make('span', { class: 'headline' }, ...headline(finding)),
    make('span', { class: 'place' }, ...placeOf(finding)),
  );
  button.addEventListener('click', () => onChoose(finding));
  const help = finding.help === undefined ? [] : [make('p', {}, ...sentence(finding.help))];
  return make('li', { class: finding.severity }, button, ...help);
}
