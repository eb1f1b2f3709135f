import { ar } from './labels/ar.ts';
import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { fr } from './labels/fr.ts';
import { ja } from './labels/ja.ts';

/** The words that the page itself says, in one language. */
export interface Labels {
  readonly skip: string;
  readonly contents: string;
  readonly keyMessages: string;
  readonly notes: string;
  readonly note: (number: number) => string;
  /** `mark` names the reference: `3`, or `3-2` for the second to note 3. */
  readonly backToReference: (mark: string) => string;
  readonly by: string;
  readonly updated: string;
  readonly version: (version: string) => string;
  readonly number: (number: string) => string;
  readonly table: (number: number) => string;
  readonly done: string;
  readonly open: string;
  readonly leftOut: string;
  readonly aboutGroup: string;
  readonly aboutAuthors: (count: number) => string;
  readonly references: string;
  readonly citation: string;
  readonly credit: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly decisionBy: string;
  readonly asOf: string;
  readonly nextReport: string;
  readonly event: string;
  readonly eventDate: string;
  readonly eventPlace: string;
  readonly eventRule: string;
  readonly chathamHouse: string;
  readonly reviewers: string;
  readonly readingTime: (minutes: number) => string;
  readonly linkTo: (heading: string) => string;
  readonly pdf: string;
  readonly otherLanguages: string;
  readonly page: (page: string, pages: string) => string;
  readonly corrections: string;
  readonly acknowledgements: string;
  readonly funding: string;
  readonly disclaimer: string;
  readonly contact: string;
  readonly copyright: string;
  readonly license: string;
  readonly allRights: string;
  readonly callout: Readonly<Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>>;
  readonly banner: Readonly<Record<'draft' | 'review' | 'withdrawn', string>>;
}

const languages: Readonly<Record<string, Labels>> = { ar, de, en, fr, ja };

/** The words for a language (BCP 47), those of its base language, else the English ones. */
export function labelsIn(lang: string): Labels {
  const base = lang.split('-')[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
