import { tests as spec } from 'commonmark-spec';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { renderBody } from '../../../src/formats/html/body.ts';
import { schemes } from '../../../src/formats/html/schema.ts';

/** The examples with raw HTML, which never reaches a page. */
const rawHtml: readonly number[] = [
  21,
  31,
  ...from(148, 191),
  201,
  308,
  309,
  344,
  475,
  476,
  477,
  491,
  494,
  524,
  536,
  ...from(613, 617),
  623,
  ...from(625, 631),
  642,
  643,
];

/**
 * The examples with an address whose scheme is not of ours: the link's words stay. What stands before
 * the first colon counts as a scheme, even the `foo)` of 500.
 */
const unsafeAddress: readonly number[] = [500, 596, 598, 599, 601];

const alone = remark().use(remarkHtml, { sanitize: false });
const examples = spec.map(({ number, markdown }) => {
  const text = markdown.replaceAll('→', '\t');
  return { number, text, tree: () => remark().parse(text) };
});
const excepted = new Set([...rawHtml, ...unsafeAddress]);
const exceptions = examples.filter(({ number }) => excepted.has(number));

function from(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The addresses of a tree whose schemes are not of ours, as they are written in HTML. */
function unsafeIn(tree: Root): readonly string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const scheme = 'url' in node ? /^([^/?#:]*):/.exec(node.url)?.[1] : undefined;
    if (scheme && !schemes.some((known) => known === scheme.toLowerCase()) && 'url' in node) {
      found.push(node.url.replaceAll('\\', '%5C').replaceAll('`', '%60'));
    }
  });
  return found;
}

/** What an exception must be: the example without its raw HTML and its unsafe addresses, and no less. */
function withoutTheUnsafe(tree: Root): string {
  visit(tree, 'html', (_, index, parent) => {
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  const html = alone.stringify(tree);
  return unsafeIn(tree).reduce((text, address) => text.replace(` href="${address}"`, ''), html);
}

describe('the body of the CommonMark 0.31.2 examples', () => {
  it('is 652 examples long', () => {
    expect(examples).toHaveLength(652);
  });

  test.each(examples.filter(({ number }) => !excepted.has(number)))(
    '$number is what remark-html makes of it',
    ({ tree }) => {
      expect(renderBody(tree())).toBe(alone.stringify(tree()));
    },
  );

  it('differs in 77 examples', () => {
    expect(rawHtml).toHaveLength(72);
    expect(unsafeAddress).toHaveLength(5);
    expect(excepted.size).toBe(77);
  });

  test.each(exceptions)(
    '$number loses its raw HTML or its unsafe address, and nothing else',
    ({ number, tree }) => {
      let html = 0;
      visit(tree(), 'html', () => {
        html += 1;
      });
      expect(html > 0).toBe(rawHtml.includes(number));
      expect(unsafeIn(tree()).length > 0).toBe(unsafeAddress.includes(number));
      expect(renderBody(tree())).not.toBe(alone.stringify(tree()));
      expect(renderBody(tree())).toBe(withoutTheUnsafe(tree()));
    },
  );
});
