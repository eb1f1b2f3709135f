import type { Field } from '../../src/core/fields.ts';
import type { Rule } from '../../src/core/rule.ts';

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

/** Returns the table of rules. */
export function ruleTable(rules: readonly Rule[]): string {
  const fixes = { safe: '`--fix`', unsafe: 'suggested', both: '`--fix`, suggested', none: '' };
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    rule.summary,
    rule.severity,
    fixes[rule.fixes],
  ]);
  return table([['Rule', 'What it finds', 'Severity', 'Repair'], ...rows]);
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
