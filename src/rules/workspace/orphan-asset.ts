import type { Facts } from '../../core/facts.ts';
import { decoded, folderOf, join, resolvePath } from '../../core/links/paths.ts';
import { sameName } from '../../core/links/same.ts';
import type { Rule, World } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i;
/** What holds no sources of briefs: what is built, installed or hidden, and scaffolds. */
const OTHERS = /^(?:\..*|_.*|node_modules|dist|templates)$/i;
/** Links between folders may lead in a circle. */
const DEEPEST = 8;

const rule: Rule = {
  id: 'workspace/orphan-asset',
  summary: 'a picture beside the briefs that none of them shows',
  why: 'who looks for a picture, or checks its rights, cannot tell what is still in use',
  source: 'knip, which finds the same in programs: files that nobody uses',
  severity: 'info',
  fixes: 'none',
  good: {
    text: '![Sales doubled between 2019 and 2023](img/sales.png)\n',
    files: ['img/sales.png'],
  },
  bad: { text: 'Two million flats heat with gas.\n', files: ['img/sales.png'] },
  *survey({ workspace, briefs, list }) {
    if (!workspace) return;
    const shown = new Set(briefs.flatMap((brief) => [...shownBy(brief)]));
    const settings = workspace.file?.text ?? '';
    for (const path of picturesOf(briefs, workspace.folder, list)) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (shown.has(sameName(path)) || settings.includes(name)) continue;
      yield {
        path,
        message: `no brief shows ${typed(path)}`,
        range: { start: 0, end: 0 },
        help: 'show it in a brief, or delete it',
      };
    }
  },
};

export default rule;

/** Everything that a brief links to or shows, as a path; a wrong capital letter is what another rule speaks of. */
function* shownBy({ path, references }: Facts): Iterable<string> {
  for (const { address } of references) {
    const file = address.replace(/[?#].*$/s, '');
    if (/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(address) || !PICTURE.test(file)) continue;
    yield sameName(resolvePath(path, address));
    yield sameName(resolvePath(path, decoded(file) ?? file));
  }
}

/** The pictures in the folders of briefs and below, sorted. */
function picturesOf(
  briefs: readonly Facts[],
  home: string,
  list: World['list'],
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = (folder: string, depth: number) => {
    if (seen.has(folder) || depth > DEEPEST) return;
    seen.add(folder);
    for (const name of list(folder) ?? []) {
      const path = join(folder, name);
      if (PICTURE.test(name)) found.add(path);
      else if (!OTHERS.test(name) && !/\.md$/i.test(name)) look(path, depth + 1);
    }
  };
  const isInside = (folder: string) =>
    home === '' ? !/^(?:\.\.|\/)/.test(folder) : `${folder}/`.startsWith(`${home}/`);
  const folders = new Set(briefs.map(({ path }) => folderOf(path)));
  for (const folder of [...folders].filter(isInside).sort()) look(folder, 0);
  return [...found].sort();
}
