import type { Options } from '../command.ts';
import { fieldMeant } from '../frontmatter/meant.ts';
import { Refusal } from '../io.ts';
import { nearest } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import { type Answers, answerAt, type Entry, isList, withAnswer } from './answers.ts';
import { flagFor, isKnown, namesBeside, optionKeys } from './check.ts';
import { shapeAt } from './shape.ts';

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

/** Whether a path takes its texts one after the other, like `tags`. */
export function isOpenList(path: string): boolean {
  return shapeAt(path)?.is === 'list';
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
  const cut = path.lastIndexOf('.') + 1;
  const [above, name] = [path.slice(0, cut), path.slice(cut)];
  const meant = above ? nearest(name, namesBeside(path)) : fieldMeant(name);
  const list = above && shapeAt(above.slice(0, -1))?.is === 'list';
  const others = namesBeside(path);
  const help = list
    ? `count from 1: \`--set ${above}1.${name}=…\``
    : meant
      ? `did you mean \`${above}${meant}\`?`
      : above && others.length > 0
        ? `choose ${quoted(others)}`
        : above
          ? `write \`--set ${above.slice(0, -1)}=…\``
          : 'a key of your own begins with `x-`';
  return new Refusal(`unknown key ${typed(path)} for \`--set\``, help);
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
  const after = withAnswer(answers, path, grows ? [...list, text] : text);
  if (after) return after;
  throw new Refusal(
    `unexpected \`--set ${path}=…\` beside what else is set`,
    'number the entries of a list from 1, and give a key either a text or parts',
  );
}

function textsOf(value: Options[string]): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
