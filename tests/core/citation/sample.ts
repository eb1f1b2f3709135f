import { readFileSync } from 'node:fs';
import type { Brief } from '../../../src/core/brief.ts';
import { type Edition, editionOf } from '../../../src/core/edition/edition.ts';
import type { Meta } from '../../../src/core/fields.ts';
import type { Setting } from '../../../src/core/format.ts';
import type { Kind } from '../../../src/core/kind.ts';
import { parse } from '../../../src/core/parse.ts';
import type { Workspace } from '../../../src/core/workspace.ts';

const kinds: readonly Kind[] = JSON.parse(
  readFileSync(new URL('../../../templates/kinds/kinds.json', import.meta.url), 'utf8'),
);

/** A kind of brief by its id. */
export function kindOf(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}

export const workspace: Workspace = {
  folder: '',
  name: 'Policy Writing Forum',
  lang: 'en',
  url: 'https://forum.example.org/briefs/',
  groups: {
    harbours: {
      name: { en: 'Harbour Working Group', de: 'Arbeitsgruppe Häfen', fr: 'Groupe Ports' },
      url: 'https://forum.example.org/harbours',
    },
  },
};

/** A brief whose front matter holds all that a citation can say. */
export const rich: Meta = {
  title: 'Harbour fees for cleaner ships',
  subtitle: 'What three ports have tried',
  date: '2024-02-12',
  updated: '2024-04-20',
  summary: 'Ports that charge dirty ships more\nhave changed what calls there.',
  group: 'harbours',
  kind: 'policy-brief',
  place: 'Porto',
  number: '7',
  version: '2',
  authors: [
    { given: 'Ana', family: 'da Silva', orcid: '0000-0002-1825-0097', affiliation: 'Coast Lab' },
    { name: 'Jonas von der Weber', url: 'https://example.org/weber', role: 'Editor' },
  ],
  tags: ['ports', 'clean air'],
  license: 'CC-BY-4.0',
  copyright: 'The authors, 2024',
  doi: '10.5281/zenodo.123',
  isbn: '978-3-16-148410-0',
  issn: '2049-3630',
};

/** What a format would be handed for a brief of the workspace above. */
export function settingOf(change: Partial<Setting> = {}): Setting {
  return {
    workspace,
    lang: 'en',
    kind: kindOf('policy-brief'),
    name: 'harbour-fees',
    formats: ['html', 'pdf'],
    translations: [],
    pageOf: () => undefined,
    template: () => '',
    asset: () => undefined,
    typeset: unused,
    draw: unused,
    ...change,
  };
}

function unused(): never {
  throw new Error('citations need no engine');
}

/** A brief with front matter values that no parser has seen. */
export function briefOf(meta: Meta, path = 'briefs/harbour-fees.md'): Brief {
  return { ...parse('Text.', path), meta };
}

/** The edition of a brief with these front matter values. */
export function edition(meta: Meta, setting: Setting): Edition {
  return editionOf(briefOf(meta), setting);
}
