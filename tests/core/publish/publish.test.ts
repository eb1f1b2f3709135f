import { describe, expect, test } from 'vitest';
import type { Format, Setting } from '../../../src/core/format.ts';
import { Refusal } from '../../../src/core/io.ts';
import { publish, type Vigil } from '../../../src/core/publish/publish.ts';
import type { BuildRequest } from '../../../src/core/publish/request.ts';
import { TypesetError } from '../../../src/core/typeset.ts';
import { rules } from '../../../src/rules/index.ts';
import { settings, soundBrief } from '../../brief.ts';
import { type MemoryIo, memoryIo } from '../../memory.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const files = {
  'brief.yml': settings,
  ...Object.fromEntries(
    names.map((name) => [`briefs/${name}.md`, soundBrief({ title: `Brief ${name}` })]),
  ),
};

/** A format that makes a page of a brief's name, and whatever a test wants. */
function stub(name: string, work: (setting: Setting) => void | Promise<void> = () => {}): Format {
  return {
    name,
    extension: name,
    summary: 'for tests',
    async render(brief, setting) {
      await work(setting);
      return [
        { ending: `.${name}`, data: `${setting.name} ${brief.meta.title}` },
        { ending: `-${name}.png`, data: new TextEncoder().encode(setting.formats.join()) },
      ];
    },
  };
}

async function build(
  io: MemoryIo,
  formats: readonly Format[],
  asked: Partial<BuildRequest> = {},
  paths: readonly string[] = [],
  vigil?: Vigil,
) {
  const request: BuildRequest = {
    formats: formats.map((one) => one.name),
    out: undefined,
    drafts: false,
    strict: false,
    cache: true,
    watch: false,
    report: undefined,
    engine: undefined,
    ...asked,
  };
  const reporter = async () => (await import('../../../src/reporters/text.ts')).default;
  const format = async (name: string) => {
    const found = formats.find((one) => one.name === name);
    if (!found) throw new Refusal(`unknown format \`${name}\``);
    return found;
  };
  return publish(paths, request, { io, rules, format, reporter, build: 'test' }, vigil);
}

const states = ({ written }: Awaited<ReturnType<typeof build>>) =>
  written.map(({ path, state }) => `${path} ${state}`);

test('every format makes its files, in order, and pages are listed without those beside them', async () => {
  const io = memoryIo({ 'brief.yml': settings, 'briefs/a.md': soundBrief() });
  const outcome = await build(io, [stub('html'), stub('pdf')]);
  expect(states(outcome)).toEqual([
    'dist/a.html new',
    'dist/a-html.png new',
    'dist/a.pdf new',
    'dist/a-pdf.png new',
  ]);
  expect(io.stdout).toBe('dist/a.html\ndist/a.pdf\n');
  expect(io.stderr).toMatch(/^1 brief as html and pdf in dist\/: 4 new; 0 ms\n/);
  expect(io.text('dist/a-pdf.png')).toBe('html,pdf');
});

test('four briefs at most are rendered at once, and come out in order', async () => {
  let now = 0;
  let most = 0;
  const busy = stub('html', async () => {
    most = Math.max(most, ++now);
    await new Promise((resolved) => setImmediate(resolved));
    now--;
  });
  const outcome = await build(memoryIo(files), [busy]);
  expect(most).toBe(4);
  expect(outcome.written.filter(({ format, path }) => path.endsWith(format))).toMatchObject(
    names.map((name) => ({ path: `dist/${name}.html` })),
  );
});

describe('what goes wrong', () => {
  const refuse = stub('html', ({ name }) => {
    if (name === 'b' || name === 'd') throw new Refusal(`no glyph in ${name}`);
  });

  test('every mistake is told, and nothing is written', async () => {
    const io = memoryIo(files);
    const failure = await build(io, [refuse]).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      errors: [{ message: 'no glyph in b' }, { message: 'no glyph in d' }],
    });
    expect(io.paths().filter((path) => path.startsWith('dist'))).toEqual([]);
  });

  test('what an engine refuses is told with the brief', async () => {
    const refused = stub('pdf', ({ name }) => {
      if (name === 'c') throw new TypesetError('no such glyph');
    });
    await expect(build(memoryIo(files), [refused])).rejects.toEqual(
      expect.objectContaining({
        message: 'cannot set the PDF of `briefs/c.md`: no such glyph',
        help: 'report it with this message and, if you can, the brief',
      }),
    );
  });

  test('in a watch it keeps no other brief from being built', async () => {
    const io = memoryIo(files);
    const outcome = await build(io, [refuse], {}, [], { known: new Set() });
    expect(outcome.left).toEqual([
      { brief: 'briefs/b.md', reason: 'errors' },
      { brief: 'briefs/d.md', reason: 'errors' },
    ]);
    expect([io.text('dist/a.html'), io.text('dist/b.html')]).toEqual(['a Brief a', undefined]);
    expect(io.stderr).toContain('error: no glyph in b\n');
  });

  test('after a fault nothing else is begun', async () => {
    const begun: string[] = [];
    const faulty = stub('html', ({ name }) => {
      begun.push(name);
      if (name === 'a') throw new Error('a fault');
    });
    await expect(build(memoryIo(files), [faulty])).rejects.toThrow('a fault');
    expect(begun).not.toContain('f');
  });
});

