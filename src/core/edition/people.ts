import type { Person } from '../fields.ts';

/** The name of a person as a reader sees it. */
export function nameOfPerson(person: Person): string {
  if (typeof person === 'string') return person;
  return person.name ?? [person.given, person.family].filter(Boolean).join(' ');
}

/** Where to find a person on the web: the page, else the ORCID record; undefined without either. */
export function addressOf(person: Person): string | undefined {
  if (typeof person === 'string') return undefined;
  return person.url ?? (person.orcid && orcidAddress(person.orcid));
}

/** An ORCID iD as the address that it is shown as (ORCID display guidelines). */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid.replace(/^https:\/\/orcid\.org\//, '')}`;
}
