import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (...lines: readonly string[]) =>
  find('frontmatter/type', file([...matter(), ...lines]));
const fixed = (...lines: readonly string[]) => file([...matter(), ...lines]);

describe('another spelling of the same is repaired', () => {
  it.each([
    ['kind: Policy Brief', 'kind: policy-brief'],
    ['kind: "policy_brief"', 'kind: policy-brief'],
    ['status: Draft', 'status: draft'],
    ['license: CC BY 4.0', 'license: CC-BY-4.0'],
    ['license: cc-by-4.0', 'license: CC-BY-4.0'],
    ['lang: EN', 'lang: en'],
    ['lang: pt_BR', 'lang: pt-BR'],
    ['period: May 2024', 'period: "2024-05"'],
    ['doi: https://doi.org/10.5281/zenodo.123', 'doi: "10.5281/zenodo.123"'],
    ['doi: doi:10.5281/zenodo.123', 'doi: "10.5281/zenodo.123"'],
    ['subtitle: |\n  What flats\n  need', 'subtitle: What flats need'],
  ])('%j becomes %j', (before, after) => {
    const [finding, ...others] = found(before);
    expect(others).toEqual([]);
    expect(finding?.fix?.safe).toBe(true);
    expect(finding?.fixed).toBe(fixed(after));
    expect(find('frontmatter/type', finding?.fixed ?? '')).toEqual([]);
  });

  it('is a number that should be text, in quotes', () => {
    const [finding] = find('frontmatter/type', file(matter({ title: 'title: 2024' })));
    expect(finding?.fixed).toBe(file(matter({ title: 'title: "2024"' })));
  });
});

describe('what was probably meant is offered', () => {
  it.each([
    ['kind: policy-breif', 'kind: policy-brief'],
    ['status: publish', 'status: published'],
    ['slug: Heat Pumps!', 'slug: heat-pumps'],
    ['url: www.example.org/heat', 'url: "https://www.example.org/heat"'],
    ['authors: Ada Nowak', 'authors:\n  - Ada Nowak'],
    ['tags: heat, gas', 'tags:\n  - heat, gas'],
  ])('%j becomes %j', (before, after) => {
    const [finding] = found(before);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed).toBe(fixed(after));
    expect(find('frontmatter/type', finding?.fixed ?? '')).toEqual([]);
  });
});

describe('a kind of brief of the workspace', () => {
  const kinds = ['reading-note', 'Bad Name'].map((id) => ({
    id,
    kind: undefined,
    file: { path: `templates/kinds/${id}/kind.yml`, text: '' },
    mistakes: [],
  }));
  const of = (kind: string) =>
    find('frontmatter/type', file([...matter(), `kind: ${kind}`]), {
      workspace: { folder: '', groups: {}, kinds },
    });

  it('is known, also where something is wrong with it', () => {
    expect(of('reading-note')).toEqual([]);
    expect(of('policy-brief')).toEqual([]);
  });

  it.each([
    ['Reading_Note', true],
    ['reading-not', false],
  ])('is meant by %j', (written, safe) => {
    const [finding] = of(written);
    expect(finding?.message).toMatch(/^unexpected .*, `policy-memo`, `reading-note`$/);
    expect([finding?.on, finding?.fix?.safe]).toEqual([written, safe]);
    expect(finding?.fixed).toBe(fixed('kind: reading-note'));
  });

  it('is one word', () => {
    expect(of('\n  - reading-note')[0]?.message).toBe(
      'unexpected list for `kind`, expected a kind of brief, like `policy-brief`',
    );
  });
});

describe('the rest is said', () => {
  it.each([
    ['kind: novel', 'novel'],
    ['lang: not a tag', 'not a tag'],
    ['period: soon', 'soon'],
    ['doi: none', 'none'],
    ['url: here', 'here'],
    ['image: heat.png', 'heat.png'],
    ['isbn: 978-3-16-148410-1', '978-3-16-148410-1'],
    ['authors: >\n  Ada Nowak\n', '>\n  Ada Nowak'],
    ['authors:\n  - name: Ada Nowak\n    email: nobody', 'nobody'],
    ['image:\n  src: heat.png', 'src: heat.png'],
    ['subtitle:\n  - a', '- a'],
  ])('%j', (line, on) => {
    const [finding, ...others] = found(line);
    expect(others).toEqual([]);
    expect(finding?.on.trimEnd()).toBe(on);
    expect(finding?.fix).toBeUndefined();
    expect(finding?.message).toMatch(/^unexpected .*, expected /);
  });

  it('with the form that an image has', () => {
    const [finding] = found('image: heat.png');
    expect(finding?.help).toBe('write `image:`, and below it `  src: …` and `  alt: …`');
  });

  it('whole up to 160 characters', () => {
    const help = (length: number) =>
      found(`subtitle: |\n  What\n  ${'a'.repeat(length - 16)}b`)[0]?.help?.slice(-3);
    expect([160, 161].map(help)).toEqual(['ab`', 'a…`']);
  });

  it('in one line, cut to what fits', () => {
    const [finding] = found(`subtitle: |\n  What flats\n  need ${'and need '.repeat(20)}`);
    expect(finding?.message).not.toContain('\n');
    expect(finding?.message.length).toBeLessThan(140);
  });
});
