import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/core/io.ts';
import { kindIds } from '../../src/core/kind.ts';
import { readOwnKinds } from '../../src/core/kind-files.ts';
import { readKindText } from '../../src/core/kind-text.ts';
import { kindFinder, kindsOf, readScaffold } from '../../src/core/kinds.ts';
import { findWorkspace, soundWorkspace } from '../../src/core/run/config.ts';
import type { Workspace } from '../../src/core/workspace.ts';
import { diskFiles } from '../../src/node/files.ts';
import { memoryIo } from '../memory.ts';

const settings = 'groups: { energy: { name: Energy } }\n';
const note = `name: Reading note
about: says what a text argues
sections:
  - id: argument
    heading: { en: What it argues }
`;
const scaffold = '## What it argues\n';
const HOME = 'templates/kinds';
const files = {
  'brief.yml': settings,
  [`${HOME}/reading-note/kind.yml`]: note,
  [`${HOME}/reading-note/en.md`]: scaffold,
};

/** A workspace with these files beside its `brief.yml`. */
function open(contents: Readonly<Record<string, string>>) {
  const io = memoryIo({ 'brief.yml': settings, ...contents });
  return { io, workspace: findWorkspace(io.files, '') };
}

describe('the kinds that a workspace knows', () => {
  it('are those of the program, and its own after them by name', () => {
    const { io, workspace } = open({
      ...files,
      [`${HOME}/answer/kind.yml`]: note,
      [`${HOME}/answer/de-AT.md`]: scaffold,
    });
    // Its scaffold is in a language in which its section has no heading.
    expect(workspace?.kinds?.map(({ id, kind }) => [id, kind?.languages])).toEqual([
      ['answer', undefined],
      ['reading-note', ['en']],
    ]);
    expect(kindsOf(io, workspace).map(({ id }) => id)).toEqual([...kindIds, 'reading-note']);
    expect(kindsOf(io, undefined).map(({ id }) => id)).toEqual(kindIds);
  });

  it('have its own form where it has one, in the place of that of the program', () => {
    const { io, workspace } = open({
      ...files,
      [`${HOME}/issue-brief/kind.yml`]: note,
      [`${HOME}/issue-brief/en.md`]: '## Ours\n',
      [`${HOME}/issue-brief/README.md`]: 'not a scaffold',
    });
    const kinds = kindsOf(io, workspace);
    expect(kinds.map(({ id }) => id)).toEqual([...kindIds, 'reading-note']);
    const [, ours] = kinds;
    if (!ours) throw new Error('no kind');
    expect(ours).toMatchObject({ id: 'issue-brief', name: 'Reading note', languages: ['en'] });
    expect(readScaffold(io, ours, 'en-GB')).toBe('## Ours\n');
    expect(() => readScaffold(io, ours, 'de')).toThrow(
      'no scaffold of the kind `issue-brief` for the language `de`',
    );
    const find = kindFinder(io.templates);
    expect(find('issue-brief', workspace)).toBe(ours);
    expect(find('issue-brief')?.name).toMatchObject({ en: 'Issue brief' });
    expect(find('reading-note')).toBeUndefined();
  });

  it('are those of the program where its own are broken', () => {
    const { io, workspace } = open({
      [`${HOME}/issue-brief/kind.yml`]: 'name: [',
      [`${HOME}/poem/kind.yml`]: 'name: [',
    });
    expect(kindsOf(io, workspace).map(({ id }) => id)).toEqual(kindIds);
    const find = kindFinder(io.templates);
    expect(find('issue-brief', workspace)?.home).toBeUndefined();
    expect(find('poem', workspace)).toBeUndefined();
  });

  it('belong to a workspace above or below as well', () => {
    for (const folder of ['..', 'group']) {
      const io = memoryIo(
        Object.fromEntries(
          Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
        ),
      );
      const workspace = findWorkspace(io.files, folder);
      const [kind] = kindsOf(io, workspace).filter(({ id }) => id === 'reading-note');
      expect(kind && readScaffold(io, kind, 'en')).toBe(scaffold);
    }
  });
});

