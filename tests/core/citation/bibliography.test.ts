import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibliographyOf, readBibliography } from '../../../src/core/citation/bibliography.ts';
import { bibtex } from '../../../src/core/citation/bibtex.ts';
import { recordOf } from '../../../src/core/citation/record.ts';
import type { Meta } from '../../../src/core/fields.ts';
import { parse } from '../../../src/core/parse.ts';
import { briefOf, edition, rich, settingOf } from './sample.ts';

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function named(references: Meta['references'], files: Readonly<Record<string, Uint8Array>> = {}) {
  return bibliographyOf(
    briefOf(references === undefined ? {} : { references }),
    settingOf({ asset: (path) => files[path] }),
  );
}

describe('a list in the front matter', () => {
  it('is read as YAML leaves it: every scalar is text', async () => {
    const { meta } = parse(
      `---
references:
  - id: silva
    type: book
    title: Ports
    author:
      - family: Silva
        given: Ana
    issued:
      date-parts: [[2019, 2]]
    shoe-size: 43
  - id: who
    title: Clean air
    issued: 2020-02-30
---
`,
      'a.md',
    );
    expect(await named(meta.references)).toEqual({
      items: [
        {
          id: 'silva',
          type: 'book',
          title: 'Ports',
          author: [{ family: 'Silva', given: 'Ana' }],
          issued: { 'date-parts': [[2019, 2]] },
        },
        { id: 'who', type: 'document', title: 'Clean air', issued: { literal: '2020-02-30' } },
      ],
    });
  });

  it('is empty where there is none', async () => {
    expect(await named(undefined)).toEqual({ items: [] });
  });
});

describe('a file', () => {
  const items = [{ id: 'a', type: 'book', title: 'Ports', volume: 3 }];
  const read = [{ id: 'a', type: 'book', title: 'Ports', volume: '3' }];

  test.each([
    ['a list', items],
    ['wrapped, as Pandoc has it', { references: items }],
    ['wrapped, as Zotero has it', { items }],
  ])('is CSL-JSON: %s', async (_, value) => {
    expect(await named('sources.json', { 'briefs/sources.json': json(value) })).toEqual({
      items: read,
    });
  });

  test.each([
    ['missing.json', 'no bibliography `missing.json`'],
    ['../../outside.json', 'no bibliography `../../outside.json`'],
    ['/etc/sources.json', 'no bibliography `/etc/sources.json`'],
    ['https://example.org/a.json', 'no bibliography `https://example.org/a.json`'],
    ['sources.txt', 'cannot read the bibliography `sources.txt`'],
    ['broken.json', '`broken.json` is no list of CSL items'],
    ['latin1.json', '`latin1.json` is no list of CSL items'],
    ['number.json', '`number.json` is no list of CSL items'],
    ['huge.json', 'the bibliography `huge.json` is larger than 1 MB'],
  ])('that cannot be read is a finding: %s', async (name, message) => {
    const files = {
      'briefs/sources.txt': json(items),
      'briefs/broken.json': new TextEncoder().encode('[{'),
      'briefs/latin1.json': Uint8Array.from([0x22, 0xe9, 0x22]),
      'briefs/number.json': json(7),
      'briefs/huge.json': new Uint8Array(1_000_001),
      '../outside.json': json(items),
      '/etc/sources.json': json(items),
    };
    const { items: found, problem } = await named(name, files);
    expect([found, problem?.message]).toEqual([[], message]);
    expect(problem?.help).toBeTruthy();
  });

  it('is BibTeX or BibLaTeX, with the accents of TeX', async () => {
    const bib = String.raw`
      @online{who, title={Clean {Air} \& \emph{health}}, author={{World Health Organization}},
        date={2021-03-04}, url={https://example.org/a_b%20c}}
      @techreport{mendez, title={T}, author={M{\'e}ndez, J{\"u}rgen}, institution={I}, number=7,
        type={Working Paper}, year=2020, month=feb}`;
    const { items: found, problem } = await readBibliography(
      'a.bib',
      new TextEncoder().encode(bib),
    );
    expect(problem).toBeUndefined();
    expect(found).toEqual([
      {
        id: 'who',
        type: 'webpage',
        title: 'Clean Air & health',
        author: [{ family: 'World Health Organization' }],
        issued: { 'date-parts': [[2021, 3, 4]] },
        URL: 'https://example.org/a_b%20c',
      },
      {
        id: 'mendez',
        type: 'report',
        title: 'T',
        author: [{ family: 'Méndez', given: 'Jürgen' }],
        issued: { 'date-parts': [[2020, 2]] },
        genre: 'Working Paper',
        number: '7',
        publisher: 'I',
      },
    ]);
  });

  test.each([
    ['an open brace', '@book{a,\n title={x', '`a.bib:2` is no BibTeX'],
    ['braces without end', `@book{a, title={${'{'.repeat(100_000)}`, '`a.bib` is no BibTeX'],
    ['an address', 'https://example.org/a.bib', '`a.bib` has no BibTeX entries'],
    ['nothing', '', '`a.bib` has no BibTeX entries'],
  ])('of BibTeX that cannot be read is a finding: %s', async (_, text, message) => {
    const { items: found, problem } = await readBibliography(
      'a.bib',
      new TextEncoder().encode(text),
    );
    expect([found, problem?.message]).toEqual([[], message]);
  });

  it('of our own BibTeX says what the record said', async () => {
    const setting = settingOf();
    const record = recordOf(
      edition({ ...rich, title: 'EU & {US}: 50% \\of_$5 ~ ^' }, setting),
      setting,
    );
    const { items: found } = await readBibliography(
      'a.bib',
      new TextEncoder().encode(bibtex(record)),
    );
    const { title, publisher, genre, DOI, URL } = record;
    expect(found).toMatchObject([{ title, publisher, genre, DOI, URL }]);
  });

  it('says how many of its sources it left out', async () => {
    expect(await readBibliography('a.json', json([...items, { title: 'No id' }, 7]))).toEqual({
      items: read,
      problem: { message: '2 of the sources in `a.json` have no `id`', help: 'give each an `id`' },
    });
  });

  it('never breaks the build, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { items: found, problem } = await readBibliography('a.json', json(value));
        expect(found.every(({ id, type }) => id && type)).toBe(true);
        if (!Array.isArray(value)) expect(problem?.message).toContain('`a.json`');
      }),
    );
  });
});
