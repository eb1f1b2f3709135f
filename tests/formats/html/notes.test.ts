import { describe, expect, it } from 'vitest';
import { briefAt, briefOf, render, workspace } from './render.ts';
import { tagsOf, valuesOf } from './tags.ts';

/** The words of each note, without its links back. */
function notesOf(page: string): readonly string[] {
  const section = /<section class="notes".*?<\/section>/s.exec(page)?.[0] ?? '';
  return [
    ...section.matchAll(/<li id="[^"]*">\n(.*?)\n<\/li>(?=\n<(?:li id|\/ol>\n<\/section))/gs),
  ].map(([, note = '']) =>
    note
      .replace(/\u00A0?<a [^>]*role="doc-backlink".*?<\/a>/g, '')
      .replace(/<[^>]*>/g, '')
      .trim(),
  );
}

/** Pairs of ids: each reference with its note, each link back with its reference. */
function linksOf(page: string, role: string): readonly string[] {
  return tagsOf(page)
    .filter(({ attributes }) => attributes.role === role)
    .map(({ attributes }) => attributes.href?.slice(1) ?? '');
}

describe('endnotes', () => {
  it('are linked both ways, every one of them', async () => {
    const page = await render(briefAt('tests/fixtures/pages/long.md'));
    const ids = valuesOf(page, 'id');
    const to = linksOf(page, 'doc-noteref');
    const back = linksOf(page, 'doc-backlink');
    expect(to).toHaveLength(27);
    expect(back).toHaveLength(27);
    expect(new Set(to).size).toBe(25);
    expect(new Set(back).size).toBe(27);
    for (const id of [...to, ...back]) expect(ids.filter((other) => other === id)).toHaveLength(1);
    const references = tagsOf(page)
      .filter(({ attributes }) => attributes.role === 'doc-noteref')
      .map(({ attributes }) => attributes.id);
    expect(new Set(back)).toEqual(new Set(references));
  });

  it('stand in the order of their first reference, those of other notes last', async () => {
    const page = await render(
      briefOf('A[^z] b[^a] c[^z].\n\n[^a]: Second.\n\n[^m]: Third.\n\n[^z]: First[^m].'),
    );
    expect(notesOf(page)).toEqual(['First3.', 'Second.', 'Third.']);
    expect(page).toContain(
      '<sup><a href="#note-1" role="doc-noteref" id="note-ref-1" aria-label="Note 1">1</a></sup>',
    );
  });

  it('have a link back for each reference, with a name in the language of the brief', async () => {
    const page = await render(briefOf('A[^1] b[^1].\n\n[^1]: Note.'), { lang: 'de' });
    expect(page).toContain(
      'Note.\u00A0<a href="#note-ref-1" role="doc-backlink" aria-label="Zurück zum Verweis 1">\u21A9\uFE0E</a>\u00A0<a href="#note-ref-1-2" role="doc-backlink" aria-label="Zurück zum Verweis 1-2">',
    );
  });

  it('may have paragraphs, lists and code', async () => {
    const page = await render(
      briefOf(
        'A[^1] b[^2].\n\n[^1]: One.\n\n    Two.\n\n    - three\n\n[^2]: Four.\n\n        five\n',
      ),
    );
    expect(notesOf(page)).toEqual(['One.\nTwo.\n\nthree', 'Four.\nfive']);
    expect(page).toMatch(/<\/ul>\n<p class="back"><a href="#note-ref-1"/);
  });

  it('resolve links that are defined outside of them', async () => {
    const page = await render(
      briefOf('A[^1].\n\n[^1]: See [this][x].\n\n[x]: https://example.org'),
    );
    expect(page).toContain('See <a href="https://example.org">this</a>.');
  });

  it('are not printed where nothing refers to them', async () => {
    expect(await render(briefOf('Text.\n\n[^1]: Unused.'))).not.toContain('Unused');
    expect(await render(briefOf('Text.\n\n[^1]: Unused.'))).not.toContain('doc-endnotes');
  });

  it('leave headings their ids', async () => {
    const page = await render(briefOf('## note-1\n\n## Notes\n\nA[^1].\n\n[^1]: Note.'));
    expect(page).toContain('<h2 id="note-1">note-1 <a');
    expect(page).toMatch(/<h2 id="notes">Notes .*<\/h2>\n<p>A<sup><a href="#note-1-1"/);
    expect(page).toContain('<h2 id="notes-1">Notes <a');
  });

  it('stand under the heading under which they were written', async () => {
    const page = await render(briefOf('## One\n\nA[^1].\n\n## Sources\n\n[^1]: Note.'));
    expect(page).toMatch(
      /aria-labelledby="sources">\n<h2 id="sources">Sources <a[^>]*>#<\/a><\/h2>\n<ol>/,
    );
    expect(page.match(/>Sources </g)).toHaveLength(1);
    expect(page).not.toContain('>Notes <');
    const own = await render(briefOf('A[^1].\n\n## Sources\n\n- A book.\n\n[^1]: Note.'));
    expect(own).toMatch(/Sources <a[^>]*>#<\/a><\/h2>\n<ul>/);
    expect(own).toContain('>Notes <');
  });

  it('never put a link into a link', async () => {
    const page = await render(
      briefOf('[a **b[^1]** c](https://example.org)[^2]\n\n[^1]: 1\n[^2]: 2'),
    );
    expect(page).toContain(
      'a <strong>b</strong> c</a><sup><a href="#note-1" role="doc-noteref" id="note-ref-1" aria-label="Note 1">1</a></sup><sup>,\u202F<a href="#note-2"',
    );
  });

  it('of what brief.yml says of the group stand below that', async () => {
    const about = 'We write[^1] briefs.\n\n[^1]: Since 2019.';
    const groups = { 'working-group': { name: 'Group', about } };
    const page = await render(briefOf('A[^1].\n\n[^1]: Note.', { group: 'working-group' }), {
      workspace: { ...workspace, groups },
    });
    expect(page).toContain('Since 2019.');
    const ids = valuesOf(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of valuesOf(page, 'href').filter((value) => value.startsWith('#'))) {
      expect(ids).toContain(href.slice(1));
    }
  });
});