test('a workspace without a folder for kinds costs one look', () => {
  const { files: real } = memoryIo({ 'brief.yml': settings, 'templates/page.css': '' });
  const looks: string[] = [];
  const nothing = () => {
    throw new Error('read');
  };
  const list = (path: string) => {
    looks.push(path);
    return real.list(path);
  };
  expect(readOwnKinds({ ...real, list, read: nothing, kind: nothing, real: nothing }, '')).toBe(
    undefined,
  );
  expect(looks).toEqual([HOME]);
});

describe('mistakes', () => {
  const at = (contents: Readonly<Record<string, string>>) => said(open(contents).workspace);
  const said = (workspace: Workspace | undefined) => {
    try {
      soundWorkspace(workspace);
    } catch (error) {
      const all = error instanceof AggregateError ? error.errors : [error];
      return all.map((one) => (one instanceof Refusal ? [one.message, one.help] : one));
    }
    return [];
  };

  it('are none where all is right', () => {
    expect(at(files)).toEqual([]);
    expect(at({ [`${HOME}/.git/HEAD`]: '', [`${HOME}/README.md`]: '' })).toEqual([]);
  });

  it.each([
    [
      'in the text',
      { ...files, [`${HOME}/reading-note/kind.yml`]: `${note}    itmes: { max: 3 }\nwords: few\n` },
      [
        ['reading-note/kind.yml:6:5: unknown key `itmes`', 'did you mean `items`?'],
        [
          'reading-note/kind.yml:7:8: unexpected `few` for `words`, expected `min`, `max` or both',
          undefined,
        ],
      ],
    ],
    [
      'a name that is no id',
      { [`${HOME}/Reading Note/kind.yml`]: note },
      [
        [
          'Reading Note/kind.yml:1:1: unexpected folder `Reading Note`, expected lowercase words with hyphens',
          'rename it, for example to `reading-note`',
        ],
      ],
    ],
    [
      'no kind.yml',
      { [`${HOME}/poem/en.md`]: scaffold },
      [
        [
          'poem/kind.yml:1:1: missing `kind.yml`',
          'write it, with `name`, `about` and `sections`, or delete the folder',
        ],
      ],
    ],
    [
      'no scaffold',
      { [`${HOME}/poem/kind.yml`]: note, [`${HOME}/poem/readme.md`]: scaffold },
      [
        [
          'poem/kind.yml:1:1: no scaffold beside `kind.yml`',
          'write one, like `en.md`, with its headings and a note below each',
        ],
      ],
    ],
    [
      'a scaffold in a language without headings',
      { ...files, [`${HOME}/reading-note/de.md`]: scaffold },
      [
        [
          'reading-note/kind.yml:5:5: missing heading of `argument` in `de`',
          'write `de: …` below `heading`, or delete `de.md`',
        ],
      ],
    ],
  ])('%s', (_, contents, expected) => {
    expect(at(contents)).toEqual(expected.map(([said, help]) => [`${HOME}/${said}`, help]));
  });

  it('bytes that are no text', () => {
    const io = memoryIo({
      ...files,
      [`${HOME}/reading-note/kind.yml`]: Uint8Array.of(0x61, 0x0a, 0xff),
      [`${HOME}/poem/kind.yml`]: 'a'.repeat(3 * 1024 * 1024),
    });
    const found = readOwnKinds(io.files, '') ?? [];
    expect(found.flatMap(({ mistakes }) => mistakes.map(({ message }) => message))).toEqual([
      `cannot read \`${HOME}/poem/kind.yml\`: it has 3 MiB, expected at most 2 MiB`,
      `cannot read \`${HOME}/reading-note/kind.yml\`: line 2 is not UTF-8 text`,
    ]);
  });

  describe('of links that lead out of the workspace', () => {
    let root = '';
    const place = (path: string) => join(root, 'group', path);
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'brief-'));
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(place(path)), { recursive: true });
        writeFileSync(place(path), text);
      }
    });
    afterEach(() => rmSync(root, { recursive: true }));

    /** Moves something out of the workspace and leaves a link to it. */
    const moveOut = (path: string) => {
      renameSync(place(path), join(root, 'outside'));
      symlinkSync(`${'../'.repeat(path.split('/').length)}outside`, place(path));
    };

    it.each([
      ['the folder of all kinds', HOME, HOME],
      ['the folder of one', `${HOME}/reading-note`, `${HOME}/reading-note/kind.yml`],
      ['a kind.yml', `${HOME}/reading-note/kind.yml`, `${HOME}/reading-note/kind.yml`],
      ['a scaffold', `${HOME}/reading-note/en.md`, `${HOME}/reading-note/en.md`],
    ])('%s', (_, link, where) => {
      const disk = diskFiles(join(root, 'group'));
      expect(said(findWorkspace(disk, ''))).toEqual([]);
      moveOut(link);
      expect(said(findWorkspace(disk, ''))).toEqual([
        [
          `${where}:1:1: cannot follow a link out of the workspace`,
          'copy what it leads to into the workspace',
        ],
      ]);
    });

    it('not of those that stay in it', () => {
      renameSync(place(`${HOME}/reading-note`), place('note'));
      symlinkSync('../../note', place(`${HOME}/reading-note`));
      const workspace = findWorkspace(diskFiles(join(root, 'group')), '');
      expect(said(workspace)).toEqual([]);
      expect(workspace?.kinds?.map(({ kind }) => kind?.id)).toEqual(['reading-note']);
    });

    it('a scaffold that leads out after the kinds were read', () => {
      const disk = diskFiles(join(root, 'group'));
      const [own] = findWorkspace(disk, '')?.kinds ?? [];
      const kind = own?.kind;
      if (!kind) throw new Error('no kind');
      const io = { files: disk, templates: memoryIo().templates };
      expect(readScaffold(io, kind, 'en')).toBe(scaffold);
      moveOut(`${HOME}/reading-note/en.md`);
      expect(() => readScaffold(io, kind, 'en')).toThrow(Refusal);
    });
  });
});

