import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Brief } from '../../../src/core/brief.ts';
import type { Setting } from '../../../src/core/format.ts';
import type { Engine } from '../../../src/core/typeset.ts';
import pdf from '../../../src/formats/pdf/index.ts';
import { typesetter } from '../../../src/node/typst/index.ts';
import { settingFor } from '../html/render.ts';

const typeset = typesetter(fileURLToPath(new URL('../../../templates', import.meta.url)));

/** Renders a brief as a PDF, in the test workspace unless told otherwise. */
export async function renderPdf(
  brief: Brief,
  change: Partial<Setting> = {},
  engine?: Engine,
): Promise<Uint8Array> {
  const setting: Setting = {
    ...settingFor(brief),
    typeset: (job) => typeset(job, engine),
    ...change,
  };
  const [made] = await pdf.render(brief, setting);
  if (!(made?.data instanceof Uint8Array)) throw new Error('a PDF is bytes');
  return made.data;
}

/** The text of a file of the project. */
export function textAt(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}
