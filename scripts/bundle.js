import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

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

/** Makes `require('fs')` inside CommonJS packages a static import, so that the bundle needs no `require`. */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w:/]+$/ }, ({ path, kind, namespace }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.startsWith('node:') ? path : `node:${path}`;
      if (kind !== 'require-call') return { path: name, external: true };
      return { path: name, namespace: namespace === 'required' ? 'imported' : 'required' };
    });
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}').default;`,
    }));
    onLoad({ filter: /.*/, namespace: 'imported' }, ({ path }) => ({
      contents: `export { default } from '${path}';`,
    }));
  },
};

/** Bundles the program and its libraries into a folder; returns the paths of all files that went in. */
export async function bundle(root, outdir) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/cli.ts', 'src/node/main.ts'],
    entryNames: '[name]',
    // Beside the entry points, so that `import.meta.url` means the same folder everywhere.
    chunkNames: '[name]-[hash]',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Its Node build is CommonJS, which cannot be shaken; the other one is the same code as modules.
    alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/index.js') },
    minify: true,
    legalComments: 'none',
    plugins: [stubbing, builtins],
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}