describe('hostile text', () => {
  const word = fc.constantFrom(
    ...['name', 'about', 'words', 'sections', 'id', 'heading', 'synonyms', 'items', 'min', 'max'],
    ...['__proto__', 'constructor', 'toString', 'en', 'de', '- ', ': ', '\n', '\n  ', '\n    '],
    ...['{', '}', '[', ']', '"', "'", '&a', '*a', '!!js', '#', '|', '>', '\t', '\r', '\uFEFF', '9'],
  );
  const soup = fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 60 });
  const value: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 4 });
  const near = fc
    .dictionary(
      fc.constantFrom(
        'name',
        'about',
        'words',
        'questions',
        'sections',
        'forbidden',
        'frontMatter',
      ),
      fc.oneof(
        value,
        fc.array(fc.dictionary(word, value, { maxKeys: 5 }), { maxLength: 4 }),
        fc.constant('Reading note'),
      ),
    )
    .map((data) => JSON.stringify(data));

  const holds = (text: string) => {
    const { kind, mistakes } = readKindText(text, 'note', ['en']);
    expect(kind === undefined).toBe(mistakes.length > 0);
    for (const { range, message } of mistakes) {
      expect(message).toMatch(/^\S.*[^.\n]$/);
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  };

  it.each([
    ['any string', fc.string({ unit: 'binary' })],
    ['a soup of YAML', soup.map((parts) => parts.join(''))],
    ['nearly a kind', near],
  ])('%s is a kind or has mistakes', (_, texts) => {
    fc.assert(fc.property(texts, holds), { numRuns: 400 });
  });

  it.each([
    ['a megabyte', 'a: b\n'.repeat(200_000)],
    ['many unknown keys', Array.from({ length: 8_000 }, (_, at) => `k${at}:`).join('\n')],
    ['many sections of one id', `sections:\n${'  - id: a\n'.repeat(6_000)}`],
    ['brackets', '['.repeat(60_000)],
    ['hyphens', '- '.repeat(30_000)],
    ['levels', Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['a prototype', '__proto__: { name: x }\nconstructor: y\nsections: [{ __proto__: 1 }]'],
    ['nothing', ''],
    ['a list', '- a'],
  ])('%s', (_, text) => holds(text));
});
