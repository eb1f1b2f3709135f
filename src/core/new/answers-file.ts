import { isEmpty } from '../frontmatter/meta.ts';
import { readYamlFile } from '../frontmatter/yaml.ts';
import type { Io } from '../io.ts';
import { type Mapping, type Node, nodeAt } from '../node.ts';
import { decode } from '../run/read.ts';
import { placesIn, refuseMistakes } from '../run/refusals.ts';
import { yamlMistake } from '../run/yaml-mistake.ts';
import type { Range } from '../text.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import type { Mistake } from '../workspace.ts';
import type { Answers, Value } from './answers.ts';
import { complain, misfits } from './check.ts';
import { isKnown, keyMeant, namesIn } from './shape.ts';

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
  const { root, faults } = readYamlFile(text);
  if (faults.length > 0) {
    refuseMistakes([{ path: name, text, mistakes: [yamlMistake(faults, text, 'answers')] }]);
  }
  const answers: Record<string, Value> = {};
  const mistakes: Mistake[] = [];
  for (const { key, range, value } of root.entries) {
    const found = filled(value);
    mistakes.push(...(isKnown(key) ? unknownIn(key, value) : [unknown(key, keyMeant(key), range)]));
    if (isKnown(key) && found !== undefined) answers[key] = found;
  }
  for (const misfit of misfits(answers, io.today)) {
    const { message, help } = complain(misfit);
    const mended = misfit.meant === undefined ? help : `write \`${misfit.meant}\``;
    mistakes.push({ message, help: mended, range: nodeOf(root, misfit.path).range });
  }
  refuseMistakes([{ path: name, text, mistakes }]);
  const placeOf = placesIn(name, text);
  return { answers, placeOf: (key) => placeOf(nodeOf(root, key).range) };
}

/** The parts of a value that its key does not have. */
function unknownIn(key: string, value: Node): readonly Mistake[] {
  const names = namesIn(key);
  if (value.type !== 'mapping' || names.length === 0) return [];
  return value.entries
    .filter((entry) => !names.includes(entry.key))
    .map(({ key: name, range }) => {
      return unknown(name, didYouMean(name, names) ?? `choose ${quoted(names)}`, range);
    });
}

function unknown(key: string, help: string, range: Range): Mistake {
  return { message: `unknown key ${typed(key)}`, help, range };
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
