import { fieldMeant } from '../frontmatter/meant.ts';
import { isEmpty } from '../frontmatter/meta.ts';
import { duplicateProblem, faultProblem } from '../frontmatter/problems.ts';
import { readYaml } from '../frontmatter/yaml.ts';
import { type Io, Refusal } from '../io.ts';
import { type Mapping, type Node, nodeAt } from '../node.ts';
import { decode } from '../run/read.ts';
import { lineStarts, pointAt, type Range } from '../text.ts';
import { typed } from '../wording/typed.ts';
import type { Answers, Value } from './answers.ts';
import { complain, isKnown, misfits } from './check.ts';

/** What a file of answers says, and where: `answers.yml:3:7` for the path of an answer. */
export interface AnswersFile {
  readonly answers: Answers;
  placeOf(path: string): string;
}

/**
 * Reads a YAML or JSON mapping with the keys of the front matter, as strictly as front matter itself.
 *
 * @param path `-` for standard input
 * @throws a Refusal with the place of a mistake, an AggregateError of Refusals for several
 */
export async function readAnswers(io: Io, path: string): Promise<AnswersFile> {
  const name = path === '-' ? 'standard input' : path;
  const text = decode(path === '-' ? await io.stdin() : io.files.read(path), name);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, faults } = readYaml(text.slice(mark), mark);
  const starts = lineStarts(text);
  const at = ({ start }: Range) => {
    const { line, column } = pointAt(starts, start);
    return `${name}:${line}:${column}`;
  };
  const [fault] = faults;
  if (fault) {
    const isTwice = fault.code === 'DUPLICATE_KEY';
    const problem = isTwice ? duplicateProblem([fault], text) : faultProblem(faults);
    const message = problem.message.replaceAll('front matter', 'answers');
    throw new Refusal(
      `${at(fault)}: ${message}`,
      problem.help?.replaceAll('front matter', 'answers'),
    );
  }
  const answers: Record<string, Value> = {};
  const refusals: Refusal[] = [];
  for (const { key, range, value } of root.entries) {
    const found = filled(value);
    if (isKnown(key)) {
      if (found !== undefined) answers[key] = found;
      continue;
    }
    const meant = fieldMeant(key);
    refusals.push(
      new Refusal(
        `${at(range)}: unknown key ${typed(key)}`,
        meant ? `did you mean \`${meant}\`?` : 'a key of your own begins with `x-`',
      ),
    );
  }
  for (const misfit of misfits(answers, io.today)) {
    const { message, help } = complain(misfit);
    const value = misfit.meant === undefined ? help : `write \`${misfit.meant}\``;
    refusals.push(new Refusal(`${at(nodeOf(root, misfit.path).range)}: ${message}`, value));
  }
  if (refusals.length > 1) throw new AggregateError(refusals, name);
  if (refusals[0]) throw refusals[0];
  return { answers, placeOf: (key) => at(nodeOf(root, key).range) };
}

/** A value without what was not filled in; undefined where nothing is left. */
function filled(node: Node): Value | undefined {
  if (isEmpty(node)) return undefined;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') {
    const items = node.items.flatMap((item) => filled(item) ?? []);
    return items.length > 0 ? items : undefined;
  }
  const inner = node.entries.flatMap(({ key, value }) => {
    const found = filled(value);
    return found === undefined ? [] : [[key, found] as const];
  });
  return inner.length > 0 ? Object.fromEntries(inner) : undefined;
}

/** The node at a path whose lists count from 1, or the innermost one around it. */
function nodeOf(root: Mapping, path: string): Node {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
  for (let length = steps.length; length > 0; length--) {
    const node = nodeAt(root, steps.slice(0, length));
    if (node) return node;
  }
  return root;
}
