import { wrapAnsi } from 'fast-wrap-ansi';
import { visible } from '../wording/visible.ts';
import { columnsOf, padded } from '../wording/width.ts';
import { type Checkup, type Fact, headings, type Part, type Trouble } from './checkup.ts';

/** The widest that a name may be before its value begins in a line of its own. */
const WIDEST = 22;

/** SGR parameters (ECMA-48). */
const colors = {
  ok: '32',
  none: '2',
  wrong: '31',
  error: '31',
  warning: '33',
  info: '34',
} as const;

type Paint = (text: string, code: string) => string;

/** Writes a checkup for people, in lines of at most `width` columns. */
export function asText(checkup: Checkup, width: number, color: boolean): string {
  const paint: Paint = (text, code) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const parts = Object.keys(headings)
    .filter((name): name is Part => name in headings)
    .filter((name) => checkup[name].length > 0)
    .map((name) => [paint(headings[name], '1'), ...lines(checkup[name], width, paint)]);
  const troubles = checkup.troubles.map((trouble) => said(trouble, width, paint));
  const mend = troubles.length > 0 ? [[paint('What to do', '1'), ...troubles.flat()]] : [];
  return [...parts, ...mend].map((part) => `${part.join('\n')}\n`).join('\n');
}

function lines(facts: readonly Fact[], width: number, paint: Paint): readonly string[] {
  const sign = facts.some(({ state }) => state) ? 7 : 0;
  const names = facts.map(({ name }) => columnsOf(visible(name)));
  const widest = Math.max(...names.filter((columns) => columns <= WIDEST), 0);
  return facts.flatMap(({ name, value, from, state }) => {
    const shown = visible(name);
    const indent = ' '.repeat(2 + sign);
    const words = `${visible(value)}${from === undefined ? '' : ` (${visible(from)})`}`;
    const head = `  ${state ? paint(padded(state, sign), colors[state]) : ' '.repeat(sign)}`;
    if (columnsOf(shown) > WIDEST) {
      const [first = '', ...rest] = wrapped(shown, width - indent.length);
      const below = wrapped(words, width - indent.length - 2).map((line) => `  ${line}`);
      return [head + first, ...[...rest, ...below].map((line) => indent + line)];
    }
    const [first = '', ...rest] = wrapped(words, width - indent.length - widest - 2);
    const gap = ' '.repeat(widest + 2);
    return [
      `${head}${padded(shown, widest)}  ${first}`,
      ...rest.map((line) => indent + gap + line),
    ];
  });
}

function said({ severity, message, why, help }: Trouble, width: number, paint: Paint) {
  const block = (label: string, text: string, code: string) => {
    const [first = '', ...rest] = wrapped(visible(text), width - label.length - 1);
    const indent = ' '.repeat(label.length + 1);
    return [`${paint(label, code)} ${first}`, ...rest.map((line) => indent + line)];
  };
  return [
    ...block(`  ${severity}:`, message, colors[severity]),
    ...block('    why: ', why, '2'),
    ...(help === undefined ? [] : block('    help:', help, '2')),
  ];
}

/** Lines between words; a word that fits into no line is cut. */
function wrapped(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(width, 8), { hard: true }).split('\n');
}
