import type { Io } from '../io.ts';
import type { Machine } from '../machine.ts';
import { families } from '../theme/design.ts';
import type { Engine } from '../typeset.ts';
import { oneLine } from '../wording/one-line.ts';
import { shortened } from '../wording/shortened.ts';
import type { Look, Trouble } from './checkup.ts';

/** The engines, the one that is preferred first, and the packages that bring them. */
export const enginePackages: Readonly<Record<Engine, string>> = {
  native: '@myriaddreamin/typst-ts-node-compiler',
  wasm: '@myriaddreamin/typst-ts-web-compiler',
};

const names = ['native', 'wasm'] as const;

/**
 * Sets one line with each engine.
 *
 * @param needed whether PDFs are asked for
 */
export async function lookAtEngines(
  { typeset }: Pick<Io, 'typeset'>,
  machine: Machine | undefined,
  needed: boolean,
): Promise<Look> {
  const faults = new Map<Engine, string>();
  for (const name of names) {
    const fault = await faultOf(name, typeset);
    if (fault !== undefined) faults.set(name, fault);
  }
  const used = names.find((name) => !faults.has(name));
  return {
    facts: names.map((name) => {
      const fault = faults.get(name);
      const version = machine?.packageVersion(enginePackages[name]);
      const what = [enginePackages[name], version].filter(Boolean).join(' ');
      if (fault === undefined) {
        const use = name === used ? 'works, and is used' : 'works, and is not needed';
        return { name, value: `${what}: ${use}`, state: 'ok' };
      }
      return { name, value: `${what}: ${fault}`, state: used ? 'none' : 'wrong' };
    }),
    troubles: troublesOf(used, needed),
  };
}

function troublesOf(used: Engine | undefined, needed: boolean): readonly Trouble[] {
  if (used === 'native') return [];
  const { native, wasm } = enginePackages;
  if (used === 'wasm') {
    return [
      {
        severity: 'info',
        message: 'the engine `native` does not work here',
        why: 'PDFs are made with `wasm`, which gives the same bytes and takes longer',
        help: `run \`npm install ${native}\` beside brief; not every system has one`,
      },
    ];
  }
  return [
    {
      severity: needed ? 'error' : 'warning',
      message: 'no engine for PDFs works here',
      why: needed
        ? 'the formats in `brief.yml` have pdf, and none can be made'
        : 'pages can be made, PDFs cannot',
      help: `run \`npm install ${wasm}\` beside brief`,
    },
  ];
}

/** Why an engine does not work; undefined where it does. */
async function faultOf(engine: Engine, typeset: Io['typeset']): Promise<string | undefined> {
  const data = { title: 'It works', font: families.serif };
  const job = { template: 'doctor/line.typ', data, files: new Map(), fonts: [], timestamp: 0 };
  try {
    const pdf = await typeset(job, engine);
    const isPdf = String.fromCharCode(...pdf.subarray(0, 5)) === '%PDF-';
    return isPdf ? undefined : 'what it makes is no PDF';
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    const words = cause instanceof Error ? cause.message : String(cause);
    return shortened(oneLine(words.split('\n')[0] ?? ''), 160);
  }
}
