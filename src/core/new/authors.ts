import { nameOfPerson } from '../edition/people.ts';
import type { Person } from '../fields.ts';
import type { Value } from './answers.ts';
import { askOneByOne } from './one-by-one.ts';
import type { Topic } from './topic.ts';

/** No name is empty. */
const SOMEBODY_ELSE = '';

/** Who wrote the brief: people of earlier briefs and of `brief.yml` by a list, all others by their names. */
export const authors: Topic = {
  path: 'authors',
  noun: 'author',
  question: 'Author',
  expected: 'a name in one line',
  help: 'name each author on their own, like `--author Ada --author Ben`',
  carried: true,
  recalls: (_, asks) => asks,
  async *conduct(situation, person) {
    const known = situation.recalled?.people ?? [];
    const picked =
      known.length === 0
        ? [SOMEBODY_ELSE]
        : await person.pick({
            name: 'authors',
            message: 'Authors',
            type: 'select',
            choices: [...known.map(choiceOf), { value: SOMEBODY_ELSE, name: 'Somebody else' }],
          });
    const chosen = known.filter((one) => picked.includes(nameOfPerson(one))).map(plain);
    if (chosen.length > 0) yield chosen;
    if (!picked.includes(SOMEBODY_ELSE)) return;
    for await (const others of askOneByOne(authors, situation, person)) {
      yield [...chosen, ...others];
    }
  },
};

function choiceOf(person: Person) {
  const about = typeof person === 'string' ? undefined : (person.affiliation ?? person.role);
  return {
    value: nameOfPerson(person),
    name: nameOfPerson(person),
    ...(about && { description: about }),
  };
}

/** A person with nothing but what is known. */
function plain(person: Person): Value {
  if (typeof person === 'string') return person;
  const known = Object.entries(person).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return Object.fromEntries(known);
}
