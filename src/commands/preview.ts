import type { Command, Options } from '../core/command.ts';
import { Refusal } from '../core/io.ts';
import { choose } from '../core/run/choose.ts';
import { formats } from '../formats/index.ts';
import { rules } from '../rules/index.ts';

/** Shows briefs in the browser, and shows them anew whenever something is saved. */
const preview: Command = {
  name: 'preview',
  summary: 'see a brief in the browser while you write it',
  argument: '[path]',
  completes: 'briefs',
  options: [
    { flags: '--open', description: 'open the browser' },
    { flags: '--port <n>', description: 'where the browser finds it (default: 4321, or the next)' },
  ],
  examples: [
    'brief preview',
    'brief preview --open',
    'brief preview briefs/2026-11-02-rents.md --port 8080',
  ],
  async run([path], options, io, { build }) {
    const request = { path, port: portOf(options), open: Boolean(options.open) };
    const { preview: run } = await import('../core/preview/preview.ts');
    const format = (name: string) => choose(formats, name, 'format').load();
    await run(request, { io, rules, format, build });
    return 0;
  },
};

export default preview;

function portOf({ port }: Options): number | undefined {
  if (port === undefined) return undefined;
  const number = /^\d{1,5}$/.test(String(port)) ? Number(port) : Number.NaN;
  if (number <= 65_535) return number;
  throw new Refusal(
    `unexpected port \`${port}\`, expected a number from 0 to 65535`,
    'leave it out, or write `--port 4321`',
  );
}
