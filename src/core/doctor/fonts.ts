import { type Coverage, coverageOf, covers, readCoverage } from '../fonts/coverage.ts';
import { missingCharacters } from '../fonts/missing.ts';
import { fontPackage } from '../fonts/packages.ts';
import { type OwnFont, ownFonts } from '../fonts/print-fonts.ts';
import type { Ranges } from '../fonts/ranges.ts';
import type { Io } from '../io.ts';
import { openInside } from '../run/open-inside.ts';
import { readText } from '../run/read.ts';
import { listed } from '../wording/words.ts';
import type { Workspace } from '../workspace.ts';
import type { Fact, Look, Trouble } from './checkup.ts';

/** Letters of each script (UAX 24) that a font must have to be one for it. */
const scripts: Readonly<Record<string, string>> = {
  Latin: 'AZazÄßéłş',
  Greek: 'ΑΩαωή',
  Cyrillic: 'АЯаяёї',
  Hebrew: 'אבש',
  Arabic: 'ابي',
  Devanagari: 'अकह',
  Thai: 'กขฮ',
  Han: '国人',
  Kana: 'あア',
  Hangul: '가한',
};

/** A letter by which a language shows what its script needs, by ISO 15924 code. */
const letters: Readonly<Record<string, string>> = {
  ...{ Latn: 'a', Grek: 'α', Cyrl: 'а', Hebr: 'א', Arab: 'ا', Armn: 'ա', Geor: 'ა', Beng: 'অ' },
  ...{ Deva: 'अ', Thai: 'ก', Laoo: 'ກ', Khmr: 'ក', Jpan: 'あ', Kore: '가', Hans: '国', Hant: '國' },
};

/**
 * Looks at the fonts of PDFs, those of the program and a group's own.
 *
 * @param needed whether PDFs are asked for
 */
export function lookAtFonts(
  { files, templates }: Pick<Io, 'files' | 'templates'>,
  workspace: Workspace | undefined,
  needed: boolean,
): Look {
  const shipped = readCoverage(readText(templates, 'pdf/coverage.json'));
  const read = (path: string) => {
    const found = openInside(files, workspace?.folder ?? '', path);
    return found === 'outside' ? undefined : found;
  };
  const own = (workspace?.theme?.fonts ?? []).map((name) => {
    const one = workspace && { ...workspace, theme: { fonts: [name] } };
    return { name, font: ownFonts(one, read)[0] };
  });
  const all = [...shipped.values(), ...coverageOf(own.flatMap(({ font }) => font ?? [])).values()];
  return {
    facts: [...ofProgram(shipped), ...own.map(({ name, font }) => ofGroup(name, font))],
    troubles: needed ? troubleOf(workspace?.lang ?? 'en', all) : [],
  };
}

function ofProgram(shipped: Coverage): readonly Fact[] {
  return [...shipped].map(([name, ranges]) => ({
    name,
    value: scriptsOf(ranges),
    from: 'brief',
    state: 'ok',
  }));
}

function ofGroup(name: string, font: OwnFont | undefined): Fact {
  // What is wrong with it is said at its place in `brief.yml`.
  if (!font) return { name, value: 'cannot be used', from: 'brief.yml', state: 'wrong' };
  return { name: font.family, value: scriptsOf(font.ranges), from: name, state: 'ok' };
}

function scriptsOf(ranges: Ranges): string {
  const covered = Object.keys(scripts).filter((script) =>
    [...(scripts[script] ?? '')].every((letter) => covers([ranges], letter.codePointAt(0) ?? 0)),
  );
  return listed(covered) || 'signs';
}

/** What the language of the workspace lacks. */
function troubleOf(lang: string, all: readonly Ranges[]): readonly Trouble[] {
  const letter = letters[new Intl.Locale(lang).maximize().script ?? ''];
  if (letter === undefined || covers(all, letter.codePointAt(0) ?? 0)) return [];
  return [
    {
      severity: 'error',
      ...missingCharacters([letter], fontPackage(letter, lang)),
      why: `briefs are in \`${lang}\` unless they say otherwise, and no PDF of them can be made`,
    },
  ];
}
