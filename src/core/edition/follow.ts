import type { Setting } from '../format.ts';
import { decoded, isMarkdown, resolvePath } from '../links/paths.ts';

/**
 * Says what the links of a file become: one to another brief leads to that brief's page, and to
 * nothing where it has none; all others stay as they are.
 */
export function follower(
  file: string,
  { pageOf }: Pick<Setting, 'pageOf'>,
): (address: string) => string | undefined {
  return (address) => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
    if (!isMarkdown(path) || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return address;
    const named = decoded(path);
    const page = named === undefined ? undefined : pageOf(resolvePath(file, named));
    return page === undefined ? undefined : `${encodeURIComponent(page)}.html${rest}`;
  };
}
