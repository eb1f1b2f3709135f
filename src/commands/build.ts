import type { Command, Options } from '../core/command.ts';
import { count, type Diagnostic } from '../core/diagnostic.ts';
import { isDraft } from '../core/fields.ts';
import type { Format } from '../core/format.ts';
import { type Io, Refusal } from '../core/io.ts';
import { join } from '../core/links/paths.ts';
import { type Checked, checkPaths, checkText, reportOf } from '../core/run/check.ts';
import { choose } from '../core/run/choose.ts';
import { collisions, guard, outFolder, type Page, pageName } from '../core/run/pages.ts';
import { settingOf } from '../core/run/rendering.ts';
import { type Selection, select } from '../core/run/select.ts';
import { visible } from '../core/wording/visible.ts';
import { counted, listed } from '../core/wording/words.ts';
import { formats } from '../formats/index.ts';
import { rules } from '../rules/index.ts';

/** Checks briefs and, where they have no errors, makes their pages. */
const build: Command = {
  name: 'build',
  summary: 'check briefs and make their pages',
  argument: '[paths...]',
  options: [
    { flags: '--out <folder>', description: 'where the pages go (default: dist in the workspace)' },
    {
      flags: '--format <names>',
      description: `what to make: ${listed(
        formats.map(({ name }) => name),
        'or',
      )}`,
      default: 'html',
    },
    { flags: '--drafts', description: 'make the pages of drafts too, with a banner' },
    { flags: '--strict', description: 'let warnings stop the build' },
  ],
  examples: [
    'brief build',
    'brief build briefs/2026-11-02-rents.md',
    'brief build --drafts --out preview',
  ],
  async run(paths, options, io) {
    const wanted = await chosenFormats(options);
    const out = outOf(options);
    const selection = select(rules, [], []);
    const run = await checkPaths(paths, selection, io, out);
    const all = run.checked.map((one) => repaired(one, selection, io));
    const drafts = all.filter((one) => isDraft(one.brief.meta) && !one.named && !options.drafts);
    const checked = all.filter((one) => !drafts.includes(one));
    const stopped = await say(checked, Boolean(options.strict), io);
    if (run.failures.length > 0) throw new AggregateError(run.failures);
    if (stopped) return 1;
    const pages = checked.map((one) => ({
      ...one,
      stem: join(outFolder(out, one.workspace?.folder ?? '', io.files), pageName(one.brief)),
    }));
    const twins = collisions(pages, io.files);
    for (const { message, help } of twins) io.err(`error: ${visible(message)}\n  help: ${help}\n`);
    if (twins.length > 0) return 1;
    const sources = all.map(({ brief }) => brief.path);
    const made = await render(pages, wanted, sources, io);
    for (const { path, data } of made) {
      io.files.write(path, data);
      io.out(`${visible(path)}\n`);
    }
    io.err(
      summary(
        made.map(({ path }) => path),
        drafts,
      ),
    );
    return 0;
  },
};

export default build;

async function chosenFormats({ format }: Options): Promise<readonly Format[]> {
  const names = new Set(
    String(format ?? 'html')
      .split(',')
      .map((name) => name.trim()),
  );
  return Promise.all([...names].map((name) => choose(formats, name, 'format').load()));
}

function outOf({ out }: Options): string | undefined {
  if (typeof out !== 'string') return undefined;
  // A variable that is not set, in somebody's script.
  if (out.trim() === '')
    throw new Refusal('missing folder after `--out`', 'name one, like `--out dist`');
  return out;
}

/** Front matter that strict readers refuse and others read: the page is made of what it means. */
function repaired(checked: Checked, selection: Selection, io: Io): Checked {
  const { brief, workspace, named } = checked;
  if (brief.frontMatter.repaired === undefined) return checked;
  const after = checkText(brief.frontMatter.repaired, brief.path, workspace, selection, io);
  const said = new Set(after.diagnostics.map(({ rule, message }) => `${rule} ${message}`));
  const before = checked.diagnostics.filter(({ rule, message }) => !said.has(`${rule} ${message}`));
  return { ...after, named, diagnostics: [...before, ...after.diagnostics] };
}

/** Makes all pages in memory: one that cannot be made leaves those on disk as they were. */
async function render(
  pages: readonly (Checked & Page)[],
  formats: readonly Format[],
  sources: readonly string[],
  io: Io,
) {
  const made: { readonly path: string; readonly data: string | Uint8Array }[] = [];
  for (const page of pages) {
    for (const format of formats) {
      const path = `${page.stem}.${format.extension}`;
      guard(path, sources, io.files);
      made.push({ path, data: await format.render(page.brief, settingOf(page, io)) });
    }
  }
  return made;
}

/** Prints what stands in the way, or should have; returns whether it stops the build. */
async function say(checked: readonly Checked[], strict: boolean, io: Io): Promise<boolean> {
  const report = reportOf(checked);
  const matters = ({ severity }: Diagnostic) => severity !== 'info';
  const diagnostics = report.diagnostics.filter(matters);
  if (diagnostics.length === 0) return false;
  const { default: text } = await import('../reporters/text.ts');
  const { errors } = count(diagnostics);
  const stopped = errors > 0 || strict;
  io.err(`${await text.report({ ...report, diagnostics }, { color: io.color.err })}\n`);
  if (stopped) io.err('nothing was built\n');
  return stopped;
}

function summary(paths: readonly string[], drafts: readonly Checked[]): string {
  const names = drafts.map(({ brief }) => visible(brief.path));
  const without =
    drafts.length > 0 ? `${counted(drafts.length, 'draft')} left out: ${listed(names)}` : '';
  const [first] = paths;
  if (first === undefined) return `no pages, ${without}; next: brief build --drafts\n`;
  const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))];
  const made = `${counted(paths.length, 'page')} in ${listed(folders.map((folder) => visible(folder || './')))}`;
  return `${[made, without].filter(Boolean).join(', ')}; next: open ${visible(first)}\n`;
}
