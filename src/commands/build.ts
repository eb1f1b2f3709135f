import type { Command } from '../core/command.ts';
import { publish } from '../core/publish/publish.ts';
import { engines, readBuildRequest } from '../core/publish/request.ts';
import { choose } from '../core/run/choose.ts';
import { listed } from '../core/wording/words.ts';
import { formats } from '../formats/index.ts';
import { rules } from '../rules/index.ts';

/** Checks briefs and, where they have no errors, makes their pages and PDFs. */
const build: Command = {
  name: 'build',
  summary: 'check briefs and make their pages and PDFs',
  argument: '[paths...]',
  completes: 'briefs',
  options: [
    {
      flags: '--out <folder>',
      description: 'where they go (default: dist in the workspace)',
      completes: 'folders',
    },
    {
      flags: '--format <names>',
      description: `what to make, with commas between: ${listed(
        formats.map(({ name }) => name),
        'or',
      )} (default: \`formats\` in brief.yml, else html)`,
      completes: 'formats',
      commas: true,
    },
    {
      flags: '--drafts',
      description: 'make drafts too, with a banner, and briefs with a date in the future',
    },
    { flags: '--strict', description: 'let warnings stop the build' },
    { flags: '--watch', description: 'build again whenever something changes' },
    {
      flags: '--report <file>',
      description: 'write to a file, as JSON, what was made and left out',
      completes: 'files',
    },
    { flags: '--cache', description: 'make only what changed since the last build, in CI too' },
    { flags: '--no-cache', description: 'make everything anew' },
    {
      flags: '--engine <name>',
      description: 'make PDFs with native, which is fast, or wasm, which runs everywhere',
      completes: engines.map(({ name }) => name),
    },
  ],
  examples: [
    'brief build',
    'brief build --format html,pdf briefs/2026-11-02-rents.md',
    'brief build --drafts --out preview --watch',
  ],
  async run(paths, options, io, program) {
    const request = readBuildRequest(options, formats, io.ci);
    const press = {
      io,
      rules,
      format: (name: string) => choose(formats, name, 'format').load(),
      reporter: async () => (await import('../reporters/text.ts')).default,
      build: program.build,
    };
    if (request.watch) {
      const { publishAgain } = await import('../core/publish/watch.ts');
      await publishAgain(paths, request, press);
      return 0;
    }
    const { built } = await publish(paths, request, press);
    return built ? 0 : 1;
  },
};

export default build;
