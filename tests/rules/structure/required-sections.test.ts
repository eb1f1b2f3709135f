import { describe, expect, it, test } from 'vitest';
import { kindIds } from '../../../src/core/kind.ts';
import { kindFinder } from '../../../src/core/kinds.ts';
import { memoryIo } from '../../memory.ts';
import { file, find, matter } from '../harness.ts';

const kindOf = kindFinder(memoryIo().templates);
const body = (headings: readonly string[]) => headings.map((one) => `## ${one}\n\na\n`).join('\n');
const monthly = ['In brief', 'What happened', 'Background', 'Our assessment', 'What comes next'];

const found = (
  headings: readonly string[],
  { kind = 'monthly-brief', lang = 'en', options = {}, ...more }: Record<string, unknown> = {},
) =>
  find(
    'structure/required-sections',
    file(
      matter({ kind: `kind: ${kind}`, lang: `lang: ${lang}`, ...(more as object) }),
      body(headings),
    ),
    { lang: String(lang) },
    options as never,
  );
const messages = (...given: Parameters<typeof found>) => found(...given).map((one) => one.message);

describe.each(kindIds)('%s', (id) => {
  const kind = kindOf(id);
  const headings = (lang: string) => kind?.sections.map(({ heading }) => heading[lang] ?? '') ?? [];

  it.each(['en', 'de', 'fr', 'de-AT'])('is complete with its own headings in %s', (lang) => {
    expect(messages(headings(lang.slice(0, 2)), { kind: id, lang })).toEqual([]);
  });

  it.each(['en', 'de', 'fr'])('names what is missing in %s', (lang) => {
    const wanted = kind?.sections.filter(({ optional }) => !optional) ?? [];
    const [message, ...others] = messages([], { kind: id, lang });
    expect(others).toEqual([]);
    for (const { heading } of wanted) expect(message).toContain(`\`${heading[lang]}\``);
  });
});

describe('what is missing', () => {
  it('is one finding at the kind', () => {
    expect(found(['In brief', 'What happened', 'Background', 'Our assessment'])).toMatchObject([
      {
        on: 'monthly-brief',
        message: 'missing sections `What comes next` and `Sources`',
        help: 'add the headings `## What comes next` and `## Sources`',
      },
    ]);
    expect(found(monthly)).toMatchObject([
      { message: 'missing section `Sources`', help: 'add the heading `## Sources`' },
    ]);
  });

  it.each([
    ['another name', [...monthly, 'References']],
    ['another case', [...monthly, 'SOURCES']],
    ['a number and an article', ['1. In brief', '2. The events', ...monthly.slice(2), 'Sources:']],
    ['other sections between', ['Preface', ...monthly, 'Our group', 'Notes', 'About us']],
  ])('is not what has %s', (_, headings) => {
    expect(messages(headings)).toEqual([]);
  });

  it('is not asked of a draft, nor where the language or the kind is not known', () => {
    expect(messages([], { status: 'status: draft' })).toEqual([]);
    expect(messages([], { status: 'status: review' })).toEqual([]);
    expect(messages([], { lang: 'it' })).toEqual([]);
    expect(messages([], { kind: 'poem' })).toEqual([]);
  });

  it('may stand in the front matter', () => {
    expect(messages(monthly, { references: 'references: sources.bib' })).toEqual([]);
    const policy = ['Problem', 'Evidence', 'Options', 'Recommendations', 'Sources'];
    const keyMessages = 'keyMessages:\n  - a\n  - b';
    expect(messages(policy, { kind: 'policy-brief' })).toEqual(['missing section `Key messages`']);
    expect(messages(policy, { kind: 'policy-brief', keyMessages })).toEqual([]);
  });

  it('is no list of sources where there are notes', () => {
    const text = file(
      matter({ kind: 'kind: monthly-brief' }),
      `${body(monthly)}\na[^1]\n\n[^1]: b\n`,
    );
    expect(find('structure/required-sections', text)).toEqual([]);
  });
});

