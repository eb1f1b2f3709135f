import { wordsOf } from '../body-words.ts';
import { guidanceOf, wordsOfGuidance } from '../guidance.ts';
import type { Complaint } from '../run/complaint.ts';
import { pointAt } from '../text.ts';
import { findingsOf, saidOf, titleOf } from './findings.ts';
import type { Reading, Workshop } from './reading.ts';
import { htmlOf, isBroken, readyFor } from './render.ts';
import type { PreviewBrief } from './state.ts';

/** A brief on the screen, and what kept its page from being made. */
export interface Shown {
  /** Undefined for a path that is no brief to be shown. */
  readonly current: PreviewBrief | undefined;
  readonly problems: readonly Complaint[];
}

/** Makes what shows a brief; where its text cannot be read, as it was when that could. */
export function makeScreen(workshop: Workshop): (path: string, reading: Reading) => Promise<Shown> {
  const lastPages = new Map<string, { readonly html: string; readonly title: string }>();
  return async (path, reading) => {
    const ready = await readyFor(reading, path);
    if (!ready) return { current: undefined, problems: [] };
    const { brief, setting } = ready;
    const last = lastPages.get(path);
    const about = {
      path,
      title: titleOf(brief.meta.title, path),
      // Those of an earlier text are not the reason why this one cannot be read.
      findings: reading.unread.has(path) ? [] : findingsOf(reading, path),
      guidance: guidanceOf(brief).map(({ start, end }) => ({
        line: pointAt(brief.lines, start).line,
        text: wordsOfGuidance(brief.text.slice(start, end)),
      })),
      words: wordsOf(brief, setting.lang, setting.kind),
    };
    const isSound = !isBroken(brief) && !reading.unread.has(path);
    if (!isSound && last !== undefined) {
      return { current: { ...about, ...last, isStale: true }, problems: [] };
    }
    try {
      const html = await htmlOf(ready, workshop);
      if (isSound) lastPages.set(path, { html, title: about.title });
      return { current: { ...about, html, isStale: false }, problems: [] };
    } catch (error) {
      const current = { ...about, html: last?.html, isStale: last !== undefined };
      return { current, problems: saidOf(error, workshop.io) };
    }
  };
}
