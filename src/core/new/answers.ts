import { isOpenList } from './shape.ts';

/** A value of the front matter as plain data; every scalar is a string. */
export type Value = string | readonly Value[] | { readonly [name: string]: Value };

/** What is known of a new brief, by the keys of the front matter. */
export type Answers = Readonly<Record<string, Value>>;

/** A place in the front matter and its text: `event.start`, `tags`, `authors.2.name`; lists count from 1. */
export type Entry = readonly [path: string, text: string];

/** Names that lead out of the data, into what every object has. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** The value at a path; undefined where there is none. */
export function answerAt(answers: Answers, path: string): Value | undefined {
  let value: Value | undefined = answers;
  for (const step of path.split('.')) {
    if (value === undefined || typeof value === 'string') return undefined;
    value = isList(value) ? value[Number(step) - 1] : value[step];
  }
  return value;
}

/** The text at a path; undefined where there is none. */
export function textAt(answers: Answers, path: string): string | undefined {
  const value = answerAt(answers, path);
  return typeof value === 'string' ? value : undefined;
}

/** Answers with one more; undefined where the path does not fit what is there, or leaves a gap in a list. */
export function withAnswer(answers: Answers, path: string, value: Value): Answers | undefined {
  const steps = path.split('.');
  if (steps.some((step) => FORBIDDEN.includes(step))) return undefined;
  const changed = put(answers, steps, value);
  return changed === undefined || typeof changed === 'string' || isList(changed)
    ? undefined
    : changed;
}

/** One set of answers over another: lists and texts take the place of what is below, mappings mix. */
export function over(above: Answers, below: Answers): Answers {
  const mixed = Object.entries(above).map(([key, value]) => {
    const under = below[key];
    return [key, isMapping(value) && isMapping(under) ? { ...under, ...value } : value];
  });
  return { ...below, ...Object.fromEntries(mixed) };
}

/** Answers as texts, each with the path that `withAnswer` takes; a list of texts repeats its own. */
export function entriesOf(answers: Answers): Entry[] {
  return Object.entries(answers).flatMap(([key, value]) => flat(key, value));
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a mapping. */
export function isMapping(value: Value | undefined): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}

function put(into: Value | undefined, steps: readonly string[], value: Value): Value | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (/^[1-9]\d{0,3}$/.test(step) && (into === undefined || isList(into))) {
    const items = into ?? [];
    const at = Number(step) - 1;
    const item = at > items.length ? undefined : put(items[at], rest, value);
    return item === undefined ? undefined : items.toSpliced(at, 1, item);
  }
  if (step === '' || typeof into === 'string' || isList(into)) return undefined;
  const inner = put(into?.[step], rest, value);
  return inner === undefined ? undefined : { ...into, [step]: inner };
}

function flat(path: string, value: Value): Entry[] {
  if (typeof value === 'string') return [[path, value]];
  if (!isList(value)) {
    return Object.entries(value).flatMap(([name, inner]) => flat(`${path}.${name}`, inner));
  }
  const texts = value.flatMap((item) => (typeof item === 'string' ? [item] : []));
  if (texts.length === value.length && isOpenList(path)) return texts.map((text) => [path, text]);
  return value.flatMap((item, index) => flat(`${path}.${index + 1}`, item));
}
