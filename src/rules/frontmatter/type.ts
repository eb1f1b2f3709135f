import type { Brief } from '../../core/brief.ts';
import type { Finding, Problem } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { type FieldName, isField } from '../../core/fields.ts';
import { listOfOne } from '../../core/frontmatter/list.ts';
import { choice, rewrite } from '../../core/frontmatter/rewrite.ts';
import { asValue } from '../../core/frontmatter/value.ts';
import { kindsKnown } from '../../core/kind.ts';
import { type Entry, nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';
import type { Workspace } from '../../core/workspace.ts';

/** Lists of words or names: one that is written as a single value can become a list of one. */
const LISTS: readonly FieldName[] = ['authors', 'keyMessages', 'tags', 'reviewers'];

const rule: Rule = {
  id: 'frontmatter/type',
  summary: 'a value in a form that its key does not take',
  why: 'a value that cannot be read is left out of the page, the feeds and the citation',
  source: 'the table of front matter keys in the README',
  severity: 'error',
  fixes: 'both',
  good: {
    text: briefWith({ kind: 'policy-brief', status: 'draft' }),
  },
  bad: {
    text: briefWith({ kind: 'Policy Brief', status: 'draft' }),
  },
  check: (brief, { workspace }) =>
    [
      ...brief.problems.filter((problem) => problem.rule === rule.id),
      ...ofKind(brief, workspace),
    ].map((problem) => (problem.fix ? problem : explain(problem, brief, workspace))),
};

export default rule;

/** A kind that neither the program nor the workspace knows. */
function* ofKind(
  { meta: { kind }, frontMatter }: Brief,
  workspace: Workspace | undefined,
): Iterable<Problem> {
  const value = nodeAt(frontMatter.root, ['kind']);
  const known = kindsKnown(workspace);
  if (!value || kind === undefined || known.includes(kind)) return;
  const message = `unexpected \`${kind}\` for \`kind\`, expected one of ${known.map((id) => `\`${id}\``).join(', ')}`;
  yield { rule: rule.id, message, range: value.range };
}

function explain(problem: Problem, brief: Brief, workspace: Workspace | undefined): Finding {
  const { entries } = brief.frontMatter.root;
  const entry = entries.find(({ value }) => value.range === problem.range);
  if (entry?.value.type !== 'scalar' || !isField(entry.key)) return problem;
  const { start, end } = problem.range;
  const source = brief.text.slice(start, end).trimEnd();
  const { value } = entry.value;
  return {
    ...problem,
    message: problem.message.replace(`\`${value}\``, () => typed(value)),
    range: { start, end: start + source.length },
    ...(LISTS.includes(entry.key)
      ? asList(entry, brief.text)
      : rewritten(entry.key, value, source, problem, workspace)),
    ...(entry.key === 'image' && {
      help: `write \`image:\`, and below it \`  src: …\` and \`  alt: …\``,
    }),
  };
}

function asList(entry: Entry, text: string): Partial<Finding> {
  const help = `write \`${entry.key}:\` and, in the next lines, \`  - \` before each entry`;
  const edit = listOfOne(entry, text);
  return edit ? { help, fix: { title: 'make it a list', safe: false, edits: [edit] } } : { help };
}

/** A value that passes, where this one tells what was meant. */
function rewritten(
  key: FieldName,
  value: string,
  source: string,
  { message, range: { start } }: Problem,
  workspace: Workspace | undefined,
): Partial<Finding> {
  const folds = /[\r\n]/.test(value) && message.endsWith('expected one line of text');
  const meant = folds
    ? { text: value, same: true }
    : key === 'kind'
      ? choice(value, kindsKnown(workspace))
      : rewrite(key, value);
  if (!meant) return {};
  const written = asValue(meant.text);
  const title = `write ${typed(`${key}: ${written}`, 160)}`;
  const edits = [{ start, end: start + source.length, text: written }];
  return { help: title, fix: { title, safe: meant.same, edits } };
}
