import type { PreviewBrief, PreviewFinding } from '../core/preview/state.ts';
import { type Links, takeLinks } from './links.ts';
import { layOver, type Marks } from './marks.ts';
import { morph } from './morph.ts';
import { holding, recall, remember } from './position.ts';

/** What the page asks of the interface around it. */
export interface Around extends Links {
  readonly onKey: (event: KeyboardEvent) => void;
  /** The frame was led away, as by a browser that keeps clicks on a page in a sandbox to itself. */
  readonly onAway: (page: string) => void;
}

/** The page of a brief, as it will be built. */
export interface PageView {
  /** Shows a brief, at the place where it was left, or at a place that a link names. */
  show(brief: PreviewBrief, html: string, fragment: string): Promise<void>;
  reveal(finding: PreviewFinding): void;
  /** Prints the page, all of it and nothing else. */
  print(): void;
}

const NOTHING: Pick<PreviewBrief, 'findings' | 'guidance'> = { findings: [], guidance: [] };

/** Takes charge of the frame of the page. */
export function pageView(frame: HTMLIFrameElement, around: Around): PageView {
  let marks: Marks | undefined;
  let path: string | undefined;
  let html: string | undefined;
  let marked = '';
  addEventListener('pagehide', () => {
    if (marks && path !== undefined) remember(marks.page, path);
  });

  frame.addEventListener('load', () => {
    if (!marks || frame.contentDocument === marks.page) return;
    marks = undefined;
    around.onAway(frame.contentDocument?.location.pathname.split('/').at(-1) ?? '');
  });

  /** The marks on the page that the frame shows; undefined where the server is away. */
  const opened = async (wanted: string): Promise<Marks | undefined> => {
    if (marks) return marks;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    frame.src = `/page?${new URLSearchParams({ brief: wanted })}`;
    await loaded;
    const page = frame.contentDocument;
    if (!page) return undefined;
    takeLinks(page, around);
    page.addEventListener('keydown', around.onKey);
    path = html = undefined;
    marks = layOver(page);
    return marks;
  };

  return {
    async show(brief, next, fragment) {
      frame.hidden = false;
      const layer = await opened(brief.path);
      if (!layer) return;
      const { page } = layer;
      const isSame = path === brief.path;
      if (!isSame && path !== undefined) {
        remember(page, path);
        page.body.replaceChildren();
      }
      // Lines of the text are not those of a page that was made before.
      const { findings, guidance } = brief.isStale ? NOTHING : brief;
      const update = () => {
        if (next !== html) morph(page, next);
        layer.show(findings, guidance);
      };
      const seen = JSON.stringify([findings, guidance]);
      if (!isSame) {
        update();
        recall(page, brief.path);
      } else if (next !== html || seen !== marked) {
        holding(page, update);
      }
      [path, html, marked] = [brief.path, next, seen];
      if (fragment !== '') page.getElementById(fragment)?.scrollIntoView();
    },
    reveal: (finding) => marks?.reveal(finding),
    print: () => frame.contentWindow?.print(),
  };
}
