import { isLanguageTag } from '../identifiers.ts';
import type { Choice } from '../io.ts';
import { type Kind, scaffoldLanguage } from '../kind.ts';
import { characters } from '../wording/characters.ts';
import { inLanguage, type Workspace } from '../workspace.ts';

/** What a person can say about a new brief in one line each. */
export const topicNames = [
  'title',
  'kind',
  'group',
  'date',
  'summary',
  'lang',
  'series',
  'period',
] as const;

/** One of `topicNames`. */
export type TopicName = (typeof topicNames)[number];

/** What is known of a new brief. */
export type Answers = { readonly [Name in TopicName]?: string | undefined };

/** What an interview may know beside the answers. */
export interface Setting {
  readonly kinds: readonly Kind[];
  readonly workspace: Workspace | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What is known when a topic comes up. */
export interface Situation extends Setting {
  readonly answers: Answers;
}

/** One thing to know about a new brief, and how to ask for it. */
export interface Topic {
  readonly name: TopicName;
  readonly noun: string;
  /** How a person is asked; what has no question is known only where it was given. */
  readonly question?: string;
  /** What an empty answer should have been. */
  readonly expected: string;
  needed?(situation: Situation): boolean;
  choices?(situation: Situation): readonly Choice[] | undefined;
  /** Whether an answer fits that is none of the choices. */
  fits?(answer: string, situation: Situation): boolean;
  /** The answer that is taken where nobody is asked. */
  fallback?(situation: Situation): string | undefined;
  advise?(answer: string): string | undefined;
}

/** In the order in which a person is asked. */
export const topics: readonly Topic[] = [
  {
    name: 'kind',
    noun: 'kind',
    question: 'Kind of brief',
    expected: 'a kind of brief',
    choices: ({ kinds }) =>
      kinds.map(({ id, name, about }) => ({
        value: id,
        name: inLanguage(name, 'en'),
        description: inLanguage(about, 'en'),
      })),
    fallback: ({ kinds }) => (kinds.find(({ id }) => id === 'policy-brief') ?? kinds[0])?.id,
  },
  {
    name: 'title',
    noun: 'title',
    question: 'Title',
    expected: 'a title',
    advise: (answer) =>
      answer === '' ? 'without the name of the series' : lengthy(answer, 0, 100),
  },
  {
    name: 'summary',
    noun: 'summary',
    question: 'Summary',
    expected: 'a summary in one or two sentences',
    advise: (answer) =>
      answer === '' ? 'what the brief says, in one or two sentences' : lengthy(answer, 40, 320),
  },
  {
    name: 'group',
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
    name: 'lang',
    noun: 'language',
    question: 'Language',
    expected: 'a language',
    choices: (situation) =>
      languagesOf(situation).map((value) => ({
        value,
        name: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
      })),
    fits: (answer, { kinds, answers }) =>
      isLanguageTag(answer) &&
      kinds.some((kind) => (answers.kind ?? kind.id) === kind.id && scaffoldLanguage(kind, answer)),
    fallback: (situation) => languagesOf(situation)[0],
  },
  {
    name: 'date',
    noun: 'date',
    question: 'Date of publication',
    expected: '`YYYY-MM-DD`',
    fallback: ({ today }) => today,
  },
  {
    name: 'period',
    noun: 'period',
    question: 'Month that it speaks of',
    expected: 'a month, like `2024-05`',
    needed: ({ kinds, answers }) =>
      kinds.some(({ id, frontMatter }) => id === answers.kind && frontMatter.includes('period')),
    fallback: ({ answers }) => answers.date?.slice(0, 7),
  },
  { name: 'series', noun: 'series', expected: 'the name of a series' },
];

/** The languages that the brief may have, the likeliest first. */
function languagesOf({ kinds, workspace, answers }: Situation): readonly string[] {
  const all = kinds
    .filter(({ id }) => (answers.kind ?? id) === id)
    .flatMap(({ languages }) => languages);
  const likely = [workspace?.lang ?? 'en', workspace?.lang?.split('-')[0] ?? 'en', 'en'];
  return [...new Set([...likely.filter((lang) => all.includes(lang)), ...all])];
}

/** Advice about a length in characters as a reader sees them. */
function lengthy(text: string, least: number, most: number): string | undefined {
  const length = characters(text);
  if (length >= least && length <= most) return undefined;
  const bounds = least > 0 ? `${least} to ${most}` : `at most ${most}`;
  return `${length} characters, ${bounds} read best`;
}
