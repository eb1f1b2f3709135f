import { visit } from 'unist-util-visit';
import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { asValue } from '../../core/frontmatter/value.ts';
import { type MissingFile, missingFile } from '../../core/links/local-file.ts';
import { targetRange } from '../../core/links/target.ts';
import { nodeAt } from '../../core/node.ts';
import type { Context, Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** An address, its place, and how another one is written there; without that, there is no fix. */
interface Address {
  readonly address: string;
  readonly range: Range;
  readonly write?: (address: string) => string;
}

const rule: Rule = {
  id: 'links/missing-file',
  summary: 'a link or an image whose file is not there',
  why: 'readers meet a dead link or an empty frame; on the web, capital letters count',
  severity: 'error',
  fixes: 'unsafe',
  good: {
    text: 'See [our brief on tenancy law](tenancy-law.md#costs) and [the Act](https://example.org/act).\n',
    files: ['tenancy-law.md'],
  },
  bad: {
    text: 'See [our brief on tenancy law](tenancy-lwa.md#costs).\n',
    files: ['tenancy-law.md'],
  },
  *check(brief, context) {
    for (const one of [...inFrontMatter(brief, context), ...inBody(brief)]) {
      const missing = missingFile(one.address, brief.path, context.list);
      if (missing) yield explain(one, missing);
    }
  },
};

export default rule;

function explain({ address, range, write }: Address, { reason, meant }: MissingFile): Finding {
  const name = typed(address);
  const messages = {
    missing: `missing file ${name}`,
    case: `missing file ${name}: capital letters differ`,
    escape: `unexpected \`%\` in the address ${name}`,
  };
  const finding = { message: messages[reason], range };
  const better = webAddress(address) ?? meant;
  if (better === undefined) {
    return {
      ...finding,
      help: 'add the file, or write the path from the folder of the brief to it',
    };
  }
  const title = `write ${typed(better, 160)}`;
  if (!write) return { ...finding, help: title };
  const edits = [{ ...range, text: write(better) }];
  return { ...finding, help: title, fix: { title, safe: false, edits } };
}

/** A web address with something before it, or without its scheme. */
function webAddress(address: string): string | undefined {
  const [inside] = /https?:\/\/[^\s()<>]+/i.exec(address) ?? [];
  if (inside) return inside;
  const site = /^(?:www\.|[\w-]+\.(?:com|de|edu|eu|gov|info|int|net|org)(?:$|[/?#]))/i.test(
    address,
  );
  return site ? `https://${address}` : undefined;
}

function inBody({ tree, text }: Brief): readonly Address[] {
  const found: Address[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const range = targetRange(node, text);
    found.push({
      address: node.url,
      range: range ?? rangeOf(node),
      ...(range && { write: (address: string) => address }),
    });
  });
  return found;
}

/** Paths in the front matter; a name that is there as it stands needs no escapes. */
function* inFrontMatter(brief: Brief, { list }: Context): Generator<Address> {
  const { root } = brief.frontMatter;
  const translations = nodeAt(root, ['translations']);
  const values = [
    nodeAt(root, ['image', 'src']),
    nodeAt(root, ['translationOf']),
    nodeAt(root, ['references']),
    ...(translations?.type === 'mapping' ? translations.entries.map(({ value }) => value) : []),
  ];
  for (const value of values) {
    if (value?.type !== 'scalar') continue;
    const literal = value.value.split('/').map(encodeURIComponent).join('/');
    if (!missingFile(literal, brief.path, list)) continue;
    yield { address: value.value, range: value.range, write: asValue };
  }
}
