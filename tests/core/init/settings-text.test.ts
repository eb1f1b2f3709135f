import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { expectedOf, type Start, startOf } from '../../../src/core/init/answers.ts';
import { fillExample, fillSettings } from '../../../src/core/init/settings-text.ts';
import { parse } from '../../../src/core/parse.ts';
import { readSettings } from '../../../src/core/run/settings.ts';

const starters = ['workspace', 'workspace-de', 'workspace-fr'];
const read = (path: string) =>
  readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8');

/** Every comment of a text that stands alone on its line. */
const comments = (text: string): readonly string[] => text.match(/^ *#.*$/gm) ?? [];

const hostile = fc.oneof(
  fc.constantFrom(
    'Rent: a plan',
    'C# and F#',
    'a #b',
    '"quoted"',
    "it's",
    '---',
    '...',
    '- list',
    '? key',
    '&anchor',
    '*alias',
    '!tag',
    '%YAML 1.2',
    '{a: b}',
    '[a]',
    '@at',
    '`tick`',
    '| block',
    '>-',
    'null',
    'true',
    'No',
    '0x1F',
    '12:30:45',
    '2024-02-12',
    '1e3',
    '<<',
    '=',
    '$&$1$`',
    'working-group:',
    'name: x',
    '# url: x',
    'about: >-',
    ' leads and trails ',
    '\ttab\t',
    '👩‍👩‍👧 🇩🇪',
    'قضية السياسة العامة',
    '\u202Eright to left\u202C',
    '\u0085\u2028\u2029\uFEFF\u0007',
    'con',
    'x'.repeat(300),
    `${'word '.repeat(60)}end`,
    'two  spaces   between',
    '\\n\\u0041',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.lorem({ maxCount: 40 }),
);
/** Comments that give way to an answer. */
const SLOT = /^ *# +(?:url|group|links|LinkedIn|Instagram): |^ *# links:$/;
const line = hostile.filter((text) => expectedOf('name', text) === undefined);
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

describe('fillSettings', () => {
  it.each(starters)('%s: every value comes back exactly, and every comment stays', (starter) => {
    const template = read(`${starter}/brief.yml`);
    fc.assert(
      fc.property(
        fc.record({
          name: line,
          group: fc.option(line, { nil: undefined }),
          lang: fc.constantFrom('en', 'de-AT', 'zh-Hant-TW'),
          url: fc.option(address, { nil: undefined }),
          'group-url': fc.option(address, { nil: undefined }),
          about: fc.option(line, { nil: undefined }),
          links: fc.array(fc.record({ label: line.map((text) => `${text}.`), address }), {
            maxLength: 3,
          }),
        }),
        (answers) => {
          const begin = startOf(answers);
          const text = fillSettings(template, begin as Start);
          const { settings, mistakes } = readSettings(text);
          expect(mistakes).toEqual([]);
          const left = new Set(text.split('\n'));
          const words = comments(template).filter((comment) => !SLOT.test(comment));
          expect(words.filter((comment) => !left.has(comment))).toEqual([]);
          const { id, group, ...rest } = begin as Start;
          expect(settings).toEqual({ ...rest, groups: { [id]: group } });
          // Another reader of YAML sees the same texts, and no number or date.
          const seen: unknown = parseYaml(text, { version: '1.1' });
          expect(seen).toEqual({ ...rest, groups: { [id]: group } });
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(starters)('%s: what nobody has said waits in a comment', (starter) => {
    const template = read(`${starter}/brief.yml`);
    const begin = startOf({ name: 'Forum', group: 'Klima' }) as Start;
    const text = fillSettings(template, begin);
    const switched = (lines: string) => lines.replace(/^ {4}# (?=about:| {2}\S)/gm, '    ');
    const asleep = comments(text).filter((one) => !comments(template).includes(one));
    expect(asleep[0]).toBe('  #     group: klima');
    expect(asleep[1]).toBe('    # about: >-');
    expect(comments(template).filter((one) => !comments(text).includes(one))).toEqual([
      '  #     group: working-group',
    ]);
    const { settings, mistakes } = readSettings(
      switched(text.replace(/^ {4}# links:\n(?: {4}# {3}.*\n)+/m, '')),
    );
    expect(mistakes).toEqual([]);
    expect(settings.groups.klima?.about).toBe(
      readSettings(template).settings.groups['working-group']?.about,
    );
  });

  test('folds a long text about the group', () => {
    const about =
      'We follow the climate policy of our region, and write about it every month of the year.';
    const begin = startOf({ name: 'Forum', about }) as Start;
    expect(fillSettings(read('workspace/brief.yml'), begin)).toContain(
      [
        '    about: >-',
        '      We follow the climate policy of our region, and write about it every month',
        '      of the year.',
        '',
      ].join('\n'),
    );
  });
});

describe('the starters', () => {
  /** What a `brief.yml` says, and what it could say: every line without its words. */
  const structure = (text: string) => {
    const awake = text.replace(/^( *)# ?(?= *(?:- |[\w-]+:(?: |$)))/gm, '$1');
    return awake.match(/^ *(?:- |[a-z][\w-]*:(?= *(?:$|[\w"[>])))/gim);
  };

  it.each(starters.slice(1))(
    '%s offers what the English one does, in the same order',
    (starter) => {
      const sorted = (text: string) =>
        (structure(text) ?? []).map((key) => key.replace(/^( +)(?:de|en|fr):/, '$1xx:'));
      const english = sorted(read('workspace/brief.yml'));
      expect(english.length).toBeGreaterThan(30);
      expect(sorted(read(`${starter}/brief.yml`))).toEqual(english);
    },
  );

  it.each(starters)('%s: the values are those of a workspace in its language', (starter) => {
    const { settings, mistakes } = readSettings(read(`${starter}/brief.yml`));
    expect(mistakes).toEqual([]);
    expect(settings.lang).toBe(starter.split('-')[1] ?? 'en');
    expect(Object.keys(settings.groups)).toEqual(['working-group']);
  });

  it.each(starters)('%s: no line is longer than an editor shows', (starter) => {
    const long = read(`${starter}/brief.yml`)
      .split('\n')
      .filter((one) => one.length > 88);
    expect(long).toEqual([]);
  });
});

test('fillExample changes the group and the language, and nothing else', () => {
  const given = '---\ntitle: A\ngroup: working-group\nlang: en\n---\n\ngroup: stays\nlang: stays\n';
  fc.assert(
    fc.property(line, (id) => {
      const text = fillExample(given, { id, lang: 'de' });
      expect(parse(text, 'a.md').meta).toEqual({ title: 'A', group: id, lang: 'de' });
      expect(text.endsWith('---\n\ngroup: stays\nlang: stays\n')).toBe(true);
    }),
  );
});
