import type { Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { asValue } from '../../core/frontmatter/value.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { nearest } from '../../core/wording/nearest.ts';
import { typed } from '../../core/wording/typed.ts';
import { quoted } from '../../core/wording/words.ts';
import type { Group } from '../../core/workspace.ts';

const rule: Rule = {
  id: 'frontmatter/group-known',
  summary: 'a `group` that `brief.yml` does not know',
  why: "the brief would appear on no group's page, and say nothing about who wrote it",
  source: 'the groups in `brief.yml`',
  severity: 'error',
  fixes: 'both',
  good: {
    text: briefWith(),
  },
  bad: {
    text: briefWith({ group: 'Energy' }),
  },
  *check({ frontMatter: { root }, meta: { group } }, { workspace }) {
    const groups = workspace?.groups ?? {};
    const ids = Object.keys(groups);
    const value = nodeAt(root, ['group']);
    if (!value || group === undefined || ids.length === 0 || ids.includes(group)) return;
    const message = `unknown group ${typed(group)}, expected ${ids.length > 1 ? 'one of ' : ''}${quoted(ids)}`;
    const same = ids.find((id) => bare(id) === bare(group));
    const meant = same ?? idNamed(group, groups) ?? nearest(bare(group), ids);
    const finding: Finding = { message, range: value.range };
    if (meant === undefined) {
      yield { ...finding, help: 'write the id of a group, or add the group to `brief.yml`' };
      return;
    }
    const edit = { ...value.range, text: asValue(meant) };
    const title = `write \`${edit.text}\``;
    yield { ...finding, help: title, fix: { title, safe: same !== undefined, edits: [edit] } };
  },
};

export default rule;

/** The id of the group that has a name: “Energy Working Group”. */
function idNamed(name: string, groups: Readonly<Record<string, Group>>): string | undefined {
  return Object.keys(groups).find((id) => {
    const names = groups[id]?.name ?? '';
    const all = typeof names === 'string' ? [names] : Object.values(names);
    return all.some((one) => bare(one) === bare(name));
  });
}

/** An id without what people write differently: case, spaces, hyphens, quotation marks around it. */
function bare(text: string): string {
  return text.replace(/[\s_–-]+|^["'“”„«»‘’]+|["'“”„«»‘’]+$/g, '').toLowerCase();
}
