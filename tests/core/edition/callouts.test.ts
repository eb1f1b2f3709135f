import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { expect, it, test } from 'vitest';
import { takeCallouts } from '../../../src/core/edition/callouts.ts';
import { labelsIn } from '../../../src/core/edition/labels.ts';
import { parseMarkdown } from '../../../src/core/markdown.ts';

const compiler = unified().use(remarkHtml, { sanitize: false }).freeze();

function html(body: string, lang = 'en'): string {
  const tree = parseMarkdown(body);
  takeCallouts(tree, labelsIn(lang));
  return compiler.stringify(tree).replaceAll('\n', '');
}

const callout = (title: string, words: string, kind = 'note') =>
  `<aside class="callout callout-${kind}" role="note"><p class="callout-title">${title}</p>${words}</aside>`;

it.each([
  ['> [!NOTE]\n> a', callout('Note', '<p>a</p>')],
  ['> [!note]\n> *a*\n>\n> - b', callout('Note', '<p><em>a</em></p><ul><li>b</li></ul>')],
  ['> [!NOTE]\n>\n> a', callout('Note', '<p>a</p>')],
  ['> [!NOTE]  \n> a', callout('Note', '<p>a</p>')],
  ['> [!NOTE]\\\n> a', callout('Note', '<p>a</p>')],
  ['> [!NOTE]\r\n> a', callout('Note', '<p>a</p>')],
  ['> [!NOTE]', callout('Note', '')],
  ['> [!Tip] Ask *first*\n> a', callout('Ask <em>first</em>', '<p>a</p>', 'tip')],
  ['> [!TIP]- Ask\n> a', callout('Ask', '<p>a</p>', 'tip')],
  ['> [!TIP]+\n> a', callout('Tip', '<p>a</p>', 'tip')],
  ['> [!TIP] *a*\n> b *c*', callout('<em>a</em>', '<p>b <em>c</em></p>', 'tip')],
  ['> [!NOTE]\n> a\n\n[!note]: https://a.org', callout('Note', '<p>a</p>')],
  ['> [!NOTE]\n> > [!TIP]\n> > a', callout('Note', callout('Tip', '<p>a</p>', 'tip'))],
  ['- > [!NOTE]\n  > a', `<ul><li>${callout('Note', '<p>a</p>')}</li></ul>`],
])('%j', (body, expected) => {
  expect(html(body)).toBe(expected);
});

it.each([
  ['> a'],
  ['> a [!NOTE]'],
  ['> [!NOTES]\n> a'],
  ['> [!NOTE]a'],
  ['> [!NOTE](https://a.org)\n> a'],
  ['> **[!NOTE]**\n> a'],
  ['> # [!NOTE]\n> a'],
  ['> - [!NOTE]'],
  ['[!NOTE]\na'],
  ['> [!toString]\n> a'],
])('%j is none', (body) => {
  expect(html(body)).not.toContain('aside');
});

test.each([
  ['en', 'Note Tip Important Warning Caution'],
  ['de-AT', 'Hinweis Tipp Wichtig Warnung Vorsicht'],
  ['fr', 'Remarque Conseil Important Avertissement Attention'],
])('has a name in %s', (lang, names) => {
  const kinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
  const found = kinds.map((kind) => /title">(\S+?)</.exec(html(`> [!${kind}]\n> a`, lang))?.[1]);
  expect(found.join(' ')).toBe(names);
});
