import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { micromark } from './micromark.js';

const require = createRequire(import.meta.url);

/** Parts of packages that are never called, and what stands in their place (CommonJS). */
const stubs = [
  // gray-matter's own engines run code (`---js`) and bring a second YAML parser; ours goes with every call.
  {
    filter: /^\.\/(?:lib\/)?engines$/,
    importer: /\bgray-matter\b/,
    contents: `const refuse = () => { throw new Error('front matter of this kind is never read'); };
      const engine = { parse: refuse, stringify: refuse };
      module.exports = { yaml: engine, json: engine, javascript: engine };`,
  },
  // `matter.read(path)`; files come in through Io.
  { filter: /^fs$/, importer: /\bgray-matter\b/, contents: 'module.exports = {};' },
  // For commands that are programs of their own; loading it takes as long as loading commander.
  { filter: /^node:child_process$/, importer: /\bcommander\b/, contents: 'module.exports = {};' },
  // Briefs are read and never written as Markdown trees.
  {
    filter: /^remark-stringify$/,
    importer: /\bremark\b/,
    contents: 'export default function () {}',
  },
  // Citations are read from text; what they name on the web is never fetched.
  {
    filter: /^(?:sync-fetch|node-fetch)$/,
    importer: /@citation-js/,
    contents: 'module.exports = {};',
  },
  // The editor prompt brings 800 KB of character tables.
  { filter: /^@inquirer\/editor$/, importer: /\binquirer\b/, contents: 'module.exports = {};' },
];

const stubbing = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    for (const { filter, importer, contents } of stubs) {
      onResolve({ filter }, (from) =>
        importer.test(from.importer)
          ? { path: from.path, namespace: 'stub', pluginData: contents }
          : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ pluginData }) => ({ contents: pluginData }));
  },
};

/** Two thousand names of characters: V8 reads them faster as JSON than as code. */
const tables = {
  name: 'tables',
  setup({ onLoad }) {
    onLoad({ filter: /character-entities\/index\.js$/ }, async ({ path }) => {
      const { characterEntities } = await import(path);
      const json = JSON.stringify(JSON.stringify(characterEntities));
      return { contents: `export const characterEntities = JSON.parse(${json});` };
    });
  },
};

/**
 * The compiler of Markdown trees copies its ten-part context for each of the thousands of events of a
 * brief; no handler of ours, or of GFM, keeps it or writes to it. Sharing one takes a third off a run.
 */
const context = {
  name: 'context',
  setup({ onLoad }) {
    onLoad({ filter: /mdast-util-from-markdown\/lib\/index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const copies =
        /\{\s*\.\.\.context,\s*(sliceSerialize): (events\[index\]\[2\]\.sliceSerialize)\s*\}/g;
      const contents = text.replace(copies, '((context.$1 = $2), context)');
      if (contents === text) throw new Error(`${path} has changed: see whether it still copies`);
      return { contents };
    });
  },
};

/** Takes what belongs to Node from the process: a module of its own for each takes longer than all else in it. */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w:/]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}');`,
    }));
  },
};

/** Names the sources of a build, so that no build trusts what another one has kept. */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const names = ['src', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  );
  for (const name of names.sort()) if (statSync(name).isFile()) hash.update(readFileSync(name));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Bundles the program and the library into a folder; returns the paths of all files that went in. The
 * program is one script, which V8 can keep compiled; what it imports on demand is only run on demand. The
 * threads that set PDFs have a small one of their own, and so has the page of the preview.
 */
export async function bundle(root, outdir) {
  const program = await bundleOne(root, {
    entryPoints: ['src/node/main.ts'],
    outfile: join(outdir, 'main.cjs'),
    format: 'cjs',
  });
  toAscii(join(outdir, 'main.cjs'));
  const thread = await bundleOne(root, {
    entryPoints: ['src/node/typst/worker.ts'],
    outfile: join(outdir, 'typst.cjs'),
    format: 'cjs',
  });
  const library = await bundleOne(root, {
    entryPoints: ['src/index.ts'],
    outdir,
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
  });
  const client = await bundleOne(root, {
    entryPoints: ['src/client/main.ts'],
    outfile: join(outdir, 'preview.js'),
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    loader: { '.css': 'text' },
    plugins: [],
  });
  return [...new Set([...program, ...thread, ...library, ...client])];
}

/** ASCII is read fastest. esbuild escapes what strings hold; this is for regular expressions. */
function toAscii(file) {
  const hex = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7F]/g, hex));
}

async function bundleOne(root, options) {
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    define: { __BUILD__: JSON.stringify(fingerprint(root)) },
    // Its Node build is CommonJS, which cannot be shaken; the other one is the same code as modules.
    alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/index.js') },
    minify: true,
    legalComments: 'none',
    plugins: [stubbing, tables, context, micromark, builtins],
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  return Object.keys(metafile.inputs);
}
