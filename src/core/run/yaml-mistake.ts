import { duplicateProblem, faultProblem } from '../frontmatter/problems.ts';
import type { YamlFault } from '../frontmatter/yaml.ts';
import type { Mistake } from '../workspace.ts';

/**
 * What is wrong with the YAML of a file. The words for slips in front matter serve here too; as there, the
 * first one is said.
 *
 * @param noun what the file holds
 */
export function yamlMistake(
  faults: readonly YamlFault[],
  text: string,
  noun: 'settings' | 'answers' = 'settings',
): Mistake {
  const twice = faults[0]?.code === 'DUPLICATE_KEY';
  const problem = twice ? duplicateProblem(faults.slice(0, 1), text) : faultProblem(faults);
  const named = (words: string) => words.replaceAll('front matter', noun);
  // What is missing at the end is missing behind the last sign.
  const { start, end } = problem.range;
  const range = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
  return { message: named(problem.message), help: named(problem.help ?? ''), range };
}
