import type { PreviewBrief } from '../core/preview/state.ts';
import { byId } from './element.ts';

/** The PDF of the brief. */
export interface PdfView {
  /** Shows the PDF of a brief as it is now. */
  show(brief: PreviewBrief): void;
  hide(): void;
}

/** Takes charge of the place of the PDF. */
export function pdfView(): PdfView {
  const box = byId('pdf', HTMLDivElement);
  const frame = byId('pdf-frame', HTMLIFrameElement);
  const link = byId('pdf-link', HTMLAnchorElement);
  const canShow = navigator.pdfViewerEnabled;
  byId('pdf-message', HTMLParagraphElement).hidden = canShow;
  let made = '';
  let count = 0;
  return {
    show({ path, html, isStale }) {
      // Whatever changes the PDF changes the page, or keeps both from being made.
      const now = JSON.stringify([path, isStale, html]);
      if (now !== made) count++;
      made = now;
      const address = `/pdf?${new URLSearchParams({ brief: path })}`;
      const fresh = `${address}&v=${count}#toolbar=1`;
      link.setAttribute('href', address);
      box.hidden = false;
      frame.hidden = !canShow;
      // In place of the last one: Back leads to the brief before and not through every save.
      if (canShow && frame.dataset.shown !== fresh) frame.contentWindow?.location.replace(fresh);
      frame.dataset.shown = fresh;
    },
    hide() {
      box.hidden = true;
    },
  };
}
