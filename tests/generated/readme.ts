import type { Field } from '../../src/core/fields.ts';
import type { OptionValue, Rule } from '../../src/core/rule.ts';
import { profileOf } from '../../src/core/ruling.ts';

const section = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end generated -->)/g;

/** Replaces what stands between `<!-- generated: NAME -->` and `<!-- end generated -->` by the section of that name. */
export function withSections(readme: string, sections: Readonly<Record<string, string>>): string {
  return readme.replace(section, (_, open: string, name: string, close: string) => {
    const text = sections[name];
    if (text === undefined) throw new Error(`README.md asks for the unknown section ${name}`);
    return `${open}\n${text}\n\n${close}`;
  });
}

/** Returns the table of front matter keys. */
export function fieldTable(fields: Readonly<Record<string, Field>>): string {
  const rows = Object.entries(fields).map(([name, { about, form, required }]) => [
    required ? `**\`${name}\`**` : `\`${name}\``,
    about,
    form,
  ]);
  return table([['Key', 'What it is', 'How it is written'], ...rows]);
}

/** Returns the table of rules, and below it the list of their options. */
export function ruleTable(rules: readonly Rule[]): string {
  const fixes = { safe: '`--fix`', unsafe: 'suggested', both: '`--fix`, suggested', none: '' };
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    rule.summary,
    rule.severity,
    profileOf(rule),
    fixes[rule.fixes],
  ]);
  const options = rules.flatMap((rule) =>
    Object.entries(rule.options ?? {}).map(
      ([name, { about, default: usual }]) =>
        `- \`${rule.id}\`: \`${name}\`, ${about}; ${shown(usual)}`,
    ),
  );
  const head = ['Rule', 'What it finds', 'Severity', 'Profile', 'Repair'];
  const list = ['', 'Some rules have options, here with what they are where nobody sets them:', ''];
  return [table([head, ...rows]), ...(options.length > 0 ? [...list, ...options] : [])].join('\n');
}

function shown(value: OptionValue): string {
  if (typeof value !== 'object') return `\`${value}\``;
  return value.length > 0 ? `\`[${value.join(', ')}]\`` : 'none';
}

/** Returns help texts by command line, each as a console block. */
export function helpBlocks(
  help: readonly { readonly line: string; readonly text: string }[],
): string {
  return help
    .map(({ line, text }) => `### \`${line}\`\n\n\`\`\`\n${text.trimEnd()}\n\`\`\``)
    .join('\n\n');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
