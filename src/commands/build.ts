import type { Command, Options } from '../core/command.ts';
import { count, type Diagnostic } from '../core/diagnostic.ts';
import { isDraft } from '../core/fields.ts';
import type { Format } from '../core/format.ts';
import { type Io, Refusal } from '../core/io.ts';
import { pageName } from '../core/links/page-name.ts';
import { join } from '../core/links/paths.ts';
import { choose } from '../core/run/choose.ts';
import { type Conclusion, conclude } from '../core/run/conclude.ts';
import { soundWorkspace } from '../core/run/config.ts';
import { type Asked, type Gathered, gather } from '../core/run/gather.ts';
import type { Inspector } from '../core/run/inspector.ts';
import { flagsOf } from '../core/run/lint-options.ts';
import { collisions, guard, outFolder, type Page } from '../core/run/pages.ts';
import { type Rendered, settingOf } from '../core/run/rendering.ts';
import { byPlace } from '../core/stamp.ts';
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
    const setup = { io, rules, flags: flagsOf({}), out };
    const { gathered, inspector } = await gather(paths, setup);
    for (const workspace of new Set(gathered.asked.map((one) => one.workspace))) {
      soundWorkspace(workspace);
    }
    const { repaired, before } = await repair(gathered, inspector);
    const all = repaired.asked;
    const drafts = all.filter((one) => isDraft(one.facts.meta) && !one.named && !options.drafts);
    const checked = all.filter((one) => !drafts.includes(one));
    const others = [...repaired.others, ...drafts];
    const published = { ...repaired, asked: checked, others, whole: false };
    const conclusion = conclude(published, inspector, io);
    const stopped = await say(conclusion, before, Boolean(options.strict), io);
    const failures = gathered.failures.map(({ error }) => error);
    if (failures.length > 0) throw new AggregateError(failures);
    if (stopped) return 1;
    const pages = checked.flatMap(({ brief, workspace }) => {
      const folder = outFolder(out, workspace?.folder ?? '', io.files);
      return brief ? [{ brief, workspace, stem: join(folder, pageName(brief)) }] : [];
    });
    const twins = collisions(pages, io.files);
    for (const { message, help } of twins) io.err(`error: ${visible(message)}\n  help: ${help}\n`);
    if (twins.length > 0) return 1;
    const sources = all.map(({ source }) => source.path);
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
async function repair(gathered: Gathered, inspector: Inspector) {
  const asked: Asked[] = [];
  const before: Diagnostic[] = [];
  for (const one of gathered.asked) {
    const text = one.brief?.frontMatter.repaired;
    if (text === undefined) {
      asked.push(one);
      continue;
    }
    const { source, workspace, named } = one;
    const after = await inspector.inspectText(text, source.path, workspace);
    const said = new Set(after.found.map(({ rule, message }) => `${rule} ${message}`));
    asked.push({ ...after, named });
    before.push(...one.found.filter(({ rule, message }) => !said.has(`${rule} ${message}`)));
  }
  return { repaired: { ...gathered, asked }, before };
}

/** Makes all pages in memory: one that cannot be made leaves those on disk as they were. */
async function render(
  pages: readonly (Page & Rendered)[],
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
async function say(
  report: Conclusion,
  before: readonly Diagnostic[],
  strict: boolean,
  io: Io,
): Promise<boolean> {
  const found = [...report.diagnostics, ...before].sort(byPlace);
  const diagnostics = found.filter(({ severity }) => severity !== 'info');
  if (diagnostics.length === 0) return false;
  const { default: text } = await import('../reporters/text.ts');
  const { errors } = count(diagnostics);
  const stopped = errors > 0 || strict;
  io.err(`${await text.report({ ...report, diagnostics }, { color: io.color.err })}\n`);
  if (stopped) io.err('nothing was built\n');
  return stopped;
}

function summary(paths: readonly string[], drafts: readonly Asked[]): string {
  const names = drafts.map(({ source }) => visible(source.path));
  const without =
    drafts.length > 0 ? `${counted(drafts.length, 'draft')} left out: ${listed(names)}` : '';
  const [first] = paths;
  if (first === undefined) return `no pages, ${without}; next: brief build --drafts\n`;
  const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))];
  const made = `${counted(paths.length, 'page')} in ${listed(folders.map((folder) => visible(folder || './')))}`;
  return `${[made, without].filter(Boolean).join(', ')}; next: open ${visible(first)}\n`;
}
