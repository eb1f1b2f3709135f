import type { Brief } from '../../core/brief.ts';
import type { Edit, Finding } from '../../core/diagnostic.ts';
import { type FieldName, fields, isField } from '../../core/fields.ts';
import { listOfOne } from '../../core/frontmatter/list.ts';
import { fieldMeant } from '../../core/frontmatter/meant.ts';
import type { Entry } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

/** Keys whose value is a list; a single value goes on a line of its own. */
const LISTS: readonly FieldName[] = ['authors', 'keyMessages', 'tags', 'reviewers', 'corrections'];
const MAPPINGS: readonly FieldName[] = ['image', 'event', 'translations'];

/** What other programs say with a key that has no counterpart of the same form. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  draft: 'write `status: draft`, or delete the line',
  published: 'write `status: published`, or delete the line',
  image_alt: 'write it as `alt` below `image`',
  'image-alt': 'write it as `alt` below `image`',
};

const rule: Rule = {
  id: 'frontmatter/unknown-key',
  summary: 'a key that no brief has, often a slip of the pen',
  why: 'what stands under an unknown key is silently left out of what readers see',
  source: 'the table of front matter keys in the README',
  severity: 'warning',
  fixes: 'unsafe',
  good: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: Three changes to tenancy law would let two million flats heat without gas.',
      'group: energy',
      'authors:',
      '  - Ada Nowak',
      'x-desk: 14',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  bad: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: Three changes to tenancy law would let two million flats heat without gas.',
      'group: energy',
      'auhtors:',
      '  - Ada Nowak',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  *check(brief) {
    const { entries } = brief.frontMatter.root;
    const taken = new Set(entries.map(({ key }) => key));
    for (const entry of entries) {
      if (isField(entry.key) || entry.key.startsWith('x-')) continue;
      yield explain(entry, taken, brief);
    }
  },
};

export default rule;

function explain(entry: Entry, taken: Set<string>, brief: Brief): Finding {
  const key = typed(entry.key);
  const finding = { message: `unknown key ${key}`, range: entry.range };
  const meant = fieldMeant(entry.key);
  if (!meant) {
    const house = /^[\p{L}\p{N}_-]{1,40}$/u.test(entry.key)
      ? `, or write \`x-${entry.key}\` to keep it`
      : '';
    const help = Object.hasOwn(ELSEWHERE, entry.key) ? ELSEWHERE[entry.key] : undefined;
    return { ...finding, help: help ?? `delete it${house}` };
  }
  if (taken.has(meant)) {
    return { ...finding, help: `\`${meant}\` stands there as well: delete one of them` };
  }
  const edits = rename(entry, meant, brief);
  if (!edits) return { ...finding, help: `write it as \`${meant}\`: ${fields[meant].about}` };
  taken.add(meant);
  const title = `rename it to \`${meant}\``;
  return { ...finding, help: `write \`${meant}\``, fix: { title, safe: false, edits } };
}

/** The edits that make an entry one of another key; undefined where its value has another form. */
function rename(entry: Entry, meant: FieldName, { text }: Brief): Edit[] | undefined {
  const renamed = { ...entry.range, text: meant };
  const form = LISTS.includes(meant) ? 'list' : MAPPINGS.includes(meant) ? 'mapping' : 'scalar';
  if (entry.value.type === form || meant === 'references') return [renamed];
  const list = form === 'list' ? listOfOne(entry, text) : undefined;
  return list && [renamed, list];
}
