#!/usr/bin/env node
// CommonJS (see package.json beside it), since Node takes a tenth of its own start to load a module.
const { existsSync, readFileSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { join } = process.getBuiltinModule('node:path');

const dist = join(__dirname, '../dist');
const file = join(dist, 'main.cjs');

if (!existsSync(file)) {
  process.stderr.write('error: brief is not built yet\n  help: run `npm install` in its folder\n');
  process.exitCode = 2;
} else if (!sayKnown(process.argv.slice(2))) {
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  load().start(pathToFileURL(join(__dirname, '../templates/')));
}

/** Prints what the build has kept of the program's help and version; false where it has kept no answer. */
function sayKnown(words) {
  const asks = /^(?:help|version|--help|--version|-[hvV])$/;
  if (words.length > 2 || (words.length > 0 && !words.some((word) => asks.test(word))))
    return false;
  try {
    const { lines, texts } = JSON.parse(readFileSync(join(dist, 'help.json'), 'utf8'));
    const text = texts[lines[words.join(' ')]];
    if (text !== undefined) writeFileSync(1, text);
    return text !== undefined;
  } catch {
    // The program says what is wrong with standard output.
    return false;
  }
}

/** Loads the program as `require` does, but from compiled code where there is some; V8 checks that it fits. */
function load() {
  // Made by the build: what V8 has compiled is of use to the same V8 only.
  const compiled = `${file}.${process.versions.v8}-${process.arch}.cache`;
  if (!existsSync(compiled)) {
    // Node 22 and later keep what they compiled for the next start.
    process.getBuiltinModule('node:module').enableCompileCache?.();
    return require(file);
  }
  const { Script } = process.getBuiltinModule('node:vm');
  // The bundle is ASCII, which is read fastest so.
  const code = `(function (exports, module) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(code, { filename: file, cachedData: readFileSync(compiled) });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, program);
  return program.exports;
}
