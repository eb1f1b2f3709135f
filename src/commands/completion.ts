import type { Command } from '../core/command.ts';
import { complete, type Source, type Suggestion } from '../core/completion/answer.ts';
import { printed } from '../core/completion/protocol.ts';
import type { Io } from '../core/io.ts';
import { choose } from '../core/run/choose.ts';
import { sayNext } from '../core/run/next-step.ts';
import { readText } from '../core/run/read.ts';

const shells = [
  { name: 'bash', place: `echo 'eval "$(brief completion bash)"' >> ~/.bashrc` },
  { name: 'zsh', place: `echo 'eval "$(brief completion zsh)"' >> ~/.zshrc` },
  { name: 'fish', place: `echo 'brief completion fish | source' >> ~/.config/fish/config.fish` },
] as const;

/** Prints the script by which a shell completes command lines; that script asks this command what fits. */
const completion: Command = {
  name: 'completion',
  summary: 'let the Tab key of your shell complete what you type',
  argument: '<shell>',
  completes: shells.map(({ name }) => name),
  options: [],
  notes: [
    'Run the line of your shell once, then open a new terminal:',
    ...shells.map(({ name, place }) => `  ${name.padEnd(4)}  ${place}`),
  ],
  examples: shells.map(({ name }) => `brief completion ${name}`),
  async run([shell = '', ...words], _, io) {
    if (shell === '--') {
      io.out(await answer(words, io));
      return 0;
    }
    const { name, place } = choose(shells, shell, 'shell');
    io.out(readText(io.templates, `completion/brief.${name}`));
    // Somebody looks at it, rather than a shell.
    if (io.color.out) sayNext(io, place);
    return 0;
  },
};

export default completion;

/** What fits at the cursor; what is wrong in a workspace is for other commands to say. */
async function answer(words: readonly string[], io: Io): Promise<string> {
  const { commands } = await import('./index.ts');
  const things = async (source: Source) => {
    try {
      return await sources[source](io);
    } catch {
      return [];
    }
  };
  return printed(await complete(words, { commands, things }));
}

/** Loaded on demand: most words need none of them, and what reads `brief.yml` takes longer to load than all the rest. */
const sources: Readonly<Record<Source, (io: Io) => Promise<readonly Suggestion[]>>> = {
  kinds: async (io) => (await import('../core/completion/own-things.ts')).kindsIn(io),
  groups: async (io) => (await import('../core/completion/own-things.ts')).groupsIn(io),
  languages: async (io) => (await import('../core/completion/own-things.ts')).languagesIn(io),
  rules: async () => {
    const { rules } = await import('../rules/index.ts');
    const { groupOf } = await import('../core/ruling.ts');
    const groups = [...new Set(rules.map(groupOf))];
    return [
      ...groups.map((value) => ({ value, about: `all rules of ${value}` })),
      ...rules.map(({ id, summary }) => ({ value: id, about: summary })),
    ];
  },
  'rule-levels': (io) => sources.rules(io),
  reporters: async () => named((await import('../reporters/index.ts')).reporters),
  formats: async () => named((await import('../formats/index.ts')).formats),
};

function named(
  things: readonly { readonly name: string; readonly summary: string }[],
): readonly Suggestion[] {
  return things.map(({ name, summary }) => ({ value: name, about: summary }));
}
