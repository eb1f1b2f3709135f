import { type Files, Refusal } from '../io.ts';
import type { Report } from '../reporter.ts';
import { choose } from './choose.ts';

/** One way to print, and the file that it goes to; without one, standard output. */
export interface Output<Thing> {
  readonly thing: Thing;
  readonly file: string | undefined;
}

/**
 * Reads what `--format` was given: `NAME` prints, `NAME=FILE` writes. Where nothing prints, the
 * `usual` one does. Refuses unknown names, two that print, and a file that is named twice.
 */
export function readOutputs<Thing extends { readonly name: string }>(
  given: readonly string[],
  things: readonly Thing[],
  usual: string,
  files: Files,
): readonly Output<Thing>[] {
  const outputs = given.map((value) => readOutput(value, things));
  const [first, second] = outputs.filter(({ file }) => file === undefined);
  if (first && second) {
    throw new Refusal(
      `unexpected format \`${second.thing.name}\` beside \`${first.thing.name}\`: only one can be printed`,
      `write the other to a file, like \`--format ${second.thing.name}=FILE\``,
    );
  }
  const paths = outputs.flatMap(({ file }) => (file === undefined ? [] : files.relative(file)));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    throw new Refusal(`two formats for \`${twice}\``, 'name a file of its own for each format');
  }
  return first
    ? outputs
    : [{ thing: choose(things, usual, 'format'), file: undefined }, ...outputs];
}

function readOutput<Thing extends { readonly name: string }>(
  value: string,
  things: readonly Thing[],
): Output<Thing> {
  const at = value.indexOf('=');
  const thing = choose(things, at < 0 ? value : value.slice(0, at), 'format');
  if (at < 0) return { thing, file: undefined };
  const file = value.slice(at + 1);
  if (file !== '') return { thing, file };
  throw new Refusal(
    `missing file after \`${value}\``,
    `write it like \`--format ${value}report.txt\`, or \`--format ${thing.name}\` to print`,
  );
}

/** Writes a printed report to a file, whole or not at all; refuses one of the briefs that it is on. */
export function writeReport(file: string, printed: string, { briefs }: Report, files: Files): void {
  const real = files.real(file);
  const brief = real && briefs.find(({ path }) => files.real(path) === real);
  if (brief) {
    throw new Refusal(
      `cannot write \`${file}\`: that is the brief \`${brief.path}\` itself`,
      'name another file for the report',
    );
  }
  files.write(file, printed);
}
