import type { Report } from '../reporter.ts';
import type { Source } from '../stamp.ts';

/** The texts of a report by path, of briefs and of what else findings lie in. */
export function sourcesOf({ briefs, others = [] }: Report): ReadonlyMap<string, Source> {
  return new Map([...others, ...briefs].map((source) => [source.path, source]));
}
