import type { Brief } from '../../core/brief.ts';
import type { Setting } from '../../core/format.ts';
import { Refusal } from '../../core/io.ts';
import { TypesetError } from '../../core/typeset.ts';
import { typed } from '../../core/wording/typed.ts';
import { checkCharacters } from './characters.ts';
import type { Document } from './data.ts';
import type { Job } from './document.ts';
import { lettersWithoutFont } from './drawn.ts';
import { placeOf } from './place.ts';

/**
 * Sets a job. Rejects with a Refusal that names the place where no font has a character, or the engine
 * refuses an image, and with a TypesetError where it is something else.
 */
export async function set(job: Job, brief: Brief, setting: Setting): Promise<Uint8Array> {
  checkCharacters(job.data, brief, setting);
  for (const { path, type, bytes } of job.images.values()) {
    const letters = type === 'image/svg+xml' ? lettersWithoutFont(bytes, setting) : [];
    if (letters.length > 0) throw fontless(placeOf(path, brief, setting), path, letters);
  }
  try {
    return await setting.typeset(job);
  } catch (error) {
    if (!(error instanceof TypesetError)) throw error;
    for (const [name, { path }] of job.images) {
      const words = await refusalOf(name, job, setting);
      if (words !== undefined) throw unfit(placeOf(path, brief, setting), path, words, error);
    }
    throw error;
  }
}

/** What the engine says of one image alone; undefined where it takes it. It never says which one it means. */
async function refusalOf(name: string, job: Job, setting: Setting): Promise<string | undefined> {
  const data: Document = {
    ...job.data,
    title: 'x',
    running: [],
    masthead: [],
    front: [],
    text: [{ t: 'p', class: 'image', c: [{ t: 'image', src: name, alt: 'x' }] }],
    back: [],
  };
  try {
    await setting.typeset({ ...job, data });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** By the engine's words: what is wrong with an image, and how to mend it. */
const FAULTS: readonly (readonly [words: RegExp, fault: string, help: string])[] = [
  [
    /linked image (\S+)/,
    'draws on another file, `$1`',
    'save the drawing with its pictures embedded, or as PNG',
  ],
  [
    /width, height, or viewbox|image dimensions/i,
    'has no size',
    'give it a `width` and a `height`, or save it anew',
  ],
  [/./, 'cannot be read', 'open it in a drawing program and save it anew'],
];

function unfit(place: string, path: string, words: string, cause: unknown): Refusal {
  const [pattern, fault, help] = FAULTS.find(([pattern]) => pattern.test(words)) ?? [/^/, '', ''];
  const linked = pattern.exec(words)?.[1] ?? '';
  const says = /\((.*)\)/s.exec(words)?.[1] ?? words;
  const reason = `${fault.replace('`$1`', () => typed(linked))} (the engine says ${typed(says)})`;
  return new Refusal(`${place}: the image ${typed(path)} ${reason}`, help, cause);
}

function fontless(place: string, path: string, letters: readonly string[]): Refusal {
  const [first = ''] = letters;
  return new Refusal(
    `${place}: no font of the PDF has ${typed(first)}, which is written in the image ${typed(path)}`,
    'save the drawing with its text as paths, or add a font that has it to `fonts:` under `theme:` in `brief.yml`',
  );
}
