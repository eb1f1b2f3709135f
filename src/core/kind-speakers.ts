import type { List } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Brief } from './brief.ts';
import type { Passage } from './prose/passages.ts';
import { passagesIn, type Section } from './sections.ts';
import type { Range } from './text.ts';

/** Somebody whom a list names as having spoken. */
export interface Speaker {
  /** Without titles, with single spaces. */
  readonly name: string;
  /** Where the name stands in the file. */
  readonly range: Range;
}

/** What stands over a list of those who spoke, in English, German and French. */
const SPEAKING =
  /(?<!\p{L})(?:speakers?|spoke|panel|panell?ists?|podium|sprach(?:en)?|sprecher(?:innen)?|referent(?:en|innen)|referierende|vortragende|redner(?:innen)?|interven(?:ante?s?|ue?s?)|(?:pris|prirent) la parole|orat(?:eurs|rices)|panélistes)(?!\p{L})/iu;
/** What a person is called beside the name, however often; “Phil Wood” has no title. */
const TITLES =
  /^(?:(?:(?:dr|prof|professor(?:in)?|mr|mrs|ms|mx|sir|dame|lord|lady|herr|frau|mme|mlle)(?:\.-?|(?=\s))|(?:univ|mag|dipl|ing|m|h\.\s?c|med|phil|jur|iur|rer|nat|pol|hon)\.-?)\s*)+/i;
const WORD = String.raw`(?:[dl]['’])?\p{Lu}[\p{L}\p{M}'’.-]*`;
const PARTICLE =
  '(?:van|von|vom|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|zur|af|av|y|e)';
/** Two to four words, up to a comma, a bracket, a dash or the end. */
const NAME = new RegExp(
  String.raw`^${WORD}(?:\s+(?:${PARTICLE}\s+){0,2}${WORD}){1,3}(?=\s*(?:[,(\[–—]|$)|\s+-\s)`,
  'u',
);
/** What begins with a capital as names do, and is none: bodies, and points of an agenda. */
const NOBODY =
  /(?:kommission|commission|bank|banque|union|international|council|conseil|foundation|fondation|stiftung|groupe?|gruppe|network|netzwerk|réseau|verein|verband|party|partei|parti|committee|comité|parliament|parlement|parlament|forum|cent(?:er|re)|zentrum|agency|agence|agentur|office|bahn|trust|society|société|gesellschaft|nations|nationen|federation|fédération|initiative|session|panel|break|pause|remarks|discussion|diskussion|workshop|opening|welcome|closing|lecture|keynote|lunch|coffee|(?:institut|universi|minist|associat|bundes|railway)\p{L}*)(?!\p{L})/iu;

/**
 * Those who spoke, as a section lists them: lists below a line like “Speakers:”. A list is left out
 * unless every item begins with what can only be a name: it may be an agenda, or one of bodies.
 */
export function speakersIn(brief: Brief, section: Section): readonly (readonly Speaker[])[] {
  const passages = new Map(passagesIn(brief, section).map((one) => [one.node, one]));
  return section.content.flatMap((node, index) => {
    if (node.type !== 'list' || !isAnnounced(section, index)) return [];
    const speakers = itemsOf(node, passages).map((passage) => passage && speakerIn(passage, brief));
    const named = speakers.filter((one) => one !== undefined);
    return named.length > 0 && named.length === speakers.length ? [named] : [];
  });
}

/** Whether what stands over a node of a section announces those who spoke. */
function isAnnounced({ content, heading }: Section, index: number): boolean {
  const before = content[index - 1] ?? heading;
  if (before.type !== 'heading' && before.type !== 'paragraph') return false;
  const text = textOf(before).trim();
  // Other paragraphs tell of something else: “Two speakers were ill.”
  const isLine = before.type === 'heading' || /[::]$/.test(text) || text.split(/\s+/).length < 4;
  const [last = ''] = text
    .slice(-200)
    .split(/[.!?]\s+/)
    .slice(-1);
  return isLine && SPEAKING.test(last);
}

/** The first line of each item; undefined for one that begins with anything else. */
function itemsOf({ children }: List, passages: ReadonlyMap<Passage['node'], Passage>) {
  return children.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? passages.get(first) : undefined,
  );
}

function speakerIn(passage: Passage, { text: file }: Brief): Speaker | undefined {
  const text = passage.text.slice(0, 200);
  const start = TITLES.exec(text)?.[0].length ?? 0;
  const [written] = NAME.exec(text.slice(start)) ?? [];
  if (!written || NOBODY.test(written)) return undefined;
  const range = passage.rangeOf(start, start + written.length, file);
  return { name: written.replace(/\s+/g, ' '), range };
}
