import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (body: string) => find('structure/placeholder', body);

describe('what is unfinished', () => {
  it.each([
    ['TODO: add the source.', 'TODO'],
    ['TODO(Ada) add the source.', 'TODO'],
    ['The source is TODO', 'TODO'],
    ['The source is TODO.', 'TODO'],
    ['**TODO**: add the source.', 'TODO'],
    ['**TODO:** add the source.', 'TODO'],
    ['The source is **TODO**', 'TODO'],
    ['## TODO', 'TODO'],
    ['## TODO ##', 'TODO'],
    ['- TODO\n- Costs', 'TODO'],
    ['| a | b |\n| - | - |\n| TODO | c |', 'TODO'],
    ['Costs [TODO] rise.', 'TODO'],
    ['It costs TBD euros.', 'TBD'],
    ['FIXME the table', 'FIXME'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['It costs [insert figure] euros.', '[insert figure]'],
    ['[Insert your recommendation here]', '[Insert your recommendation here]'],
    ['By [Your Name]', '[Your Name]'],
    ['By [Ihr Name]', '[Ihr Name]'],
    ['[Quelle einfügen]', '[Quelle einfügen]'],
    ['[title here]', '[title here]'],
    ['[Short summary here]'.toLowerCase(), '[short summary here]'],
    ['By [AUTHOR NAME], [DATE]'.slice(0, 16), '[AUTHOR NAME]'],
    ['Click or tap here to enter text.', 'Click or tap here to enter text'],
    ['<!-- brief: three bullets -->', '<!-- brief: three bullets -->'],
    ['Costs <!--brief: who pays?--> rise.', '<!--brief: who pays?-->'],
    ['<!-- brief: two\nlines -->\n', '<!-- brief: two\nlines -->'],
    ['> TODO: quote the law', 'TODO'],
    ['[^1]: TODO: source\n\nA note.[^1]', 'TODO'],
  ])('%j', (body, on) => {
    const [finding, ...others] = found(`${body}\n`);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.fix).toBeUndefined();
    expect(finding?.severity).toBeUndefined();
  });
});

describe('what is none', () => {
  it.each([
    'The TODO Group met.',
    'Our TODO **list** is long.',
    'Our **TODO** list is long.',
    'Our TODO\nlist is long.',
    'Con todo, subió. Todo: nada. ¡Todo!',
    'todo: lowercase',
    'METODOLOGIA: a TODOS',
    'Listed as “TBD” and "TODO".',
    'TBDs and FIXMEs',
    '`TODO: code`',
    '    TODO: code',
    '```\nFIXME\n```',
    '[a link](https://example.org/TODO:)',
    '<!-- TODO: for the author only -->',
    '<!-- brief-ignore structure/placeholder -- agreed -->',
    '<!-- briefly: a note -->',
    'He said “[the minister] agreed”.',
    '“[Y]our turn”, he said [sic].',
    'As [name] put it, [redacted].',
    'The [source](https://example.org) says so.',
    'Insert a coin here.',
    'See Article 5 [Date of effect].',
  ])('%j', (body) => {
    expect(found(`${body}\n`)).toEqual([]);
  });
});

it('is found in the texts of the front matter', () => {
  const lines = matter({
    title: 'title: "TODO: a title"',
    summary: 'summary: The law is [insert name], and it will cost every tenant much more.',
    tags: 'tags: [TBD]',
  });
  expect(find('structure/placeholder', file(lines)).map(({ on, line }) => [on, line])).toEqual([
    ['TODO', 2],
    ['[insert name]', 4],
  ]);
});

it.each([
  ['status: draft', 'warning'],
  ['status: review', 'warning'],
  ['status: published', undefined],
])('with %s has the severity %s', (status, severity) => {
  const text = file(matter({ status }), 'TODO: costs\n\n<!-- brief: who pays? -->\n');
  expect(find('structure/placeholder', text).map((one) => one.severity)).toEqual([
    severity,
    severity,
  ]);
});

describe('guidance', () => {
  const notes = (count: number) => found('## Costs\n\n<!-- brief: who pays? -->\n\n'.repeat(count));

  it('is one finding, however many notes there are', () => {
    expect(notes(1).map(({ message }) => message)).toEqual(['a note of guidance was left in']);
    expect(notes(3).map(({ message, related }) => [message, related?.length])).toEqual([
      ['3 notes of guidance were left in, this is the first', 2],
    ]);
  });
});

it.each(['[à compléter]', '[bitte ergänzen]', '[einfügen]', '[source à ajouter]'])(
  'finds %s',
  (mark) => {
    expect(find('structure/placeholder', `Costs ${mark} fell.\n`).map(({ on }) => on)).toEqual([
      mark,
    ]);
  },
);
