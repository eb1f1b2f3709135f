import * as v from 'valibot';
import { hostOf } from '../links/web.ts';
import { settings } from '../run/workspace-settings.ts';

/** Where else a group is to be found. */
export interface Link {
  readonly label: string;
  readonly address: string;
}

/** What a link should have been. */
export const LINK =
  'a label and a whole address, like `LinkedIn=https://www.linkedin.com/company/us`';

/** Names that nobody would write as their hosts do. */
const HOSTS: Readonly<Record<string, string>> = {
  'bsky.app': 'Bluesky',
  'facebook.com': 'Facebook',
  'github.com': 'GitHub',
  'instagram.com': 'Instagram',
  'linkedin.com': 'LinkedIn',
  'mastodon.social': 'Mastodon',
  'threads.net': 'Threads',
  'tiktok.com': 'TikTok',
  'x.com': 'X',
  'youtube.com': 'YouTube',
};

/** Reads `label=address`, or an address alone, whose label is its site; undefined where it is neither. */
export function readLink(text: string): Link | undefined {
  const [, given = '', address = ''] =
    /^(?:(.*?)=)??\s*((?:https?:|mailto:)\S*)$/iu.exec(text.trim()) ?? [];
  const host = hostOf(address)?.replace(/^www\./, '') ?? 'E-mail';
  const label = given.trim() || HOSTS[host] || host;
  const links = { [label]: address };
  const { success, output } = v.safeParse(settings, { groups: { us: { name: 'us', links } } });
  // Names that a program keeps for itself are lost as keys.
  const kept = success && Object.hasOwn(output.groups.us?.links ?? {}, label);
  return kept ? { label, address } : undefined;
}