describe('the order', () => {
  it('is that of the kind, in drafts too', () => {
    const [first = '', ...others] = monthly;
    expect(found([...others, first, 'Sources'], { status: 'status: draft' })).toMatchObject([
      {
        on: '## In brief',
        message: 'section `In brief` is out of order, expected before `What happened`',
        help: 'move it before `What happened`',
        related: [{ message: 'it belongs before this one' }],
      },
    ]);
    expect(messages(['Sources', ...monthly])).toEqual([
      'section `Sources` is out of order, expected behind `What comes next`',
    ]);
  });

  it('counts the fewest moves', () => {
    const headings = ['Outlook', 'In brief', 'Analysis', 'Events', 'Background', 'Sources'];
    expect(messages(headings)).toEqual([
      'section `Analysis` is out of order, expected behind `Background`',
      'section `Outlook` is out of order, expected behind `Background`',
    ]);
  });

  it('moves the earlier section of the kind where either would do', () => {
    expect(messages(['Background', 'What happened'], { status: 'status: draft' })).toEqual([
      'section `What happened` is out of order, expected before `Background`',
    ]);
  });

  it('looks at the highest heading of a name, and the first', () => {
    const text = file(
      matter({ kind: 'kind: monthly-brief' }),
      `## In brief\n\n### Background\n\na\n\n${body(monthly.slice(1))}\n## Sources\n\na\n\n## Background\n`,
    );
    expect(find('structure/required-sections', text)).toEqual([]);
  });
});

describe('what a kind forbids', () => {
  const issue = ['At a glance', 'Background', 'The debate', 'Options', 'What to watch', 'Sources'];
  it.each([
    ['en', 'Our recommendations'],
    ['de', 'Handlungsempfehlungen'],
    ['fr', 'Nos recommandations'],
  ])('an issue brief takes no side: %s', (lang, heading) => {
    expect(found([heading], { kind: 'issue-brief', lang, status: 'status: draft' })).toMatchObject([
      {
        on: `## ${heading}`,
        message: `unexpected section \`${heading}\` in a brief of the kind \`issue-brief\`, which takes no side`,
      },
    ]);
  });

  test('other kinds recommend', () => {
    expect(messages(issue, { kind: 'issue-brief' })).toEqual([]);
    expect(messages(['Recommendations'], { kind: 'policy-memo', status: 'status: draft' })).toEqual(
      [],
    );
  });

  test('a list of participants, under the Chatham House Rule alone', () => {
    const event = (rule: string) => `event:\n  name: Talks\n  start: 2026-02-01\n  rule: ${rule}`;
    const status = 'status: draft';
    const participants = (rule: string) =>
      messages(['Participants'], { kind: 'event-report', event: event(rule), status });
    expect(participants('public')).toEqual([]);
    expect(participants('chatham-house')).toEqual([
      'unexpected section `Participants` in a brief of the kind `event-report`, where the Chatham House Rule holds',
    ]);
    expect(messages(['Participants'], { kind: 'event-report', status })).toEqual([]);
  });
});

test('sections that a workspace asks of every brief', () => {
  const options = { sections: ['The funding', 'Sources'] };
  expect(found(['Funding:', 'sources'], { kind: 'poem', options })).toEqual([]);
  expect(found(['Sources'], { kind: 'poem', options })).toMatchObject([
    { on: '## Sources', message: 'missing section `The funding`' },
  ]);
  expect(found(['Sources'], { kind: 'poem', options, status: 'status: draft' })).toEqual([]);
});

describe('a name that differs by a letter or a language', () => {
  it('is renamed where it was misspelt', () => {
    const headings = [...monthly.slice(0, 2), 'Backgroud', ...monthly.slice(3), 'Sources'];
    expect(found(headings)).toMatchObject([
      {
        on: '## Backgroud',
        message: 'missing section `Background`',
        help: 'rename `Backgroud` to `Background`',
      },
    ]);
  });

  it('is one finding where the brief is in another language than it says', () => {
    expect(found(['Kurz gefasst', 'Hintergrund', 'Ausblick'])).toMatchObject([
      {
        on: 'en',
        message: 'the sections are named in `de`, expected `en`, the language of the brief',
        help: 'write `lang: de` in the front matter',
      },
    ]);
    expect(messages(['Kurz gefasst', 'Background'])).toHaveLength(1);
    expect(messages(['Kurz gefasst', 'Background'])[0]).toContain('missing sections');
    expect(messages(['Kurz gefasst'])[0]).toContain('missing sections');
  });
});
