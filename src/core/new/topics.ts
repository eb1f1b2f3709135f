import { isLanguageTag } from '../identifiers.ts';
import { scaffoldLanguage } from '../kind.ts';
import { characters } from '../wording/characters.ts';
import { typed } from '../wording/typed.ts';
import { inLanguage } from '../workspace.ts';
import { textAt } from './answers.ts';
import { authors } from './authors.ts';
import { number, series } from './series.ts';
import { kindNeeds, type Situation, type Topic } from './topic.ts';

/** What every brief is asked for, in the order in which a person is asked. */
export const topics: readonly Topic[] = [
  {
    path: 'kind',
    noun: 'kind',
    question: 'Kind of brief',
    expected: 'a kind of brief',
    carried: true,
    choices: ({ kinds, workspace }) =>
      kinds.map(({ id, name, about }) => ({
        value: id,
        name: inLanguage(name, workspace?.lang ?? 'en'),
        description: inLanguage(about, workspace?.lang ?? 'en'),
      })),
    fallback: ({ kinds }) => (kinds.find(({ id }) => id === 'policy-brief') ?? kinds[0])?.id,
  },
  {
    path: 'title',
    noun: 'title',
    question: 'Title',
    expected: 'a title',
    advise: (answer, { original }) =>
      answer === ''
        ? (originally(original?.title) ?? 'without the name of the series')
        : lengthy(answer, 0, 100),
  },
  {
    path: 'summary',
    noun: 'summary',
    question: 'Summary',
    expected: 'a summary in one or two sentences',
    advise: (answer, { original }) =>
      answer === ''
        ? (originally(original?.summary) ?? 'what the brief says, in one or two sentences')
        : lengthy(answer, 40, 320),
  },
  {
    path: 'group',
    noun: 'group',
    question: 'Working group',
    expected: 'a group',
    choices: ({ workspace }) => {
      const groups = Object.entries(workspace?.groups ?? {});
      const named = groups.map(([value, { name }]) => ({
        value,
        name: inLanguage(name, workspace?.lang ?? 'en'),
        description: value,
      }));
      return named.length > 0 ? named : undefined;
    },
    fallback: ({ workspace }) => {
      const ids = Object.keys(workspace?.groups ?? {});
      return ids.length === 1 ? ids[0] : undefined;
    },
    advise: (answer) => (answer === '' ? 'a short id, like climate' : undefined),
  },
  {
    path: 'lang',
    noun: 'language',
    question: 'Language',
    expected: 'a language',
    help: 'choose one of these, or give `brief.yml` the `lang` that your group writes in',
    choices: (situation) => {
      const named = languagesOf(situation).map((value) => ({
        value,
        // Asked for only where somebody chooses: the names of languages take as long to load as Node.
        get name() {
          const name = new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value;
          return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(value));
        },
      }));
      return named.length > 0 ? named : undefined;
    },
    fits: (answer, { kinds, answers, original }) =>
      isLanguageTag(answer) &&
      (original
        ? !original.languages.includes(answer)
        : kinds.some(
            (kind) => (answers.kind ?? kind.id) === kind.id && scaffoldLanguage(kind, answer),
          )),
    // Into which language a brief is translated goes without saying nowhere.
    fallback: (situation) => (situation.original ? undefined : languagesOf(situation)[0]),
    advise: (answer) => (answer === '' ? 'like en or de' : undefined),
  },
  {
    path: 'date',
    noun: 'date',
    question: 'Date of publication',
    expected: '`YYYY-MM-DD`',
    fallback: ({ today }) => today,
  },
  authors,
  series,
  number,
  {
    path: 'period',
    noun: 'period',
    question: 'Month that it speaks of',
    expected: 'a month, like `2024-05`',
    carried: true,
    needed: (situation) => kindNeeds(situation, 'period'),
    fallback: ({ answers }) => textAt(answers, 'date')?.slice(0, 7),
  },
];

/** The languages that the brief may have, the likeliest first. */
function languagesOf({ kinds, workspace, answers, original }: Situation): readonly string[] {
  const all = kinds
    .filter(({ id }) => (answers.kind ?? id) === id)
    .flatMap(({ languages }) => languages);
  const home = workspace?.lang ?? 'en';
  // A group may write in a language that there is no scaffold in.
  const own = kinds.some((kind) => scaffoldLanguage(kind, home)) ? [] : [home];
  const likely = [home, home.split('-')[0] ?? 'en', 'en'].filter((lang) => all.includes(lang));
  const ordered = [...new Set([...own, ...likely, ...all])];
  return ordered.filter((lang) => !original?.languages.includes(lang));
}

function originally(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `the original: ${typed(text, 320)}`;
}

/** Advice about a length in characters as a reader sees them. */
function lengthy(text: string, least: number, most: number): string | undefined {
  const length = characters(text);
  if (length >= least && length <= most) return undefined;
  const bounds = least > 0 ? `${least} to ${most}` : `at most ${most}`;
  return `${length} characters, ${bounds} read best`;
}
