import { nameOfPerson } from '../edition/people.ts';
import { readYamlFile } from '../frontmatter/yaml.ts';
import type { Entry } from '../node.ts';
import type { LintSettings } from '../ruling.ts';
import { lineStarts, pointAt } from '../text.ts';
import { designOf } from '../theme/design.ts';
import { counted } from '../wording/words.ts';
import { inLanguage, USUAL_FORMATS, type Workspace } from '../workspace.ts';
import type { Fact } from './checkup.ts';

/** The settings in force, each with the line of `brief.yml` that says so. */
export function settingsInForce(workspace: Workspace | undefined): readonly Fact[] {
  const { name, lang, url, formats, authors, groups, lint, theme } = workspace ?? {};
  const { font, sheet, light } = designOf(theme);
  const ids = Object.entries(groups ?? {});
  const named = ids.map(([id, { name }]) => `${id} (${inLanguage(name, lang ?? 'en')})`);
  const rules = rulesIn(lint?.rules);
  const overrides = (lint?.overrides ?? []).map(({ files }) => files.join(', '));
  const rows: readonly (readonly [key: string, given: unknown, value: string | undefined])[] = [
    ['name', name, name],
    ['lang', lang, lang ?? 'en'],
    ['url', url, url],
    ['formats', formats, (formats ?? USUAL_FORMATS).join(', ')],
    ['authors', authors, authors?.map(nameOfPerson).join(', ')],
    ['groups', ids[0], named.join(', ')],
    ['profile', lint?.profile, lint?.profile ?? 'recommended'],
    ['rules', rules[0], rules.join(', ')],
    ['overrides', overrides[0], overrides.join('; ')],
    ['theme.accent', theme?.accent, light.accent],
    ['theme.font', theme?.font, font],
    ['theme.paper', theme?.paper, sheet.css === 'A4' ? 'a4' : 'letter'],
    ['theme.logo', theme?.logo, theme?.logo?.src],
    ['theme.style', theme?.style, theme?.style],
    ['theme.fonts', theme?.fonts, theme?.fonts?.join(', ')],
  ];
  const lineOf = linesIn(workspace?.file);
  return rows.map(([name, given, value]) => ({
    name,
    value: value || 'none',
    // What is wrong in the file counts for nothing.
    from: (given === undefined ? undefined : lineOf(name)) ?? 'default',
  }));
}

/** What is set of each rule or group, like `date/future: off` or `prose: 2 options`. */
function rulesIn(rules: LintSettings['rules'] = {}): readonly string[] {
  return Object.entries(rules).map(([id, { level, options }]) => {
    const number = Object.keys(options).length;
    const said = [level, number > 0 ? counted(number, 'option') : undefined];
    return `${id}: ${said.filter(Boolean).join(' with ')}`;
  });
}

/** Finds the line of a key, like `theme.accent`. */
function linesIn(file: Workspace['file']): (name: string) => string | undefined {
  if (!file) return () => undefined;
  const { root } = readYamlFile(file.text);
  const starts = lineStarts(file.text);
  return (name) => {
    let entries: readonly Entry[] = root.entries;
    let found: Entry | undefined;
    for (const key of name.split('.')) {
      found = entries.find((entry) => entry.key === key);
      entries = found?.value.type === 'mapping' ? found.value.entries : [];
    }
    return found && `${file.path}:${pointAt(starts, found.range.start).line}`;
  };
}
