import type { CslItem } from '../../../core/citation/item.ts';
import type { Edition } from '../../../core/edition/edition.ts';
import type { Setting } from '../../../core/format.ts';

/** The picture that stands for a page where it is shared; it lies beside the page. */
export interface Card {
  /** The file's name. */
  readonly name: string;
  /** Pixels, like the height. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Like `image/png`. */
  readonly type: string;
}

/** What the metadata of a page is made from. */
export interface Context {
  readonly edition: Edition;
  readonly setting: Setting;
  readonly record: CslItem;
  /** The sources of the brief. */
  readonly references: readonly CslItem[];
  /** Whole web addresses; undefined where nobody knows them. */
  readonly page: string | undefined;
  readonly pdf: string | undefined;
  readonly card: (Card & { readonly address: string }) | undefined;
}
