import { harmlessJson } from '../reporting/json.ts';
import type { Checkup, Fact } from './checkup.ts';

/** Writes a checkup as one JSON object; what is not said is null. */
export function asJson({ troubles, ...parts }: Checkup): string {
  const inOrder = ({ name, value, from, state }: Fact) => {
    return { name, value, from: from ?? null, state: state ?? null };
  };
  const facts = Object.entries(parts).map(([part, found]) => [part, found.map(inOrder)] as const);
  const found = troubles.map(({ severity, message, why, help }) => {
    return { severity, message, why, help: help ?? null };
  });
  const sound = !troubles.some(({ severity }) => severity === 'error');
  return `${harmlessJson({ version: 1, sound, ...Object.fromEntries(facts), troubles: found }, 2)}\n`;
}
