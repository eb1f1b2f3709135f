// Runs the bundled program once on a real brief and keeps what V8 has compiled on the way, so that no
// start compiles it again. Usage: node compile.js <folder of main.cjs> <workspace> <templates>
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const [folder, workspace, templates] = process.argv.slice(2).map((path) => resolve(path));
const file = join(folder, 'main.cjs');
// The wrapper is that of bin/brief.js: V8 compares the length of the source.
const code = `(function (exports, module) {${readFileSync(file, 'latin1')}\n})`;
const script = new Script(code, { filename: file });
const module = { exports: {} };
script.runInThisContext()(module.exports, module);
process.chdir(workspace);
process.argv.splice(2, process.argv.length, 'lint', '--no-cache');
await module.exports.start(pathToFileURL(`${templates}/`));
if (process.exitCode) throw new Error(`brief ended with ${process.exitCode}`);
const { v8 } = process.versions;
writeFileSync(`${file}.${v8}-${process.arch}.cache`, script.createCachedData());
