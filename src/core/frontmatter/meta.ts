import * as v from 'valibot';
import type { Problem } from '../diagnostic.ts';
import { DATE_FORMAT, DATE_INVALID, fields, isField, type Meta } from '../fields.ts';
import { type Entry, type Node, nodeAt, plain } from '../node.ts';

/** Checks front matter values against the table of fields: what passes is `meta`, the rest are problems. */
export function readMeta(entries: readonly Entry[]): { meta: Meta; problems: readonly Problem[] } {
  const meta: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { key, value } of entries) {
    if (!isField(key) || isEmpty(value)) continue;
    const result = v.safeParse(fields[key].schema as v.GenericSchema, plain(value));
    if (result.success) meta[key] = result.output;
    else problems.push(...result.issues.slice(0, 1).map((issue) => problemOf(key, value, issue)));
    const typed = key === 'title' || key === 'summary' ? typedWord(value) : undefined;
    if (typed) problems.push(typed);
  }
  return { meta: meta as Meta, problems };
}

/** Whether nothing was filled in: no value, an empty string, `null` or `~`. */
export function isEmpty(node: Node): boolean {
  if (node.type !== 'scalar') return false;
  return node.value.trim() === '' || (node.plain && /^(?:null|Null|NULL|~)$/.test(node.value));
}

function problemOf(key: string, value: Node, issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const { node, name } = nearest(key, value, path);
  const { range } = node;
  const rule = [DATE_FORMAT, DATE_INVALID].find((id) => id === issue.message);
  if (rule) return { rule, message: `unexpected value of \`${name}\``, range };
  const shown = node.type === 'scalar' ? `\`${node.value}\`` : node.type;
  return {
    rule: 'frontmatter/type',
    message: `unexpected ${shown} for \`${name}\`, expected ${issue.message}`,
    range,
  };
}

/** The node that an issue speaks of, or the innermost one around it, with its name: `authors[0].email`. */
function nearest(
  key: string,
  value: Node,
  path: readonly (string | number)[],
): { node: Node; name: string } {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(value, path.slice(0, length));
    if (node) {
      const steps = path.slice(0, length);
      return {
        node,
        name:
          key + steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join(''),
      };
    }
  }
  return { node: value, name: key };
}

/** A title `2024` or `yes`: other tools read a number or a truth value. */
function typedWord(node: Node): Problem | undefined {
  if (node.type !== 'scalar' || !node.plain) return undefined;
  if (!/^(?:[-+]?\d[\d_]*(?:\.\d+)?|true|false|yes|no|on|off)$/i.test(node.value)) return undefined;
  return {
    rule: 'frontmatter/type',
    message: `unexpected unquoted \`${node.value}\`, expected text`,
    range: node.range,
    help: `write \`"${node.value}"\``,
    fix: {
      title: 'quote the value',
      safe: true,
      edits: [{ ...node.range, text: `"${node.value}"` }],
    },
  };
}
