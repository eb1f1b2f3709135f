import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli.ts';
import { memoryIo } from '../../memory.ts';

const titles = {
  en: 'How to write a policy brief that gets used',
  de: 'Wie ein Policy Brief entsteht, der gelesen wird',
  fr: 'Écrire une note de politique publique qui serve',
  'de-CH': 'Wie ein Policy Brief entsteht, der gelesen wird',
  ja: 'How to write a policy brief that gets used',
};

describe.each(Object.entries(titles))('a new workspace in %s', (lang, title) => {
  it('has nothing to mend, and makes its page and its PDF', async () => {
    const io = memoryIo();
    expect(
      await main(['init', '--name=Forum: ja & nein', '--group=Ärzte "ohne"', `--lang=${lang}`], io),
    ).toBe(0);
    expect(await main(['lint', '--profile', 'strict', '--strict'], io), io.stdout).toBe(0);
    expect(io.stdout).toContain('1 brief checked, nothing to mend\n');
    expect(await main(['build', '--format', 'html,pdf'], io), io.stderr).toBe(0);
    const page = io.paths().find((path) => /^dist\/.*\.html$/.test(path)) ?? '';
    const html = io.text(page) ?? '';
    // Not the page itself: a message that shows all of it helps nobody.
    expect(/<html lang="([^"]*)"/.exec(html)?.[1]).toBe(lang === 'ja' ? 'en' : lang);
    expect(/<title>([^<]*)/.exec(html)?.[1]?.startsWith(title)).toBe(true);
    expect(/<footer><p>([^<·]*)/.exec(html)?.[1]?.trim()).toBe('Forum: ja &#x26; nein');
    expect(io.paths()).toContain(page.replace('.html', '.pdf'));
  });
});

describe('the examples', () => {
  const { templates } = memoryIo();
  const text = (home: string) => {
    const name = templates.list(`${home}/briefs`)?.[0] ?? '';
    return new TextDecoder().decode(templates.read(`${home}/briefs/${name}`));
  };
  /** What a translation keeps: headings by level, notes, addresses, list items, rows of tables. */
  const skeleton = (markdown: string) =>
    markdown.split('\n').flatMap((line) => {
      const marks = /^(?:#+ |- |\d+\. |> |\| |\[\^\d+\]: |\w+: )/.exec(line)?.[0] ?? '';
      const kept = /^\w+: $/.test(marks) ? '' : marks;
      return [kept + (line.match(/\[\^\d+\](?!:)|\]\(\S+\)/g) ?? []).join('')].filter(Boolean);
    });

  it.each(['workspace-de', 'workspace-fr'])('%s says what the English one says', (home) => {
    const kept = (name: string) => skeleton(text(name).split('\n---\n')[1] ?? '').sort();
    expect(kept(home)).toEqual(kept('workspace'));
  });
});
