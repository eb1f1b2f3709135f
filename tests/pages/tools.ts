import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** With `BRIEF_TEST_ALL=1` a tool that is missing fails the tests that need it. */
const all = process.env.BRIEF_TEST_ALL === '1';

/** The command that runs the checker's jar. */
export const java = 'java';

const tools = fileURLToPath(new URL('../tools/', import.meta.url));
const jar = join(tools, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');

/** What a test of the pages needs from the machine; `missing` says what to do where it is not there. */
export interface Tool {
  readonly path: string | undefined;
  readonly missing: string;
}

/** A browser to look at pages with: `BRIEF_CHROMIUM`, else one that is installed. */
export const chromium: Tool = {
  path: firstOf([
    process.env.BRIEF_CHROMIUM,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]),
  missing: 'no Chromium; install one or set BRIEF_CHROMIUM to its path',
};

/** The Nu HTML checker: the jar at `BRIEF_VNU_JAR`, else that of `tests/tools`; needs Java. */
export const checker: Tool = runs(java, '-version')
  ? {
      path: firstOf([process.env.BRIEF_VNU_JAR, jar]),
      missing: 'no Nu HTML checker; run `npm ci --ignore-scripts --prefix tests/tools`',
    }
  : { path: undefined, missing: 'no Java; install it for the Nu HTML checker' };

/** veraPDF and what it needs, as a class path; `BRIEF_JAXB` names the folder of JAXB, which Java 11 left out. */
export const verapdf: Tool = onPath('javac')
  ? {
      path: classPath([
        join(tools, 'node_modules', '@opendataloader', 'pdf', 'lib', 'opendataloader-pdf-cli.jar'),
        join(process.env.BRIEF_JAXB ?? '/usr/share/java', 'jaxb-runtime.jar'),
        join(process.env.BRIEF_JAXB ?? '/usr/share/java', 'jaxb-core.jar'),
      ]),
      missing:
        'no veraPDF; install JAXB (Debian: `libjaxb-java`) and run `npm ci --ignore-scripts --prefix tests/tools`',
    }
  : { path: undefined, missing: 'no Java compiler; install a JDK for veraPDF' };

/** Whether tests without their tool are left out, rather than failed. */
export function skips(tool: Tool): boolean {
  return tool.path === undefined && !all;
}

/** A title that says why its tests are left out, where they are. */
export function titled(title: string, tool: Tool): string {
  return skips(tool) ? `${title} (skipped: ${tool.missing})` : title;
}

/** The tool's path; throws where it is missing. */
export function pathOf(tool: Tool): string {
  if (tool.path === undefined) throw new Error(tool.missing);
  return tool.path;
}

function firstOf(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path));
}

/** Undefined where one is missing. */
function classPath(jars: readonly string[]): string | undefined {
  return jars.every((path) => existsSync(path)) ? jars.join(delimiter) : undefined;
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return firstOf(folders.map((folder) => join(folder, name)));
}

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}
