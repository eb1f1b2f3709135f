import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { isDraft } from '../../core/fields.ts';
import type { Kind, KindSection } from '../../core/kind.ts';
import { type Matched, matchSections } from '../../core/kind-sections.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { openingOf, sectionName, sectionsOf } from '../../core/sections.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
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
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: Three changes to tenancy law would let two million flats heat without gas.',
      'group: energy',
      'kind: policy-brief',
      'status: draft',
      '---',
      '',
      '## Options',
      '',
      'Owners may be paid, or be obliged.',
      '',
      '## Recommendations',
      '',
      'Parliament should pay them until 2030.',
      '',
    ].join('\n'),
  },
  bad: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: Three changes to tenancy law would let two million flats heat without gas.',
      'group: energy',
      'kind: policy-brief',
      'status: draft',
      '---',
      '',
      '## Recommendations',
      '',
      'Parliament should pay owners until 2030.',
      '',
      '## Policy options',
      '',
      'Owners may be paid, or be obliged.',
      '',
    ].join('\n'),
  },
  *check(brief, { kind, lang }, { sections }) {
    if (sections.length > 0 && !isDraft(brief.meta)) yield* needed(brief, sections);
    const matched = kind && matchSections(brief, kind, lang);
    if (!matched) return;
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
  yield absence(
    absent.map(({ heading }) => heading[lang] ?? ''),
    place,
  );
}

function absence(names: readonly string[], range: Finding['range']): Finding {
  return {
    message: `missing ${names.length > 1 ? 'sections' : 'section'} ${quoted(names, 'and')}`,
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
function* misplaced({ found }: Matched): Generator<Finding> {
  const all = [...found.values()];
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
