import type { Command } from '../core/command.ts';
import { services } from '../core/init/workflow.ts';

/** Starts a workspace: settings with their explanation, a finished example, what an editor and CI need. */
const init: Command = {
  name: 'init',
  summary: 'start a workspace',
  argument: '[folder]',
  completes: 'folders',
  options: [
    { flags: '--name <name>', description: 'the organisation that publishes' },
    { flags: '--group <name>', description: 'the working group (default: the organisation)' },
    { flags: '--group-id <id>', description: 'what briefs write to name it (default: its name)' },
    {
      flags: '--lang <tag>',
      description: 'the language of most briefs, like en or de',
      completes: 'languages',
    },
    { flags: '--url <address>', description: 'where the pages will live on the web' },
    { flags: '--group-url <address>', description: 'the web page of the group' },
    {
      flags: '--link <label=address>',
      description: 'where else to find the group',
      repeatable: true,
    },
    { flags: '--about <text>', description: 'who the group is, in one or two sentences' },
    {
      flags: '--ci <service>',
      description: 'add a workflow that checks each change',
      choices: [...services, 'none'],
    },
    { flags: '--yes', description: 'ask nothing and take what goes without saying' },
    { flags: '--dry-run', description: 'show what would be written, and write nothing' },
  ],
  examples: [
    'brief init',
    "brief init forum --name 'Policy Forum' --group 'Climate Working Group' --lang en",
    "brief init --name 'Forum für Politik' --lang de --ci github --yes",
  ],
  async run(args, options, io, program) {
    const { startWorkspace } = await import('../core/init/start.ts');
    return startWorkspace(args, options, io, program);
  },
};

export default init;
