#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const program = new URL('../dist/main.js', import.meta.url);

if (existsSync(program)) {
  // Node 22 and later keep what they compiled for the next start.
  module.enableCompileCache?.();
  const { start } = await import(program.href);
  await start(new URL('../templates/', import.meta.url));
} else {
  process.stderr.write('error: brief is not built yet\n  help: run `npm install` in its folder\n');
  process.exitCode = 2;
}
