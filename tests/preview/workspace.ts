/** The settings of the workspace of these tests. */
export const settings = `name: Coastal Forum
lang: en
groups:
  ports:
    name: Working Group Ports
`;

/** The paths of the briefs of these tests. */
export const harbour = 'briefs/2026-03-09-harbour-fees.md';
export const rents = 'briefs/2026-05-02-rents-in-cities.md';

/** A brief of paragraphs, each with a number in its text. */
export function briefOf(title: string, paragraphs: readonly string[]): string {
  return `---
title: ${title}
date: 2026-03-09
summary: What ports ask of ships, and what they get for it in the end.
group: ports
---

## The first section

${paragraphs.join('\n\n')}

## Sources

- [The tariffs of three ports](https://www.iso.org/), 2025.
`;
}

/** Paragraphs of some lines each that no rule finds fault with. */
export function paragraphs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `Paragraph ${at + 1}.`;
    return `${name} ${'A ship that calls at a port pays for the water, the quay and the pilot. '.repeat(6)}`.trim();
  });
}

/** A workspace with two briefs. */
export const files = {
  'brief.yml': settings,
  [harbour]: briefOf('Harbour fees', paragraphs(24)),
  [rents]: briefOf('Rents in cities', paragraphs(12)),
};
