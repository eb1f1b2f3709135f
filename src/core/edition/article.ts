import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';
import type { Brief } from '../brief.ts';
import type { CslItem } from '../citation/item.ts';
import { recordOf } from '../citation/record.ts';
import type { Setting } from '../format.ts';
import { join } from '../links/paths.ts';
import { parseMarkdown } from '../markdown.ts';
import { inLanguage } from '../workspace.ts';
import { resolver } from './asset.ts';
import { aboutAuthors, aboutGroup, section, smallPrint } from './back.ts';
import { type Body, type Preparation, prepare, withOpening } from './body.ts';
import { type Box, box } from './box.ts';
import { cover } from './cover.ts';
import { type Edition, editionOf } from './edition.ts';
import { follower } from './follow.ts';
import { titleBlock } from './front.ts';
import type { Entry } from './headings.ts';
import { masthead } from './masthead.ts';
import { type Note, withNotesBelow } from './notes.ts';
import { citation, referenceList, sourcesOf } from './sources.ts';

/** What is shown of a brief: one tree for page and PDF, so that both say the same in the same order. */
export interface Article {
  readonly edition: Edition;
  /** What a citation says of the brief. */
  readonly record: CslItem;
  /** The sources of its front matter. */
  readonly sources: readonly CslItem[];
  /** Who publishes, above everything. */
  readonly masthead: Box | undefined;
  /** Makes the ids that a format adds; those of the article are taken. */
  readonly ids: GithubSlugger;
  /** Title block, picture and key messages. */
  readonly front: readonly Box[];
  readonly text: readonly RootContent[];
  /** References to them stand in the text as `footnoteReference` with their numbers. */
  readonly notes: readonly Note[];
  /** The heading that the author gave to the notes. */
  readonly notesHeading: Entry | undefined;
  /** What follows the text: sources, authors, group, citation, small print. */
  readonly back: readonly Box[];
  /** The headings for the contents. */
  readonly entries: readonly Entry[];
}

/**
 * Makes the article of a brief. All that comes from its front matter is plain text, never markup. Rejects
 * with a Refusal where the file of its sources cannot be read.
 */
export async function articleOf(brief: Brief, setting: Setting): Promise<Article> {
  const edition = editionOf(brief, setting);
  const { labels } = edition;
  const ids = new GithubSlugger();
  const resolve = resolver(brief.path, setting);
  const follow = follower(brief.path, setting);
  const prepared = prepare(brief.tree, { ids, resolve, follow, labels });
  const body = brief.meta.keyMessages?.length ? prepared : withOpening(prepared);
  const sources = await sourcesOf(brief, setting);
  const record = recordOf(edition, setting);
  const front = [titleBlock(edition), cover(edition, resolve), keyMessages(edition, body, ids)];
  const back = [
    referenceList(edition, sources, ids),
    aboutAuthors(edition, ids),
    aboutGroup(edition, about(edition, setting, ids), ids),
    citation(edition, record, ids),
    smallPrint(edition),
  ];
  return {
    edition,
    record,
    sources,
    ids,
    masthead: masthead(edition, setting),
    front: front.filter((part) => part !== undefined),
    text: body.blocks,
    notes: body.notes,
    notesHeading: body.notesHeading,
    back: back.filter((part) => part !== undefined),
    entries: body.entries,
  };
}

/** What a hurried reader must take away: the front matter's, else the list with which the body opens. */
function keyMessages({ meta, labels }: Edition, { opening }: Body, ids: GithubSlugger) {
  if (opening) {
    const { heading, list } = opening;
    const properties = { className: ['key-messages'], ariaLabelledBy: [heading.id] };
    return box('section', properties, [heading.heading, list]);
  }
  if (!meta.keyMessages?.length) return undefined;
  const items = meta.keyMessages.map((message) => box('li', {}, [message]));
  return section('key-messages', labels.keyMessages, [box('ul', {}, items)], ids);
}

/** What `brief.yml` says of the group is Markdown; its images lie beside it. */
function about(
  { group, lang, labels }: Edition,
  setting: Setting,
  ids: GithubSlugger,
): readonly RootContent[] | undefined {
  if (!group?.about) return undefined;
  const file = join(setting.workspace?.folder ?? '', 'brief.yml');
  const preparation: Preparation = {
    ids,
    resolve: resolver(file, setting),
    follow: follower(file, setting),
    labels,
  };
  const { blocks, notes } = prepare(parseMarkdown(inLanguage(group.about, lang)), preparation);
  return notes.length > 0 ? withNotesBelow(blocks, notes) : blocks;
}
