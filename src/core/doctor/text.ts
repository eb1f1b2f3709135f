import { wrapAnsi } from 'fast-wrap-ansi';
import { type Look, type Paint, painter } from '../wording/paint.ts';
import { visible } from '../wording/visible.ts';
import { columnsOf, padded } from '../wording/width.ts';
import { type Checkup, type Fact, headings, type Part, type Trouble } from './checkup.ts';

/** The widest that a name may be before its value begins in a line of its own. */
const WIDEST = 22;

const looks = {
  ok: 'green',
  none: 'dim',
  wrong: 'red',
  error: 'red',
  warning: 'yellow',
  info: 'blue',
} as const;

/** Writes a checkup for people, in lines of at most `width` columns. */
export function asText(checkup: Checkup, width: number, color: boolean): string {
  const paint = painter(color);
  const parts = Object.keys(headings)
    .filter((name): name is Part => name in headings)
    .filter((name) => checkup[name].length > 0)
    .map((name) => [paint('bold', headings[name]), ...lines(checkup[name], width, paint)]);
  const troubles = checkup.troubles.map((trouble) => said(trouble, width, paint));
  const mend = troubles.length > 0 ? [[paint('bold', 'What to do'), ...troubles.flat()]] : [];
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
    const head = `  ${state ? paint(looks[state], padded(state, sign)) : ' '.repeat(sign)}`;
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
  const block = (label: string, text: string, look: Look) => {
    const [first = '', ...rest] = wrapped(visible(text), width - label.length - 1);
    const indent = ' '.repeat(label.length + 1);
    return [`${paint(look, label)} ${first}`, ...rest.map((line) => indent + line)];
  };
  return [
    ...block(`  ${severity}:`, message, looks[severity]),
    ...block('    why: ', why, 'dim'),
    ...(help === undefined ? [] : block('    help:', help, 'dim')),
  ];
}

/** Lines between words; a word that fits into no line is cut. */
function wrapped(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(width, 8), { hard: true }).split('\n');
}
