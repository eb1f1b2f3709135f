import { type Options, textsOf } from '../command.ts';
import { Refusal } from '../io.ts';
import { nearest } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import { type Answers, answerAt, type Entry, isList, withAnswer } from './answers.ts';
import { flagFor, optionKeys } from './flag.ts';
import { isKnown, isOpenList, keyMeant, namesIn, shapeAt } from './shape.ts';

/** What the command line says of a new brief. Throws a Refusal for a key that no brief has, or one said twice. */
export function givenBy([title]: readonly string[], options: Options): Answers {
  const entries: Entry[] = [
    ...textsOf(title).map((text) => ['title', text] as const),
    ...optionKeys.flatMap((key) => textsOf(options[key]).map((text) => [key, text] as const)),
    ...textsOf(options.author).map((name) => ['authors', name] as const),
    ...textsOf(options.set).map(entryOf),
  ];
  let answers: Answers = {};
  for (const [path, text] of entries) answers = add(answers, path, text);
  return answers;
}

function entryOf(given: string): Entry {
  const at = given.indexOf('=');
  if (at < 1) {
    throw new Refusal(
      `unexpected ${typed(given)} for \`--set\`, expected \`key=value\``,
      at < 0 && isKnown(given)
        ? `write \`--set ${given}=…\``
        : 'name a key of the front matter, like `--set place=Berlin`',
    );
  }
  const path = given.slice(0, at);
  if (!isKnown(path) || (path.includes('.') && isLost(path))) throw unknown(path);
  return [path, given.slice(at + 1)];
}

/** Whether the key has parts, and this is none of them. */
function isLost(path: string): boolean {
  const [key = ''] = path.split('.');
  const above = shapeAt(path.slice(0, path.lastIndexOf('.')));
  const isOpen = key.startsWith('x-') || key === 'references';
  if (isOpen) return false;
  return shapeAt(path) === undefined || (above?.is === 'list' && !/\.\d+$/.test(path));
}

function unknown(path: string): Refusal {
  const cut = path.lastIndexOf('.');
  const above = path.slice(0, Math.max(cut, 0));
  // What stands highest is told of: there is no way out below it.
  if (above !== '' && !shapeAt(above)) return unknown(above);
  const help = above === '' ? keyMeant(path) : partMeant(above, path.slice(cut + 1));
  return new Refusal(`unknown key ${typed(path)} for \`--set\``, help);
}

/** What to write instead of a part that a key does not have. */
function partMeant(above: string, name: string): string {
  if (isOpenList(above)) return `count from 1: \`--set ${above}.1.${name}=…\``;
  const names = namesIn(above);
  const meant = nearest(name, names);
  if (meant !== undefined) return `did you mean \`${above}.${meant}\`?`;
  return names.length > 0 ? `choose ${quoted(names)}` : `write \`--set ${above}=…\``;
}

function add(answers: Answers, path: string, text: string): Answers {
  const before = answerAt(answers, path);
  const grows = isOpenList(path) || (path.startsWith('x-') && before !== undefined);
  const list = isList(before) ? before : before === undefined ? [] : [before];
  if (before !== undefined && !grows) {
    throw new Refusal(
      `unexpected second value ${typed(text)} for \`${path}\``,
      `write \`${flagFor(path).trim()}\` once`,
    );
  }
  const after = withAnswer(spelledOut(answers, path), path, grows ? [...list, text] : text);
  if (after) return after;
  throw new Refusal(
    `unexpected \`--set ${path}=…\` beside what else is set`,
    'number the entries of a list from 1, and give a key either a text or parts',
  );
}

/** A person of whom only the name was said, as a mapping that a path like `authors.1.orcid` adds to. */
function spelledOut(answers: Answers, path: string): Answers {
  const person = /^(?:authors|reviewers)\.\d+(?=\.)/.exec(path)?.[0] ?? '';
  const name = answerAt(answers, person);
  return (typeof name === 'string' && withAnswer(answers, person, { name })) || answers;
}
