import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const ID = 'evidence/footnote-undefined';
const found = (body: string) => find(ID, body);

it.each([
  ['Costs fall.[^1]', '[^1]'],
  ['Costs fall.[^note-a]', '[^note-a]'],
  ['- Costs **fall[^1]**', '[^1]'],
  ['> Costs fall.[^1]', '[^1]'],
  ['| a |\n| - |\n| b[^1] |', '[^1]'],
  ['## Costs[^1]', '[^1]'],
  ['A.[^a]\n\n[^a]: See[^1]', '[^1]'],
  ['Costs \\* fall.[^1]', '[^1]'],
  ['Costs fall.[^1][^2]\n\n[^2]: A study.', '[^1]'],
])('%j', (body, on) => {
  expect(found(`${body}\n`).map((one) => one.on)).toEqual([on]);
});

it.each([
  'Costs fall.[^1]\n\n[^1]: A study.',
  'Costs fall.[^A]\n\n[^a]: A study.',
  'Costs [^1](https://gov.uk) fall.',
  'Costs \\[^1] fall, as do \\[^1\\].',
  '`[^1]`',
  '    [^1]',
  '<!-- [^1] -->',
  '![a [^1]](a.png)',
  'Costs [^] fall [^ a] and [^a b] and [a^1].',
])('is silent on %j', (body) => {
  expect(found(`${body}\n`)).toEqual([]);
});

it('is said once for each name', () => {
  const body = 'A.[^a] B.[^A] C.[^b]\n';
  expect(found(body).map(({ on, related }) => [on, related?.length ?? 0])).toEqual([
    ['[^a]', 1],
    ['[^b]', 0],
  ]);
});

it('shows four more places', () => {
  expect(found('A.[^a] \n'.repeat(5))[0]?.related).toHaveLength(4);
  expect(found('A.[^a] \n'.repeat(6))[0]?.related).toHaveLength(4);
});

describe('the help', () => {
  it.each([
    ['Costs fall.[^smiht]\n\n[^smith]: A study.', 'write `[^smith]`'],
    ['Costs fall.[^2]\n\n[^1]: A study.', 'add a line `[^2]: …` with the source'],
    ['Costs fall.[^law]', 'add a line `[^law]: …` with the source'],
  ])('on %j', (body, help) => {
    expect(found(`${body}\n`).map((one) => one.help)).toEqual([help]);
  });
});

it.each([
  ['status: draft', 'warning'],
  ['status: published', undefined],
])('with %s has the severity %s', (status, severity) => {
  const text = file(matter({ status }), 'Costs fall.[^1]\n');
  expect(find(ID, text).map((one) => one.severity)).toEqual([severity]);
});

it('sees the note that lacks its colon', () => {
  const [finding, ...others] = found('Costs fall.[^1]\n\n[^1] A study.\n');
  expect(others).toEqual([]);
  expect(finding?.help).toBe('write `[^1]:`, with a colon, where the note begins');
  expect(finding?.related?.map(({ message }) => message)).toEqual(['this may be its note']);
  expect(found('Costs fall.[^1]\n\nA study.[^1] Yes.\n')[0]?.help).toContain('add a line');
});
