import { readFileSync } from 'node:fs';
import type { Brief } from '../../../src/core/brief.ts';
import type { Meta } from '../../../src/core/fields.ts';
import type { Setting } from '../../../src/core/format.ts';
import { pageName } from '../../../src/core/links/page-name.ts';
import { parse } from '../../../src/core/parse.ts';
import type { Workspace } from '../../../src/core/workspace.ts';
import html from '../../../src/formats/html/index.ts';

/** The project's folder, which the tests take for the working folder. */
const project = new URL('../../../', import.meta.url);

/** A workspace with one group in three languages. */
export const workspace: Workspace = {
  folder: '',
  name: 'Policy Writing Forum',
  lang: 'en',
  groups: {
    'working-group': {
      name: {
        en: 'Policy Writing Working Group',
        de: 'Arbeitsgruppe Papiere',
        fr: 'Groupe de rédaction',
      },
      about: {
        en: 'We write *short* briefs. <script>alert(0)</script>',
        de: 'Wir schreiben *kurze* Papiere.',
        fr: 'Nous écrivons des notes *brèves*.',
      },
      url: 'https://www.example.org/policy-writing',
      links: {
        LinkedIn: 'https://www.linkedin.com/company/example',
        Mail: 'mailto:us@example.org',
      },
    },
  },
};

/** Reads a brief of the project; the path is relative to the project's folder. */
export function briefAt(path: string): Brief {
  return parse(readFileSync(new URL(path, project), 'utf8'), path);
}

/** A brief with a body and front matter values that no parser has seen. */
export function briefOf(body: string, meta: Meta = {}, path = 'briefs/example.md'): Brief {
  return { ...parse(body, path), meta };
}

/** What a format knows of a brief in the test workspace. */
export function settingFor(brief: Brief): Setting {
  return {
    workspace,
    lang: brief.meta.lang ?? 'en',
    kind: undefined,
    name: pageName(brief),
    formats: ['html'],
    translations: [],
    pageOf: () => undefined,
    template: (path) => readFileSync(new URL(`templates/${path}`, project), 'utf8'),
    asset: read,
    typeset: () => Promise.reject(new Error('a page needs no typesetting')),
    draw: async () => new Uint8Array(),
  };
}

/** Renders a brief as the command would, in the test workspace unless told otherwise. */
export async function render(brief: Brief, change: Partial<Setting> = {}): Promise<string> {
  const [page] = await html.render(brief, { ...settingFor(brief), ...change });
  if (typeof page?.data !== 'string') throw new Error('a page is text');
  return page.data;
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(new URL(path, project));
  } catch {
    return undefined;
  }
}
