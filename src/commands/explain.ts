import type { Command } from '../core/command.ts';
import type { Example, OptionValue, Rule } from '../core/rule.ts';
import { needsFrontMatter, profileOf } from '../core/ruling.ts';
import { choose } from '../core/run/choose.ts';
import { sayNext } from '../core/run/next-step.ts';
import { wantedRules } from '../core/run/rule-flags.ts';
import { rules } from '../rules/index.ts';

/** Columns of an example line; what is longer is cut, since examples show a shape. */
const WIDTH = 76;
/** Lines of an example. */
const MOST = 14;

const repairs: Readonly<Record<Rule['fixes'], string>> = {
  safe: 'mended by `brief lint --fix`',
  unsafe: 'mended with your consent: a repair is suggested',
  both: 'mended by `brief lint --fix` where that is safe, else suggested',
  none: 'mended by hand',
};

/** When each profile checks a rule. */
const profiles = {
  recommended: 'it is checked unless you switch it off',
  strict: 'it is checked if you ask for it',
} as const;

const formats = [
  { name: 'text', print: asText },
  { name: 'json', print: asJson },
] as const;

/** Says why a rule exists, with a wrong and a right example; without a rule, lists them all. */
const explain: Command = {
  name: 'explain',
  summary: 'say why a rule exists, with a wrong and a right example',
  argument: '[rule]',
  completes: 'rules',
  options: [
    {
      flags: '--format <name>',
      description: 'text or json',
      default: 'text',
      completes: formats.map(({ name }) => name),
    },
  ],
  examples: ['brief explain', 'brief explain date/format', 'brief explain links --format json'],
  async run([id], { format }, io) {
    const { print } = choose(formats, String(format), 'format');
    const chosen = id === undefined ? rules : wantedRules(rules, id);
    io.out(print(chosen, id !== undefined));
    if (io.ask && id !== undefined && format === 'text') sayNext(io, `brief lint --only ${id}`);
    return 0;
  },
};

export default explain;

function asJson(chosen: readonly Rule[]): string {
  const data = chosen.map((rule) => {
    const { id, summary, why, source, severity, format, fixes, options = {}, bad, good } = rule;
    const profile = profileOf(rule);
    const examples = { good: good.text, bad: bad.text };
    return { id, summary, why, source, severity, profile, format, fixes, options, ...examples };
  });
  return `${JSON.stringify(data, null, 2)}\n`;
}

function asText(chosen: readonly Rule[], whole: boolean): string {
  if (whole) return chosen.map(page).join('\n');
  const width = Math.max(...chosen.map(({ id }) => id.length));
  const lines = chosen.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}`);
  return [...lines, '', '`brief explain <rule>` says more about one of them.', ''].join('\n');
}

function page(rule: Rule): string {
  const { id, summary, why, source, severity, fixes, bad, good } = rule;
  return [
    `${severity}[${id}]: ${summary}`,
    `  why:     ${why}`,
    `  source:  ${source}`,
    `  repair:  ${repairs[fixes]}`,
    `  profile: ${profile(rule)}`,
    ...section('wrong', shown(bad)),
    ...section('right', shown(good)),
    ...section('options', options(rule)),
    ...(rule.always
      ? []
      : [
          ...section('for one run', commandLines(rule)),
          ...section('for every run, in `brief.yml`', settings(rule)),
        ]),
    ...suppression(rule),
    '',
  ].join('\n');
}

function profile(rule: Rule): string {
  if (rule.always) return 'all: it cannot be switched off';
  const name = profileOf(rule);
  const { format } = rule;
  const where = format ? `where \`formats\` in \`brief.yml\` has ${format}, ` : '';
  return `${name}: ${where}${profiles[name]}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0
    ? ['', `  ${title}:`, ...lines.map((line) => `    ${line}`.trimEnd())]
    : [];
}

/** The lines of an example and of what stands beside it, each with its path where a rule looks at that. */
function shown({ text, path, briefs = {}, settings, files = [] }: Example): readonly string[] {
  const others = Object.entries({ ...briefs, ...(settings && { 'brief.yml': settings }) });
  return [
    ...(path || others.length > 0 ? [`in ${path ?? 'briefs/example.md'}:`] : []),
    ...linesOf(text),
    ...others.flatMap(([name, other]) => ['', `in ${name}:`, ...linesOf(other)]),
    ...(files.length > 0 ? ['', `beside it: ${files.join(', ')}`] : []),
  ];
}

/** Lines that show a shape: long ones are cut, and of many those in the middle. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line));
  return lines.length > MOST ? [...lines.slice(0, MOST - 4), '…', ...lines.slice(-3)] : lines;
}

function options({ options: declared = {} }: Rule): readonly string[] {
  return Object.entries(declared).map(([name, { about, default: usual }]) => {
    const value = Array.isArray(usual) && usual.length === 0 ? 'none' : written(usual);
    return `${name}: ${about}; ${value} where you do not set it`;
  });
}

const lighter = { error: 'warning', warning: 'info', info: 'warning' } as const;

/** Command lines that switch the rule off or on, and that give it another weight. */
function commandLines({ id, strict, severity, format }: Rule): readonly string[] {
  const chosen = strict ? [severity, lighter[severity]] : ['off', lighter[severity]];
  return [
    ...chosen.map((level) => `brief lint --rule ${id}=${level}`),
    // The one way to ask for it where its format is not made.
    ...(format ? [`brief lint --only ${id}`] : []),
  ];
}

function settings({ id, strict, severity, options: declared = {} }: Rule): readonly string[] {
  const values = Object.entries(declared).map(([name, option]) => {
    return `    ${name}: ${written(option.default)}`;
  });
  if (values.length === 0) return ['rules:', `  ${id}: ${strict ? severity : 'off'}`];
  return ['rules:', `  ${id}:`, `    level: ${severity}  # or off`, ...values];
}

/** A value as YAML takes it. */
function written(value: OptionValue): string {
  return typeof value === 'object' ? `[${value.map(quotedText).join(', ')}]` : String(value);
}

function quotedText(text: string): string {
  return /^[a-z][a-z0-9 ./-]*$/i.test(text) ? text : JSON.stringify(text);
}

/** The comment that hides one finding; those in `brief.yml` are switched off with their rule. */
function suppression({ id, bad }: Rule): readonly string[] {
  if (bad.settings !== undefined) return [];
  return needsFrontMatter(id)
    ? section('for one finding, above its key', [`# brief-ignore ${id} -- the reason`])
    : section('for one finding, above its paragraph', [
        `<!-- brief-ignore ${id} -- the reason -->`,
      ]);
}
