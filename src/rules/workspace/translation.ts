import { briefWith } from '../../core/example.ts';
import { type Facts, placeOf } from '../../core/facts.ts';
import { kindsKnown } from '../../core/kind.ts';
import { resolvePath } from '../../core/links/paths.ts';
import type { Placed, Rule, World } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const english = briefWith({
  title: 'Heat pumps',
  lang: 'en',
  translations: '{ de: pumpen.md }',
});
const german = { title: 'Wärmepumpen', lang: 'de' };

const rule: Rule = {
  id: 'workspace/translation',
  summary: 'translations that do not name each other, or differ in date or kind',
  why: 'readers and search engines find the other language only where each page names the other',
  source: 'Google Search Central, localized versions: two pages must point to each other',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: english,
    briefs: { 'briefs/pumpen.md': briefWith({ ...german, translationOf: 'example.md' }) },
  },
  bad: { text: english, briefs: { 'briefs/pumpen.md': briefWith(german) } },
  *survey({ briefs, workspace }) {
    const kinds = kindsKnown(workspace);
    const compared = new Set<string>();
    for (const { brief, other, key } of linksOf(briefs)) {
      const names = namesOf(other).some(({ path }) => path === brief.path);
      if (!names) yield oneSided(brief, other, key);
      yield* otherLanguage(brief, other, key);
      const pair = [brief.path, other.path].sort().join('\n');
      if (compared.has(pair)) continue;
      compared.add(pair);
      // The translation is the one to mend; it comes after the original.
      const [original, translation] = key === 'translationOf' ? [other, brief] : [brief, other];
      yield* differences(original, translation, kinds);
    }
  },
};

export default rule;

/** That a brief names another one as its translation, or as what it translates. */
interface Link {
  readonly brief: Facts;
  readonly other: Facts;
  /** Where it does: `translationOf` or `translations.de`. */
  readonly key: string;
}

function linksOf(briefs: World['briefs']): readonly Link[] {
  const byPath = new Map(briefs.map((one) => [one.path, one]));
  return briefs.flatMap((brief) =>
    namesOf(brief).flatMap(({ key, path }): Link[] => {
      const other = byPath.get(path);
      return other ? [{ brief, other, key }] : [];
    }),
  );
}

function namesOf({ path, meta: { translations = {}, translationOf } }: Facts) {
  const named = Object.entries(translations).map(([lang, file]) => [`translations.${lang}`, file]);
  const all = translationOf ? [['translationOf', translationOf], ...named] : named;
  return all.map(([key = '', file = '']) => ({ key, path: resolvePath(path, file) }));
}

function oneSided(brief: Facts, other: Facts, key: string): Placed {
  const name = typed(other.path);
  const own = key === 'translationOf' ? 'translations' : 'translationOf';
  return {
    path: brief.path,
    message: `${name} does not name this brief in turn`,
    range: placeOf(brief, key),
    help: `name this brief in ${name} under \`${own}\``,
    related: [{ message: 'the other brief', path: other.path, range: placeOf(other, 'title') }],
  };
}

/** A brief under the key of a language that its own front matter does not name. */
function* otherLanguage(brief: Facts, other: Facts, key: string): Iterable<Placed> {
  const [, named] = key.split('.');
  const { lang } = other.meta;
  if (!named || !lang || lang.split('-')[0] === named.split('-')[0]) return;
  yield {
    path: brief.path,
    message: `${typed(other.path)} is in ${typed(lang)}, expected ${typed(named)}`,
    range: placeOf(brief, key),
    help: `correct the language here, or \`lang\` in ${typed(other.path)}`,
    related: [{ message: 'its language', path: other.path, range: placeOf(other, 'lang') }],
  };
}

function* differences(
  original: Facts,
  translation: Facts,
  kinds: readonly string[],
): Iterable<Placed> {
  for (const key of ['date', 'kind'] as const) {
    const [ours, theirs] = [translation.meta[key], original.meta[key]];
    if (ours === undefined || theirs === undefined || ours === theirs) continue;
    // A kind that does not exist is a finding of another rule.
    if (key === 'kind' && ![ours, theirs].every((one) => kinds.includes(one))) continue;
    yield {
      path: translation.path,
      message: `the ${key} ${typed(ours)} of the translation differs from ${typed(theirs)} in ${typed(original.path)}`,
      range: placeOf(translation, key),
      help: `write the same ${key} in both; what changed later has \`updated\``,
      related: [
        { message: `the ${key} there`, path: original.path, range: placeOf(original, key) },
      ],
    };
  }
}
