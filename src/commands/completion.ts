import type { Command } from '../core/command.ts';
import { complete, type Source, type Suggestion } from '../core/completion/answer.ts';
import { printed } from '../core/completion/protocol.ts';
import type { Io } from '../core/io.ts';
import { choose } from '../core/run/choose.ts';
import { readText } from '../core/run/read.ts';
import { inLanguage, type Workspace } from '../core/workspace.ts';

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
    if (io.color.out) io.err(`next:  ${place}\n`);
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

const sources: Readonly<Record<Source, (io: Io) => Promise<readonly Suggestion[]>>> = {
  kinds: async (io) => {
    const { workspace, kinds } = await kindsIn(io);
    return kinds.map(({ id, about }) => ({
      value: id,
      about: inLanguage(about, workspace?.lang ?? 'en'),
    }));
  },
  groups: async (io) => {
    const { groups = {}, lang = 'en' } = (await workspaceOf(io)) ?? {};
    return Object.entries(groups).map(([value, { name }]) => ({
      value,
      about: inLanguage(name, lang),
    }));
  },
  languages: async (io) => {
    const { workspace, kinds } = await kindsIn(io);
    const all = kinds.flatMap(({ languages }) => languages);
    return [...new Set([...(workspace?.lang ? [workspace.lang] : []), ...all])].map((value) => ({
      value,
    }));
  },
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

async function kindsIn(io: Io) {
  const { kindsOf } = await import('../core/kinds.ts');
  const workspace = await workspaceOf(io);
  return { workspace, kinds: kindsOf(io, workspace) };
}

/** With what is right in `brief.yml`; undefined where it cannot be read. */
async function workspaceOf({ files }: Io): Promise<Workspace | undefined> {
  // Most words need none, and the tables of its schema take longer to load than all the rest.
  const { findWorkspace } = await import('../core/run/config.ts');
  try {
    return findWorkspace(files, '');
  } catch {
    return undefined;
  }
}