describe('another build', () => {
  /** Changes pages of an earlier build while this one renders, another one each time. */
  const meddler = (io: MemoryIo, times: number) => {
    const left = names.filter((name) => name !== 'b').slice(0, times);
    return stub('html', async ({ name }) => {
      if (name !== 'b') return;
      // All others have been looked at by then.
      await new Promise((resolved) => setImmediate(resolved));
      const other = left.shift();
      if (other) io.files.write(`dist/${other}.html`, 'mine');
    });
  };
  const changed = { 'briefs/b.md': soundBrief({ title: 'New' }) };

  async function second(times: number) {
    const io = memoryIo(files);
    await build(io, [stub('html')]);
    for (const [path, text] of Object.entries(changed)) io.files.write(path, text);
    const outcome = build(io, [meddler(io, times)]);
    return { io, outcome };
  }

  test('that changed what this one relies on makes it begin anew', async () => {
    const { io, outcome } = await second(1);
    expect(states(await outcome)).toContain('dist/a.html changed');
    expect([io.text('dist/a.html'), io.text('dist/b.html')]).toEqual(['a Brief a', 'b New']);
  });

  test('that does so again and again is said', async () => {
    const { io, outcome } = await second(Number.POSITIVE_INFINITY);
    await expect(outcome).rejects.toThrow('other builds keep changing the same files');
    expect(io.text('dist/b.html')).toBe('b Brief b');
  });
});

describe('a format that was not asked for', () => {
  test('stays, and is known when it is asked for again', async () => {
    const io = memoryIo(files);
    await build(io, [stub('html')]);
    await build(io, [stub('pdf')]);
    expect(states(await build(io, [stub('html')])).every((one) => /unchanged$/.test(one))).toBe(
      true,
    );
    expect(io.text('dist/a.pdf')).toBe('a Brief a');
  });

  test('goes where its brief is not published any more', async () => {
    const io = memoryIo(files);
    await build(io, [stub('pdf')]);
    io.files.write('briefs/a.md', soundBrief({ status: 'draft' }));
    expect((await build(io, [stub('html')])).removed).toEqual(['dist/a.pdf', 'dist/a-pdf.png']);
  });
});

describe('what a page is made of', () => {
  const reading = (path: string) => stub('html', ({ asset }) => void asset(path));

  test.each<[string, (io: MemoryIo) => void]>([
    ['a file that it read', (io) => io.files.write('logo.svg', 'two')],
    ['a file that is gone', (io) => void io.files.stage('').commit(['logo.svg'], new Map())],
  ])('%s makes it anew', async (_, change) => {
    const io = memoryIo({ ...files, 'logo.svg': 'one' });
    let rendered = 0;
    const counting = stub('html', ({ asset }) => {
      rendered++;
      asset('logo.svg');
    });
    await build(io, [counting]);
    await build(io, [counting]);
    expect(rendered).toBe(names.length);
    change(io);
    await build(io, [counting]);
    expect(rendered).toBe(2 * names.length);
  });

  test('a file that was not there, and is now', async () => {
    const io = memoryIo(files);
    let rendered = 0;
    const counting = stub('html', ({ asset }) => {
      rendered++;
      asset('logo.svg');
    });
    await build(io, [counting]);
    io.files.write('logo.svg', 'one');
    await build(io, [counting]);
    expect(rendered).toBe(2 * names.length);
  });

  test('the engine, the formats and the build of the program', async () => {
    let rendered = 0;
    const counting = stub('pdf', () => void rendered++);
    const io = memoryIo(files);
    await build(io, [counting]);
    await build(io, [counting], { engine: 'wasm' });
    await build(io, [counting, stub('html')], { engine: 'wasm' });
    expect(rendered).toBe(3 * names.length);
  });

  test('nothing outside of the workspace', async () => {
    const io = memoryIo({ ...files, '../secret.svg': 'one' });
    await expect(build(io, [reading('../secret.svg')])).rejects.toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('lies outside') }),
      ]),
    });
  });
});

test('the engine that was asked for sets the document', async () => {
  const engines: unknown[] = [];
  const io = memoryIo(
    { 'a.md': soundBrief() },
    {
      typeset: async (_, engine) => {
        engines.push(engine);
        return new Uint8Array();
      },
    },
  );
  const job = { template: '', data: {}, files: new Map(), fonts: [], timestamp: 0 };
  const pdf = stub('pdf', async ({ typeset }) => void (await typeset(job)));
  await build(io, [pdf], { engine: 'wasm', cache: false }, ['a.md']);
  expect(engines).toEqual(['wasm']);
});
