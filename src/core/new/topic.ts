import type { Choice, Question } from '../io.ts';
import type { Kind } from '../kind.ts';
import type { Workspace } from '../workspace.ts';
import type { Answers, Value } from './answers.ts';
import type { Recalled } from './recall.ts';

/** What an interview may know beside the answers. */
export interface Setting {
  readonly kinds: readonly Kind[];
  readonly workspace: Workspace | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The brief that is translated, and what the translation takes over from it. */
  readonly original?: Original | undefined;
  /** Where a file of answers says something; undefined for what comes from elsewhere. */
  placeOf?(path: string): string | undefined;
  /** Reads the earlier briefs; undefined without a workspace. */
  readonly recall?: (() => Promise<Recalled>) | undefined;
}

/** What an interview has to know of a brief that is translated. */
export interface Original {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  /** The languages that it is in already, its own one and those of its translations. BCP 47. */
  readonly languages: readonly string[];
  readonly carried: Answers;
}

/** A language for an example of a translation, one that the original is not in. */
export function otherLanguage(languages: readonly string[]): string {
  return ['de', 'en', 'fr'].find((lang) => !languages.includes(lang)) ?? 'it';
}

/** What is known when a topic comes up. */
export interface Situation extends Setting {
  readonly answers: Answers;
  /** Known once a topic has asked for it. */
  readonly recalled?: Recalled | undefined;
}

/** Somebody who answers; both reject with a Cancelled where they leave. */
export interface Interviewee {
  ask(question: Question): Promise<string>;
  pick(question: Question): Promise<readonly string[]>;
}

/** One thing to know about a new brief, and how to ask for it. */
export interface Topic {
  /** Where the answer belongs in the front matter, like `date` or `event.start`. */
  readonly path: string;
  readonly noun: string;
  readonly question: string;
  /** What an empty answer should have been. */
  readonly expected: string;
  /** What to do about an answer that does not fit. */
  readonly help?: string;
  /** Whether a translation takes it over from the original, be it there or not. */
  readonly carried?: boolean;
  /** Whether a person may leave it open. */
  optional?(situation: Situation): boolean;
  needed?(situation: Situation): boolean;
  /** Whether earlier briefs have to be known first; a person is asked, or nobody is. */
  recalls?(situation: Situation, asks: boolean): boolean;
  choices?(situation: Situation): readonly Choice[] | undefined;
  /** Whether an answer fits that is none of the choices. */
  fits?(answer: string, situation: Situation): boolean;
  /** The answer that is taken where nobody is asked. */
  fallback?(situation: Situation): string | undefined;
  /** What would make an answer better, or a hint at what to type. */
  advise?(answer: string, situation: Situation): string | undefined;
  /** Asks, where that takes more than one question; yields what is known after each. */
  conduct?(situation: Situation, person: Interviewee): AsyncIterable<Value>;
}

/** The kind that was chosen; undefined where none is, or one that nobody knows. */
export function kindIn({ kinds, answers }: Situation): Kind | undefined {
  return kinds.find(({ id }) => id === answers.kind);
}

/** Whether the kind that was chosen needs a key beside those that every brief needs. */
export function kindNeeds(situation: Situation, key: string): boolean {
  return kindIn(situation)?.frontMatter.some((one) => one === key) ?? false;
}
