import type { PreviewFinding, PreviewGuidance } from '../core/preview/state.ts';
import { blockAt, blocksOf } from './blocks.ts';
import { make } from './element.ts';
import { explanation, headline, keyOf } from './finding.ts';
import css from './marks.css';
import { type Group, place, rectOf } from './placing.ts';
import room from './room.css';

/** How many cards stand at one block; the others are folded away. */
const MOST = 3;
/** How long a block is lit, in ms. */
const LIT = 1800;

/** What lies over a page: findings, and what is still to be written. */
export interface Marks {
  /** Puts findings and guidance beside their blocks; those of the front matter beside the title. */
  show(findings: readonly PreviewFinding[], guidance: readonly PreviewGuidance[]): void;
  /** Scrolls to a finding's block, lights it and opens its card. */
  reveal(finding: PreviewFinding): void;
  /** The page that they lie over. */
  readonly page: Document;
}

/** Lays an empty layer over a page. */
export function layOver(page: Document): Marks {
  // No style of a page is for an element of this name.
  const host = page.createElement('brief-findings');
  const about = { role: 'complementary', 'aria-label': 'Findings', lang: 'en', dir: 'ltr' };
  for (const [name, value] of Object.entries(about)) host.setAttribute(name, value);
  const root = host.attachShadow({ mode: 'open' });
  // Beside the body: what changes the page never meets it.
  page.documentElement.append(host);
  if (page.defaultView) {
    root.adoptedStyleSheets = [sheet(page.defaultView, css)];
    page.adoptedStyleSheets = [sheet(page.defaultView, room)];
  }
  let groups: readonly Group[] = [];
  const observer = new ResizeObserver(() => place(page, groups));
  observer.observe(page.body);

  return {
    page,
    show(findings, guidance) {
      const open = new Set(keysOf(root.querySelectorAll('details[open]')));
      const [focused] = root.activeElement ? keysOf([root.activeElement.parentElement]) : [];
      for (const { box } of groups) observer.unobserve(box);
      groups = groupsOf(page, findings, guidance);
      root.replaceChildren(
        ...groups.flatMap(({ edge, box, isBefore }) => (isBefore ? [box] : [edge, box])),
      );
      for (const card of root.querySelectorAll('details')) {
        card.open = open.has(card.dataset.finding ?? '');
        if (card.dataset.finding === focused) card.querySelector('summary')?.focus();
      }
      place(page, groups);
      for (const { box } of groups) observer.observe(box);
    },
    reveal(finding) {
      const key = keyOf(finding);
      // After a save it is another object, and the same finding.
      const isIt = (one: PreviewFinding) => one.line === finding.line && keyOf(one) === key;
      const group = groups.find(({ findings }) => findings.some(isIt));
      if (!group) return page.defaultView?.scrollTo({ top: 0 });
      for (const card of group.box.querySelectorAll<HTMLDetailsElement>('.card')) {
        card.open = card.dataset.finding === key;
        const rest = card.closest<HTMLDetailsElement>('.rest');
        if (rest && card.open) rest.open = true;
      }
      place(page, groups);
      group.block.scrollIntoView({ block: 'center', behavior: motion() });
      light(page, root, group.block);
    },
  };
}

function sheet(window: Window & typeof globalThis, text: string): CSSStyleSheet {
  const made = new window.CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

function keysOf(cards: Iterable<Element | null>): readonly string[] {
  return [...cards].flatMap((card) => card?.getAttribute('data-finding') ?? []);
}

/** Findings and guidance by the block that they concern, in the order of the page. */
function groupsOf(
  page: Document,
  findings: readonly PreviewFinding[],
  guidance: readonly PreviewGuidance[],
): readonly Group[] {
  const blocks = blocksOf(page);
  const top = page.querySelector<HTMLElement>('article > .title') ?? page.body;
  const blockOf = ({ line }: { readonly line: number }) => blockAt(blocks, line)?.element ?? top;
  const found = Map.groupBy(findings, blockOf);
  const notes = Map.groupBy(guidance, blockOf);
  const { lang } = page.documentElement;
  const marked = new Set([top, ...found.keys(), ...notes.keys()]);
  return [...marked].flatMap((block) => {
    const here = found.get(block) ?? [];
    const hints = notes.get(block) ?? [];
    if (here.length + hints.length === 0) return [];
    const edge = make('span', { class: `edge ${worst(here)}` });
    const others = here.slice(MOST);
    const cards = [
      ...here.slice(0, MOST).map(card),
      ...(others.length > 0 ? [rest(others)] : []),
      ...hints.map(({ text }) => make('p', { class: 'hint', lang, dir: 'auto' }, text)),
    ];
    const box = make('div', { class: 'group' }, ...cards);
    return [{ block, findings: here, edge, box, isBefore: block === top }];
  });
}

/** The severity that counts; where there is guidance alone, none. */
function worst(findings: readonly PreviewFinding[]): string {
  const severities = ['error', 'warning', 'info'];
  return severities.find((name) => findings.some(({ severity }) => severity === name)) ?? 'none';
}

function card(finding: PreviewFinding): HTMLElement {
  return make(
    'details',
    { class: `card ${finding.severity}`, 'data-finding': keyOf(finding) },
    make('summary', {}, ...headline(finding)),
    ...explanation(finding),
  );
}

function rest(findings: readonly PreviewFinding[]): HTMLElement {
  const key = `rest of ${findings.map(keyOf).join()}`;
  const attributes = { class: 'rest', 'data-finding': key };
  const summary = make('summary', {}, `${findings.length} more`);
  return make('details', attributes, summary, ...findings.map(card));
}

function light(page: Document, root: ShadowRoot, block: HTMLElement): void {
  for (const old of root.querySelectorAll('.spot')) old.remove();
  const spot = make('span', { class: 'spot' });
  const { top, left, width, height } = rectOf(page, block);
  for (const [name, value] of Object.entries({ top, left, width, height })) {
    spot.style.setProperty(name, `${value}px`);
  }
  root.append(spot);
  setTimeout(() => spot.remove(), LIT);
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
