import type { Command } from '../core/command.ts';
import type { Example, Rule } from '../core/rule.ts';
import { choose } from '../core/run/choose.ts';
import { select } from '../core/run/select.ts';
import { rules } from '../rules/index.ts';

/** Columns of an example line; what is longer is cut, since examples show a shape. */
const WIDTH = 76;

const repairs: Readonly<Record<Rule['fixes'], string>> = {
  safe: 'mended by `brief lint --fix`',
  unsafe: 'mended with your consent: a repair is suggested',
  both: 'mended by `brief lint --fix` where that is safe, else suggested',
  none: 'mended by hand',
};

const formats = [
  { name: 'text', print: asText },
  { name: 'json', print: asJson },
] as const;

/** Says why a rule exists, with a wrong and a right example; without a rule, lists them all. */
const explain: Command = {
  name: 'explain',
  summary: 'say why a rule exists, with a wrong and a right example',
  argument: '[rule]',
  options: [{ flags: '--format <name>', description: 'text or json', default: 'text' }],
  examples: ['brief explain', 'brief explain date/format', 'brief explain links --format json'],
  async run([id], { format }, io) {
    const { print } = choose(formats, String(format), 'format');
    const chosen = select(rules, id === undefined ? [] : [id], []).rules;
    io.out(print(chosen, id !== undefined));
    return 0;
  },
};

export default explain;

function asJson(chosen: readonly Rule[]): string {
  const data = chosen.map(({ id, summary, why, severity, fixes, bad, good }) => {
    return { id, summary, why, severity, fixes, bad: bad.text, good: good.text };
  });
  return `${JSON.stringify(data, null, 2)}\n`;
}

function asText(chosen: readonly Rule[], whole: boolean): string {
  if (whole) return chosen.map(page).join('\n');
  const width = Math.max(...chosen.map(({ id }) => id.length));
  const lines = chosen.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}`);
  return [...lines, '', '`brief explain <rule>` says more about one of them.', ''].join('\n');
}

function page({ id, summary, why, severity, fixes, bad, good }: Rule): string {
  return [
    `${severity}[${id}]: ${summary}`,
    `  why:  ${why}`,
    `  how:  ${repairs[fixes]}`,
    `  off:  \`brief lint --rule ${id}=off\``,
    '',
    '  wrong:',
    ...shown(bad),
    '',
    '  right:',
    ...shown(good),
    '',
  ].join('\n');
}

/** The lines of an example, with its path where the rule looks at that. */
function shown({ text, path }: Example): string[] {
  const lines = text.trimEnd().split('\n');
  return [...(path ? [`in ${path}`] : []), ...lines].map((line) =>
    `    ${line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line}`.trimEnd(),
  );
}
