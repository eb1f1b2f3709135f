import { readYamlFile } from '../frontmatter/yaml.ts';
import { nodeAt } from '../node.ts';
import type { Range } from '../text.ts';
import type { Workspace } from '../workspace.ts';

/** Where a value stands in `brief.yml`, by its keys and indexes, or the nearest that there is around it. */
export function settingPlace(
  file: NonNullable<Workspace['file']>,
  ...keys: readonly (string | number)[]
): Range {
  const { root } = readYamlFile(file.text);
  for (let end = keys.length; end > 0; end -= 1) {
    const node = nodeAt(root, keys.slice(0, end));
    if (node) return node.range;
  }
  return { start: 0, end: 0 };
}
