#!/usr/bin/env node
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
const module = process.getBuiltinModule('node:module');
const { fileURLToPath } = process.getBuiltinModule('node:url');
const { Script } = process.getBuiltinModule('node:vm');

const file = fileURLToPath(new URL('../dist/main.cjs', import.meta.url));
// Made by the build: what V8 has compiled is of use to the same V8 only.
const compiled = `${file}.${process.versions.v8}-${process.arch}.cache`;

if (existsSync(file)) {
  const { start } = load();
  await start(new URL('../templates/', import.meta.url));
} else {
  process.stderr.write('error: brief is not built yet\n  help: run `npm install` in its folder\n');
  process.exitCode = 2;
}

/** Loads the program as `require` does, but from compiled code where there is some; V8 checks that it fits. */
function load() {
  if (!existsSync(compiled)) {
    // Node 22 and later keep what they compiled for the next start.
    module.enableCompileCache?.();
    return module.createRequire(file)(file);
  }
  // The bundle is ASCII, which is read fastest so.
  const code = `(function (exports, module) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(code, { filename: file, cachedData: readFileSync(compiled) });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, program);
  return program.exports;
}
