// Checks and starts a brief with the bundled program, and keeps what V8 has compiled on the way, so that
// no start compiles it again; then asks it for its help, which never changes after that.
// Usage: node compile.js <folder of main.cjs> <workspace> <templates> <commands, with commas between>
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const [folder, workspace, templates] = process.argv.slice(2, 5).map((path) => resolve(path));
const commands = process.argv[5].split(',');
const file = join(folder, 'main.cjs');
// The wrapper is that of bin/brief.js: V8 compares the length of the source.
const code = `(function (exports, module) {${readFileSync(file, 'latin1')}\n})`;
const script = new Script(code, { filename: file });
const module = { exports: {} };
script.runInThisContext()(module.exports, module);
process.chdir(workspace);
await run('lint', '--no-cache');
const answers = ['Why rents rise', '--kind', 'policy-brief', '--summary', 'Homes are scarce.'];
await run('new', ...answers, '--yes', '--dry-run');
const { v8 } = process.versions;
writeFileSync(`${file}.${v8}-${process.arch}.cache`, script.createCachedData());
writeFileSync(join(folder, 'help.json'), JSON.stringify(await help()));

async function run(...words) {
  process.argv.splice(2, process.argv.length, ...words);
  await module.exports.start(pathToFileURL(`${templates}/`));
  if (process.exitCode) throw new Error(`brief ${words.join(' ')} ended with ${process.exitCode}`);
}

/** What the program prints for command lines that ask for help or version: texts, and which is whose. */
async function help() {
  const ways = [
    ['--version', '-v', '-V', 'version'],
    ['--help', '-h', 'help', ''],
    ...commands.map((name) => [`${name} --help`, `${name} -h`, `help ${name}`]),
  ];
  const texts = [];
  const { stdout } = process;
  const { write } = stdout;
  for (const [line] of ways) {
    texts.push('');
    stdout.write = (text) => {
      texts[texts.length - 1] += text;
      return true;
    };
    await run(...line.split(' '));
    stdout.write = write;
  }
  const lines = ways.flatMap((all, index) => all.map((line) => [line, index]));
  return { lines: Object.fromEntries(lines), texts };
}
