import { missingFile } from '../../core/links/local-file.ts';
import { decoded, join } from '../../core/links/paths.ts';
import type { Rule, World } from '../../core/rule.ts';
import { themeAddress, themePath } from '../../core/theme/files.ts';
import { type Flaw, flawIn, type Purpose } from '../../core/theme/inspect.ts';
import { settingPlace } from '../../core/theme/place.ts';
import { typed } from '../../core/wording/typed.ts';
import type { Theme, Workspace } from '../../core/workspace.ts';

const groups = 'groups: { energy: { name: Energy } }\nname: Energy Forum\n';

const rule: Rule = {
  id: 'workspace/theme-files',
  summary: 'a logo, style sheet or font in `brief.yml` that cannot be used',
  why: 'pages and PDFs come out without it, and readers do not know them for yours',
  source: '`theme:` in `brief.yml`: files of the workspace; nothing is fetched when a page is read',
  severity: 'error',
  fixes: 'none',
  good: {
    text: 'Two million flats heat with gas.\n',
    files: ['../logo.svg'],
    settings: `${groups}theme: { logo: logo.svg }\n`,
  },
  bad: {
    text: 'Two million flats heat with gas.\n',
    files: ['../logo.svg'],
    settings: `${groups}theme: { logo: lgoo.svg }\n`,
  },
  *survey({ workspace, list, open }) {
    if (!workspace?.file || !workspace.theme) return;
    const { file } = workspace;
    for (const { purpose, name, keys } of namedBy(workspace.theme)) {
      const flaw = misplaced(workspace, name, list) ?? inside(workspace, purpose, name, open);
      if (flaw) yield { path: file.path, range: settingPlace(file, 'theme', ...keys), ...flaw };
    }
  },
};

export default rule;

/** A file, and the keys below `theme:` at which it is named. */
interface Named {
  readonly purpose: Purpose;
  readonly name: string;
  readonly keys: readonly (string | number)[];
}

function namedBy({ logo, style, fonts = [] }: Theme): readonly Named[] {
  return [
    ...(logo ? [{ purpose: 'logo' as const, name: logo.src, keys: ['logo', 'src'] }] : []),
    ...(style ? [{ purpose: 'style' as const, name: style, keys: ['style'] }] : []),
    ...fonts.map((name, at) => ({ purpose: 'fonts' as const, name, keys: ['fonts', at] })),
  ];
}

/** What the path alone shows. */
function misplaced(workspace: Workspace, name: string, list: World['list']): Flaw | undefined {
  if (/^[a-z][a-z\d+.-]+:/i.test(name)) {
    return {
      message: `unexpected address ${typed(name)}, expected a file of the workspace`,
      help: 'copy it into the workspace and write its path',
    };
  }
  if (themePath(workspace, name) === undefined) return outside(name);
  const missing = missingFile(themeAddress(name), join(workspace.folder, 'brief.yml'), list);
  if (!missing) return undefined;
  const meant = missing.meant && decoded(missing.meant);
  return {
    message: `missing file ${typed(name)}`,
    help: meant
      ? `write ${typed(meant)}`
      : 'add the file, or write the path from `brief.yml` to it',
  };
}

/** What the file shows. */
function inside(
  workspace: Workspace,
  purpose: Purpose,
  name: string,
  open: World['open'],
): Flaw | undefined {
  const path = themePath(workspace, name);
  if (!open || path === undefined) return undefined;
  const bytes = open(path);
  if (bytes === 'outside') return outside(name);
  if (bytes) return flawIn(purpose, name, bytes);
  return { message: `cannot read ${typed(name)}`, help: 'name a file that you may read' };
}

function outside(name: string): Flaw {
  return {
    message: `${typed(name)} lies outside of the workspace`,
    help: 'copy it into the workspace and write its path',
  };
}
