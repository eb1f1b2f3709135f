import type { Machine } from '../machine.ts';
import type { Fact } from './checkup.ts';

/** The environment variables that the program reads, and what each is for; nothing else is ever shown. */
export const variables: Readonly<Record<string, string>> = {
  CI: 'nothing is asked or kept for the next run, unless it is `false`',
  NO_COLOR: 'no colour',
  FORCE_COLOR: 'colour wherever it goes, none with 0',
  SOURCE_DATE_EPOCH: 'the moment that counts as now',
  VISUAL: 'the editor',
  EDITOR: 'the editor, unless VISUAL names one',
  BROWSER: 'the browser',
  DISPLAY: 'a screen for editors and browsers',
  WAYLAND_DISPLAY: 'a screen for editors and browsers',
  WSL_DISTRO_NAME: 'Windows around this Linux',
  DEBUG: 'with `brief`, faults show where they come from',
  GITHUB_STEP_SUMMARY: 'the file that takes the summary of a job',
};

/** Looks at the variables that are set; an empty one is none, but for `FORCE_COLOR`. */
export function lookAtEnvironment({ environment }: Machine): readonly Fact[] {
  const isSet = (name: string) =>
    Boolean(environment[name]) || (name === 'FORCE_COLOR' && name in environment);
  const names = Object.keys(variables);
  const unset = names.filter((name) => !isSet(name));
  return [
    ...names
      .filter(isSet)
      .map((name) => ({ name, value: environment[name] || 'empty', from: variables[name] })),
    ...(unset.length > 0 ? [{ name: 'not set', value: unset.join(', ') }] : []),
  ];
}
