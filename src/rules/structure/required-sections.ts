import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { isDraft } from '../../core/fields.ts';
import type { Kind, KindSection } from '../../core/kind.ts';
import { type Matched, matchSections } from '../../core/kind-sections.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { sectionName } from '../../core/section-name.ts';
import { openingOf, type Section, sectionsOf } from '../../core/sections.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { withinTwo } from '../../core/wording/nearest.ts';
import { typed } from '../../core/wording/typed.ts';
import { quoted } from '../../core/wording/words.ts';

const rule: Rule<{ sections: readonly string[] }> = {
  id: 'structure/required-sections',
  summary: 'sections that a kind of brief needs, and that are missing or out of order',
  why: 'readers of a series know where to look for what, and look for what they were promised',
  source: 'IDRC and FAO guides to policy briefs: the parts that each kind has',
  severity: 'warning',
  fixes: 'none',
  options: {
    sections: {
      about: 'headings of sections that every brief needs, whatever its kind',
      default: [],
    },
  },
  good: {
    text: briefWith(
      { kind: 'policy-brief', status: 'draft' },
      '## Options\n\nOwners may be paid, or be obliged.\n\n## Recommendations\n\nParliament should pay them until 2030.\n',
    ),
  },
  bad: {
    text: briefWith(
      { kind: 'policy-brief', status: 'draft' },
      '## Recommendations\n\nParliament should pay owners until 2030.\n\n## Policy options\n\nOwners may be paid, or be obliged.\n',
    ),
  },
  *check(brief, { kind, lang }, { sections }) {
    if (sections.length > 0 && !isDraft(brief.meta)) yield* needed(brief, sections);
    const matched = kind && matchSections(brief, kind, lang);
    if (!matched) return;
    const other = languageOfSections(brief, kind, matched);
    if (other) {
      yield foreign(brief, other, matched.lang);
      return;
    }
    yield* missing(brief, kind, matched);
    yield* misplaced(matched);
    for (const { section, because } of matched.forbidden) {
      yield {
        message: `unexpected section ${typed(section.title)} in a brief of the kind \`${kind.id}\`, ${because}`,
        range: rangeOf(section.heading),
        help: 'delete the section, or choose another `kind`',
      };
    }
  },
};

export default rule;

function* needed(brief: Brief, names: readonly string[]): Generator<Finding> {
  const there = new Set(sectionsOf(brief.tree).map(({ title }) => sectionName(title)));
  const absent = names.filter((name) => !there.has(sectionName(name)));
  if (absent.length > 0) yield absence(absent, openingOf(brief));
}

function* missing(brief: Brief, kind: Kind, { lang, found }: Matched): Generator<Finding> {
  if (isDraft(brief.meta)) return;
  const absent = kind.sections.filter(
    (section) => !section.optional && !found.has(section) && !standsElsewhere(section, brief),
  );
  if (absent.length === 0) return;
  const place = nodeAt(brief.frontMatter.root, ['kind'])?.range ?? openingOf(brief);
  const [first, ...others] = absent.map(({ heading }) => heading[lang] ?? '');
  const slip = others.length === 0 ? misspelt(brief, first ?? '') : undefined;
  yield absence([first ?? '', ...others], place, slip);
}

/** The section whose heading is another one's but for a letter or two. */
function misspelt({ tree }: Brief, wanted: string): Section | undefined {
  const titles = sectionsOf(tree).filter(({ title }) => title !== wanted);
  const [meant] = withinTwo(
    sectionName(wanted),
    titles.map(({ title }) => sectionName(title)),
  );
  return wanted.length < 6 ? undefined : titles.find(({ title }) => sectionName(title) === meant);
}

/** The language in which a brief names at least two of its sections, where it names none in its own. */
function languageOfSections(
  brief: Brief,
  kind: Kind,
  { lang, found }: Matched,
): string | undefined {
  const own = [...found.keys()].filter(({ backMatter }) => !backMatter);
  if (own.length > 0) return undefined;
  return kind.languages.find((other) => {
    const named = other === lang ? undefined : matchSections(brief, kind, other)?.found;
    return named && [...named.keys()].filter(({ backMatter }) => !backMatter).length > 1;
  });
}

function foreign(brief: Brief, other: string, lang: string): Finding {
  const place =
    nodeAt(brief.frontMatter.root, ['lang']) ?? nodeAt(brief.frontMatter.root, ['kind']);
  return {
    message: `the sections are named in \`${other}\`, expected \`${lang}\`, the language of the brief`,
    range: place?.range ?? openingOf(brief),
    help: `write \`lang: ${other}\` in the front matter`,
  };
}

function absence(names: readonly string[], range: Range, slip?: Section): Finding {
  const message = `missing ${names.length > 1 ? 'sections' : 'section'} ${quoted(names, 'and')}`;
  if (slip) {
    return {
      message,
      range: rangeOf(slip.heading),
      help: `rename ${typed(slip.title)} to ${quoted(names, 'and')}`,
    };
  }
  return {
    message,
    range,
    help: `add the ${names.length > 1 ? 'headings' : 'heading'} ${quoted(
      names.map((name) => `## ${name}`),
      'and',
    )}`,
  };
}

/** A key of the front matter may stand for a section, and notes for the list of sources. */
function standsElsewhere({ key }: KindSection, { meta, tree }: Brief): boolean {
  if (!key) return false;
  const notes = key === 'references' && nodesOf(tree, 'footnoteDefinition').length > 0;
  return notes || meta[key] !== undefined;
}

/** The fewest sections whose move puts all in order, each with the one that it belongs behind or before. */
function* misplaced({ found, forbidden }: Matched): Generator<Finding> {
  const unwanted = forbidden.map(({ section }) => section);
  const all = [...found.values()].filter((section) => !unwanted.includes(section));
  const kept = longestRise(all.map(({ heading }) => rangeOf(heading).start));
  for (const [index, { heading, title }] of all.entries()) {
    if (kept.includes(index)) continue;
    const before = kept.findLast((other) => other < index);
    const neighbour = all[before ?? kept[0] ?? 0];
    if (!neighbour) continue;
    const side = before === undefined ? 'before' : 'behind';
    yield {
      message: `section ${typed(title)} is out of order, expected ${side} ${typed(neighbour.title)}`,
      range: rangeOf(heading),
      help: `move it ${side} ${typed(neighbour.title)}`,
      related: [{ message: `it belongs ${side} this one`, range: rangeOf(neighbour.heading) }],
    };
  }
}

/** The indexes of the longest rising row in some numbers; of several, the one that ends last. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const rows: (readonly number[])[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = rows.filter((row) => (numbers[row.at(-1) ?? 0] ?? 0) < number);
    rows.push([...longest(before), index]);
  }
  return longest(rows);
}

function longest(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((best, row) => (row.length >= best.length ? row : best), []);
}
