import type { RuleInfo } from '../rule.ts';

/** How SARIF calls the severities (section 3.58.6). */
export const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** How GitHub sorts them. */
const problemSeverities = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
} as const;

/** GitHub cuts a description here, in characters. */
const LONGEST = 1024;

/** A rule as a `reportingDescriptor` of SARIF 2.1.0, with its help as text and as Markdown. */
export function sarifRule({ id, summary, why, severity, strict, good, bad }: RuleInfo) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why.slice(0, LONGEST) },
    help: {
      text: `${summary}: ${why}\n\nWrong:\n${bad.text}\nRight:\n${good.text}`,
      markdown: `${summary}: ${why}\n\n**Wrong**\n\n${fenced(bad.text)}\n\n**Right**\n\n${fenced(good.text)}\n`,
    },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      tags: [id.split('/')[0]],
      precision: strict ? 'medium' : 'high',
      'problem.severity': problemSeverities[severity],
    },
  };
}

/** A fence that is longer than any in the example. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}markdown\n${text.replace(/\n$/, '')}\n${fence}`;
}
