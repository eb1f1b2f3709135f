import type { Brief } from '../brief.ts';
import type { Made, Setting } from '../format.ts';
import { Refusal } from '../io.ts';
import { pageName } from '../links/page-name.ts';
import { parse } from '../parse.ts';
import { unset } from '../publish/make.ts';
import type { Inspected } from '../run/inspect.ts';
import { TypesetError } from '../typeset.ts';
import type { Reading, Workshop } from './reading.ts';

/** A brief as its page is made of it. */
export interface Ready {
  readonly brief: Brief;
  readonly setting: Setting;
}

/** Gets a brief ready for a format, with its front matter as it is meant, like a build does. */
export async function readyFor(
  { shown, inspector, stagehand }: Reading,
  path: string,
): Promise<Ready | undefined> {
  const found = shown.get(path);
  if (!found) return undefined;
  const { source, workspace } = found;
  const written = found.brief ?? parse(source.text, path);
  const { repaired } = written.frontMatter;
  const inspected: Inspected =
    repaired === undefined ? found : await inspector.inspectText(repaired, path, workspace);
  const name = pageName(inspected.facts);
  const { setting } = stagehand.settingOf({ workspace, folder: '', inspected, name });
  return { brief: inspected.brief ?? written, setting };
}

/** Makes the page of a brief; its blocks say which lines they are. */
export async function htmlOf({ brief, setting }: Ready, { format }: Workshop): Promise<string> {
  const html = await format('html');
  // Nobody shares a preview.
  const draw = async () => new Uint8Array();
  const [page] = await html.render(brief, { ...setting, draw, lines: true });
  return typeof page?.data === 'string' ? page.data : new TextDecoder().decode(page?.data);
}

/** Makes the PDF of a brief. Rejects with a Refusal where its author has to mend something. */
export async function pdfOf({ brief, setting }: Ready, { format }: Workshop): Promise<Uint8Array> {
  if (isBroken(brief)) throw unreadable(brief);
  const pdf = await format('pdf');
  try {
    const [made] = await pdf.render(brief, setting);
    return bytesOf(made);
  } catch (error) {
    throw error instanceof TypesetError ? unset(brief.path, error) : error;
  }
}

function bytesOf(made: Made | undefined): Uint8Array {
  const { data = '' } = made ?? {};
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

/** Whether nothing can be made of a text that says what its author means. */
export function isBroken({ frontMatter, problems, text }: Brief): boolean {
  return (
    frontMatter.state === 'broken' ||
    problems.some(({ rule }) => rule === 'structure/too-deep') ||
    text.trim() === ''
  );
}

function unreadable({ path, problems: [problem] }: Brief): Refusal {
  const why = problem?.message ?? 'it is empty';
  return new Refusal(`cannot make the PDF of \`${path}\`: ${why}`, problem?.help);
}
