import { readYamlFile } from '../../core/frontmatter/yaml.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const groups = 'groups:\n  energy:\n    name: Energy Working Group\n';

const rule: Rule = {
  id: 'workspace/unused-group',
  summary: 'a group in `brief.yml` that has no brief',
  why: 'readers who look for the group find nothing, or its briefs carry the id of another one',
  source: 'the groups in `brief.yml`',
  severity: 'info',
  fixes: 'none',
  good: { text: 'Two million flats heat with gas.\n', settings: groups },
  bad: {
    text: 'Two million flats heat with gas.\n',
    settings: `${groups}  health:\n    name: Health Working Group\n`,
  },
  *survey({ workspace, briefs }) {
    if (!workspace?.file || briefs.length === 0) return;
    // Capital letters are what `frontmatter/group-known` speaks of.
    const used = new Set(briefs.map(({ meta }) => meta.group?.trim().toLowerCase()));
    const unused = Object.keys(workspace.groups).filter((id) => !used.has(id.toLowerCase()));
    if (unused.length === 0) return;
    const { path, text } = workspace.file;
    const listed = nodeAt(readYamlFile(text).root, ['groups']);
    const entries = listed?.type === 'mapping' ? listed.entries : [];
    for (const { key, range } of entries) {
      if (!unused.includes(key)) continue;
      yield {
        path,
        message: `no brief belongs to the group ${typed(key)}`,
        range,
        help: `write \`group: …\` with this id in its briefs, or remove the group`,
      };
    }
  },
};

export default rule;
