import { fileURLToPath } from 'node:url';
import { factsOf } from '../../src/core/facts.ts';
import type { Setting } from '../../src/core/format.ts';
import { relativesOf } from '../../src/core/publish/relatives.ts';
import { readWorkspace } from '../../src/core/run/config.ts';
import html from '../../src/formats/html/index.ts';
import { drawer } from '../../src/node/draw.ts';
import { diskFiles } from '../../src/node/files.ts';
import { kindOf } from '../core/citation/sample.ts';
import { briefAt, settingFor } from '../formats/html/render.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const folder = 'tests/fixtures/pages/site';

/** A workspace with all that `brief.yml` may say of pages. */
const home = readWorkspace(diskFiles(project), folder);

const briefs = ['harbour-fees.md', 'hafengebuehren.md', 'droits-de-port.md'].map((name) =>
  briefAt(`${folder}/${name}`),
);

/** The files of a site, by name. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/** What a build of the site's briefs writes; PDFs are empty. */
export async function build(): Promise<Site> {
  const facts = briefs.map((brief) => factsOf(brief, brief.meta.lang ?? 'en'));
  const relatives = relativesOf(facts);
  const draw = drawer(templates);
  const files = new Map<string, string | Uint8Array>();
  for (const [at, brief] of briefs.entries()) {
    const own = facts[at];
    const setting: Setting = {
      ...settingFor(brief),
      workspace: home,
      kind: kindOf(brief.meta.kind ?? ''),
      formats: ['html', 'pdf'],
      translations: own ? relatives.translationsOf(own) : [],
      pageOf: relatives.pageOf,
      draw,
    };
    for (const { ending, data } of await html.render(brief, setting)) {
      files.set(setting.name + ending, data);
    }
    files.set(`${setting.name}.pdf`, '');
  }
  return files;
}

/** The pages of a site, by name. */
export function pagesOf(site: Site): readonly (readonly [name: string, html: string])[] {
  return [...site].flatMap(([name, data]) =>
    name.endsWith('.html') && typeof data === 'string' ? [[name, data] as const] : [],
  );
}
