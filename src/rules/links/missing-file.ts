import type { Finding } from '../../core/diagnostic.ts';
import { asValue } from '../../core/frontmatter/value.ts';
import { type MissingFile, missingFile } from '../../core/links/local-file.ts';
import { matchesAny } from '../../core/links/pattern.ts';
import type { Reference } from '../../core/links/references.ts';
import type { Rule, World } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule<{ ignore: readonly string[] }> = {
  id: 'links/missing-file',
  summary: 'a link or an image whose file is not there',
  why: 'readers meet a dead link or an empty frame; on the web, capital letters count',
  source: 'RFC 3986, section 6.2.2.1: capital letters count in paths',
  severity: 'error',
  fixes: 'unsafe',
  options: {
    ignore: {
      about: 'addresses to pass over: how they begin, or a whole one with `*`',
      default: [],
    },
  },
  good: {
    text: 'See [our brief on tenancy law](tenancy-law.md#costs) and [the Act](https://www.gesetze-im-internet.de/geg/).\n',
    files: ['tenancy-law.md'],
  },
  bad: {
    text: 'See [our brief on tenancy law](tenancy-lwa.md#costs).\n',
    files: ['tenancy-law.md'],
  },
  *survey({ briefs, list }, { ignore }) {
    for (const { path, references } of briefs) {
      for (const reference of references) {
        if (matchesAny(reference.address, ignore)) continue;
        const missing = missingFile(pathOf(reference, path, list), path, list);
        if (missing) yield { path, ...explain(reference, missing) };
      }
    }
  },
};

export default rule;

/** The address as a link would have it: a name in the front matter that is there as it stands needs no escapes. */
function pathOf({ kind, address }: Reference, from: string, list: World['list']): string {
  if (kind !== 'value') return address;
  const literal = address.split('/').map(encodeURIComponent).join('/');
  return missingFile(literal, from, list) ? address : literal;
}

function explain(
  { kind, address, range, exact }: Reference,
  { reason, meant }: MissingFile,
): Finding {
  const name = typed(address);
  const messages = {
    missing: `missing file ${name}`,
    case: `missing file ${name}: capital letters differ`,
    escape: `unexpected \`%\` in the address ${name}`,
  };
  const finding = { message: messages[reason], range };
  const better = mailAddress(address) ?? webAddress(address) ?? meant;
  if (better === undefined) {
    return {
      ...finding,
      help: 'add the file, or write the path from the folder of the brief to it',
    };
  }
  const title = `write ${typed(better, 160)}`;
  if (!exact) return { ...finding, help: title };
  const edits = [{ ...range, text: kind === 'value' ? asValue(better) : better }];
  return { ...finding, help: title, fix: { title, safe: false, edits } };
}

/** An e-mail address without its scheme (RFC 6068). */
function mailAddress(address: string): string | undefined {
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address) ? `mailto:${address}` : undefined;
}

/** A web address with something before it, or without its scheme. */
function webAddress(address: string): string | undefined {
  const [inside] = /https?:\/\/[^\s()<>]+/i.exec(address) ?? [];
  if (inside) return inside;
  const site = /^(?:www\.|[\w-]+\.(?:com|de|edu|eu|gov|info|int|net|org)(?:$|[/?#]))/i.test(
    address,
  );
  return site ? `https://${address}` : undefined;
}
