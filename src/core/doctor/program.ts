import type { Machine } from '../machine.ts';
import type { Look } from './checkup.ts';

/** The oldest Node that runs everything, as `engines` in package.json says; a test compares them. */
export const OLDEST_NODE = '20.19';

/** Looks at the program itself, and at what runs it. */
export function lookAtProgram(version: string, machine: Machine | undefined): Look {
  const brief = { name: 'brief', value: version, state: 'ok' } as const;
  if (!machine) return { facts: [brief] };
  const { node, platform } = machine;
  const isOld = isBefore(node, OLDEST_NODE);
  return {
    facts: [
      brief,
      { name: 'Node', value: node, state: isOld ? 'wrong' : 'ok' },
      { name: 'system', value: platform },
    ],
    troubles: isOld
      ? [
          {
            severity: 'error',
            message: `Node ${node} is too old, expected ${OLDEST_NODE} or later`,
            why: 'an older one lacks what brief is made of, and may stop in the middle of a run',
            help: 'install a new one from https://nodejs.org',
          },
        ]
      : [],
  };
}

function isBefore(version: string, oldest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
