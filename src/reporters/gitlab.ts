import type { Reporter } from '../core/reporter.ts';
import { fingerprints } from '../core/reporting/fingerprint.ts';
import { harmlessJson } from '../core/reporting/json.ts';
import { visible } from '../core/wording/visible.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** For GitLab: a Code Quality report, after doc/ci/testing/code_quality.md of GitLab. */
const gitlab: Reporter = {
  name: 'gitlab',
  summary: 'for GitLab: a Code Quality report',
  report(report) {
    const names = fingerprints(report);
    const issues = report.diagnostics.map(({ path, rule, severity, message, start }, index) => ({
      description: visible(message),
      check_name: rule,
      fingerprint: names[index],
      severity: severities[severity],
      location: { path, lines: { begin: start.line } },
    }));
    return `${harmlessJson(issues, 2)}\n`;
  },
};

export default gitlab;
