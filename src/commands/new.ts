import type { Command } from '../core/command.ts';

/** Starts a brief: asks for what the command line does not say, and fills the scaffold of its kind. */
const start: Command = {
  name: 'new',
  summary: 'start a brief',
  argument: '[title]',
  options: [
    {
      flags: '--kind <id>',
      description: 'the kind of brief, like policy-brief',
      completes: 'kinds',
    },
    {
      flags: '--group <id>',
      description: 'the working group that publishes it',
      completes: 'groups',
    },
    { flags: '--date <date>', description: 'the day of publication, like 2024-02-12' },
    { flags: '--summary <text>', description: 'what it says, in one or two sentences' },
    { flags: '--lang <tag>', description: 'its language, like en or de', completes: 'languages' },
    { flags: '--author <name>', description: 'who wrote it', repeatable: true },
    { flags: '--series <name>', description: 'the series it belongs to' },
    { flags: '--number <number>', description: 'its number there; by default the next free one' },
    { flags: '--period <month>', description: 'the month that it speaks of, like 2024-02' },
    {
      flags: '--set <key=value>',
      description: 'any key of the front matter: place=Berlin, event.name=Forum, authors.1.orcid=…',
      repeatable: true,
    },
    {
      flags: '--answers <file>',
      description: 'a YAML or JSON file of answers; - is standard input',
      completes: 'files',
    },
    {
      flags: '--from <brief>',
      description: 'start the translation of a brief, into --lang',
      completes: 'briefs',
    },
    {
      flags: '--out <path>',
      description: 'where it goes: a folder, or a file that ends in .md',
      completes: 'files',
    },
    { flags: '--open', description: 'open it in your editor' },
    { flags: '--yes', description: 'ask nothing and take what goes without saying' },
    { flags: '--dry-run', description: 'print the brief and write nothing' },
  ],
  examples: [
    'brief new',
    "brief new 'Why rents rise' --kind policy-brief",
    "brief new 'Why rents rise' --group housing --summary 'Rents rise where homes are scarce.'",
    'brief new --from briefs/2026-11-02-rents.md --lang de',
  ],
  async run(args, options, io) {
    const { startBrief } = await import('../core/new/start.ts');
    return startBrief(args, options, io);
  },
};

export default start;
