import type { Diagnostic } from '../diagnostic.ts';
import type { Asked, Gathered } from '../run/gather.ts';
import type { Inspector } from '../run/inspector.ts';

/** Briefs as they are meant, and what is said of them as they are written. */
export interface Repaired {
  readonly gathered: Gathered;
  readonly before: readonly Diagnostic[];
}

/** Front matter that strict readers refuse and others read: the page is made of what it means. */
export async function repair(gathered: Gathered, inspector: Inspector): Promise<Repaired> {
  const asked: Asked[] = [];
  const before: Diagnostic[] = [];
  for (const one of gathered.asked) {
    const text = await repairedText(one, inspector);
    if (text === undefined) {
      asked.push(one);
      continue;
    }
    const { source, workspace } = one;
    const after = await inspector.inspectText(text, source.path, workspace);
    const said = new Set(after.found.map(({ rule, message }) => `${rule} ${message}`));
    asked.push({ ...one, ...after });
    before.push(...one.found.filter(({ rule, message }) => !said.has(`${rule} ${message}`)));
  }
  return { gathered: { ...gathered, asked }, before };
}

async function repairedText(one: Asked, inspector: Inspector): Promise<string | undefined> {
  if (one.facts.read) return undefined;
  const { source, workspace } = one;
  const { brief } = one.brief
    ? one
    : await inspector.inspectText(source.text, source.path, workspace);
  return brief?.frontMatter.repaired;
}
