import type { Finding } from '../../core/diagnostic.ts';
import { hostOf, UNKNOWN_HOST, webAddressOf } from '../../core/links/web.ts';
import type { Rule, WebAnswer } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'links/dead-url',
  summary: 'a link to a page that is gone, where `--online` asks for it',
  why: 'readers who check a source end on an error page, and doubt what rests on it',
  source: 'RFC 9110, section 15: what the status of an answer means',
  severity: 'warning',
  online: true,
  fixes: 'none',
  good: {
    text: 'See [the Act](https://www.gesetze-im-internet.de/geg/).\n',
    web: { 'https://www.gesetze-im-internet.de/geg/': { status: 200 } },
  },
  bad: {
    text: 'See [the Act](https://www.gesetze-im-internet.de/gge/).\n',
    web: { 'https://www.gesetze-im-internet.de/gge/': { status: 404 } },
  },
  *survey({ briefs, web }) {
    if (web.size === 0) return;
    for (const { path, references } of briefs) {
      for (const reference of references) {
        const address = webAddressOf(reference);
        const answer = address === undefined ? undefined : web.get(address);
        if (address === undefined || !answer) continue;
        const trouble = troubleOf(address, answer);
        if (trouble) yield { path, range: reference.range, ...trouble };
      }
    }
  },
};

export default rule;

const GONE = 'find its new address, or link to a copy in a web archive';
const UNSURE = 'open it in a browser: some sites turn programs away';

function troubleOf(address: string, answer: WebAnswer): Omit<Finding, 'range'> | undefined {
  const name = typed(address);
  if ('fault' in answer) {
    if (answer.fault === UNKNOWN_HOST) {
      const host = typed(hostOf(address) ?? address);
      return { message: `${name} is gone: no host is called ${host}`, help: GONE };
    }
    const message = `${name} did not answer: ${answer.fault}`;
    return { message, severity: 'info', help: UNSURE };
  }
  const { status } = answer;
  if (status < 400) return undefined;
  if (status === 404 || status === 410) {
    return { message: `${name} is gone: the answer is ${status}`, help: GONE };
  }
  return {
    message: `${name} may be gone: the answer is ${status}`,
    severity: 'info',
    help: UNSURE,
  };
}
