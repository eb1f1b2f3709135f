import * as v from 'valibot';
import { settings } from '../run/workspace-settings.ts';
import { slugify } from '../slug.ts';
import type { Group } from '../workspace.ts';
import type { Link } from './link.ts';

/** What a person can say about a new workspace in one line each. */
export const topicNames = [
  'name',
  'group',
  'group-id',
  'lang',
  'url',
  'group-url',
  'about',
  'ci',
] as const;

/** One of `topicNames`. */
export type TopicName = (typeof topicNames)[number];

/** What is known of a new workspace; an empty text is the answer of who has nothing to say. */
export type Answers = { readonly [Name in TopicName]?: string | undefined } & {
  readonly links?: readonly Link[] | undefined;
};

/** What `brief.yml` says of a new workspace. */
export interface Start {
  readonly name: string;
  readonly lang: string;
  readonly url?: string | undefined;
  readonly id: string;
  readonly group: Group;
}

/** Answers that a workspace can begin with, as `brief.yml` will say them; undefined without a name. */
export function startOf(answers: Answers): Start | undefined {
  const { name, lang = 'en', about, links = [] } = answers;
  if (!name) return undefined;
  const title = answers.group || name;
  return {
    name,
    lang,
    ...(answers.url && { url: answers.url }),
    id: answers['group-id'] || idOf(title),
    group: {
      name: title,
      ...(about && { about }),
      ...(answers['group-url'] && { url: answers['group-url'] }),
      ...(links.length > 0 && {
        links: Object.fromEntries(links.map(({ label, address }) => [label, address])),
      }),
    },
  };
}

/** The id that a group goes by where nobody says another one. */
export function idOf(group: string): string {
  const id = slugify(group);
  return expectedOf('group-id', id) === undefined ? id : `${id}-group`;
}

/** What an answer should have been, by the checks of `brief.yml`; undefined where it fits. */
export function expectedOf(topic: TopicName, answer: string): string | undefined {
  if (topic === 'ci') return undefined;
  if (!/^.*\S.*$/u.test(answer)) return LINES[topic] ?? 'one line of text';
  if (topic === 'group-id' && answer !== slugify(answer)) return SMALL;
  // Well-formed, but no language: its name, written out.
  if (topic === 'lang' && /^\p{L}{4,}/u.test(answer)) return expectedOf('lang', '-');
  const given = shapes[topic](answer);
  const { success, output, issues } = v.safeParse(settings, given);
  if (!success) return issues[0].message;
  // Names that a program keeps for itself are lost as keys.
  return topic === 'group-id' && !Object.hasOwn(output.groups, answer) ? 'another id' : undefined;
}

const SMALL = 'small letters and hyphens, like `climate`';

const LINES: Readonly<Partial<Record<TopicName, string>>> = {
  name: 'the name of an organisation, in one line',
  group: 'the name of a group, in one line',
  'group-id': SMALL,
};

const ofGroup = (group: object) => ({ groups: { group: { name: 'group', ...group } } });

/** Where in `brief.yml` an answer goes. */
const shapes: Readonly<Record<Exclude<TopicName, 'ci'>, (answer: string) => object>> = {
  name: (name) => ({ name }),
  lang: (lang) => ({ lang }),
  url: (url) => ({ url }),
  group: (name) => ofGroup({ name }),
  'group-id': (id) => ({ groups: { [id]: { name: 'group' } } }),
  'group-url': (url) => ofGroup({ url }),
  about: (about) => ofGroup({ about }),
};
