import { type Choice, type Io, type Question, Refusal } from '../io.ts';
import { typed } from '../wording/typed.ts';
import { type Answers, expectedOf, idOf, type TopicName, topicNames } from './answers.ts';
import { LINK, type Link, readLink } from './link.ts';

/** One thing to ask about a new workspace. */
interface Topic {
  readonly name: TopicName;
  readonly message: string;
  /** Whether an empty answer is one: it can be said later, in `brief.yml`. */
  readonly later?: true;
  readonly choices?: readonly Choice[];
  fallback?(answers: Answers): string | undefined;
  advise?(answer: string): string | undefined;
}

const LATER = 'empty: later, in brief.yml';

const LANGUAGES = 'find its short name at https://r12a.github.io/app-subtags/';

/** Stands for a language that is not in the list. */
const OTHER = 'other';

const languages: readonly Choice[] = [
  { value: 'en', name: 'English' },
  { value: 'de', name: 'Deutsch' },
  { value: 'fr', name: 'Français' },
  { value: OTHER, name: 'another one', description: 'you are asked for its short name' },
];

const workflows: readonly Choice[] = [
  { value: 'none', name: 'no', description: 'you check and build on your own computer' },
  {
    value: 'github',
    name: 'GitHub',
    description: 'it checks each change there, with the findings beside the lines',
  },
  {
    value: 'gitlab',
    name: 'GitLab',
    description: 'it checks each change there, with the findings in the merge request',
  },
];

/** In the order in which a person is asked; what is not here has an option alone. */
const topics: readonly Topic[] = [
  {
    name: 'name',
    message: 'Name of your organisation',
    advise: (answer) => (answer === '' ? 'readers see it on every page' : undefined),
  },
  {
    name: 'group',
    message: 'Name of your working group',
    fallback: ({ name }) => name,
    advise: (answer) => (answer === '' ? undefined : `in your briefs: group: ${idOf(answer)}`),
  },
  {
    name: 'lang',
    message: 'Language of your briefs',
    choices: languages,
    fallback: () => 'en',
  },
  {
    name: 'url',
    message: 'Address of your future pages',
    later: true,
    advise: (answer) => (answer === '' ? LATER : undefined),
  },
  {
    name: 'group-url',
    message: 'Web page of your group',
    later: true,
    advise: (answer) => (answer === '' ? LATER : undefined),
  },
];

/** Asked last: it is not about the group. */
const workflow: Topic = {
  name: 'ci',
  message: 'Have GitHub or GitLab check every change',
  choices: workflows,
  fallback: () => 'none',
};

/** Throws a Refusal for an answer from the command line that does not fit. */
export function verify(answers: Answers): void {
  for (const name of topicNames) {
    const answer = answers[name];
    const expected = answer === undefined ? undefined : expectedOf(name, answer);
    if (answer === undefined || expected === undefined) continue;
    throw new Refusal(
      `unexpected ${answer.trim() ? typed(answer) : 'empty text'} for \`--${name}\`, expected ${expected}`,
      correction(name, answer),
    );
  }
}

/** Asks for what is not given. Where a workspace is there already, only for the workflow. */
export async function interview(
  given: Answers,
  ask: NonNullable<Io['ask']>,
  isThere: boolean,
): Promise<Answers> {
  let answers = given;
  for (const topic of isThere ? [] : topics) answers = await answered(topic, answers, ask);
  if (!isThere && !answers.links) answers = { ...answers, links: await askLinks(ask) };
  return answered(workflow, answers, ask);
}

async function answered(topic: Topic, answers: Answers, ask: NonNullable<Io['ask']>) {
  if (answers[topic.name] !== undefined) return answers;
  const answer = (await ask(questionOf(topic, answers))).trim();
  return { ...answers, [topic.name]: answer === OTHER ? await askTag(ask) : answer };
}

function questionOf(topic: Topic, answers: Answers): Question {
  const { name, message, choices, later } = topic;
  const fallback = topic.fallback?.(answers);
  return {
    name,
    message,
    type: choices ? 'select' : 'input',
    ...(choices && { choices }),
    ...(fallback !== undefined && { default: fallback }),
    ...(topic.advise && { advise: (answer) => topic.advise?.(answer.trim()) }),
    validate: (answer) => {
      if ((later && answer.trim() === '') || answer === OTHER) return true;
      const expected = expectedOf(name, answer.trim());
      const meant = expected && correction(name, answer.trim());
      return expected === undefined || (meant ?? `expected ${expected}`);
    },
  };
}

async function askTag(ask: NonNullable<Io['ask']>): Promise<string> {
  const message = 'Short name of the language';
  const advise = (answer: string) => (answer === '' ? 'like es, pt-BR or ja' : undefined);
  const question = questionOf({ name: 'lang', message, advise }, {});
  return (await ask({ ...question, name: 'tag' })).trim();
}

/** One question, again until there is nothing more to say. */
async function askLinks(ask: NonNullable<Io['ask']>): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (;;) {
    const answer = await ask({
      name: 'link',
      message: links.length === 0 ? 'LinkedIn, Instagram and the like' : 'One more',
      type: 'input',
      advise: (text) => (text.trim() === '' ? 'an address; empty: that is all' : label(text)),
      validate: (text) => text.trim() === '' || (fault(text, links) ?? true),
    });
    const link = readLink(answer);
    if (!link) return links;
    links.push(link);
  }
}

/** What is wrong with a link beside those that there are. */
function fault(text: string, links: readonly Link[]): string | undefined {
  const link = readLink(text);
  if (!link) return `expected ${LINK}`;
  const isTaken = links.some(({ label }) => label === link.label);
  return isTaken ? `write another label, like \`${link.label} 2=${link.address}\`` : undefined;
}

function label(text: string): string | undefined {
  const link = readLink(text);
  return link && `shown as ${link.label}`;
}

/** What to write instead of an answer that does not fit. */
function correction(name: TopicName, answer: string): string | undefined {
  if (name.endsWith('url') && /^[^\s/:]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(answer))
    return `write \`https://${answer}\``;
  if (name === 'group-id' && answer.trim() !== '') return `write \`${idOf(answer)}\``;
  if (name !== 'lang') return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(answer.trim().replaceAll('_', '-'));
    return tag && expectedOf('lang', tag) === undefined ? `write \`${tag}\`` : LANGUAGES;
  } catch {
    return LANGUAGES;
  }
}
