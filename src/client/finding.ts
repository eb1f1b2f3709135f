import type { PreviewFinding } from '../core/preview/state.ts';
import { capital, make, sentence, worded } from './element.ts';
import { badge } from './severity.ts';

/** What a finding is called while it stands, however often the text around it is saved. */
export function keyOf({ rule, message }: PreviewFinding): string {
  return `${rule} ${message}`;
}

/** Its sign, its severity and what was found. */
export function headline({ severity, message }: PreviewFinding): readonly (Node | string)[] {
  return [...badge(severity), make('span', { class: 'message' }, ...capital(message))];
}

/** Why it matters and what to do. */
export function explanation(finding: PreviewFinding): readonly Node[] {
  const { why, help } = finding;
  return [
    ...(help === undefined ? [] : [make('p', { class: 'more help' }, ...sentence(help))]),
    make('p', { class: 'more' }, ...sentence(why)),
    make('p', { class: 'more' }, ...placeOf(finding)),
  ];
}

/** Where it is, which rule has found it, and whether `brief` mends it by itself. */
export function placeOf({ rule, line, column, isFixable }: PreviewFinding) {
  const fixable = isFixable ? [' · ', ...worded('fixable with `brief lint --fix`')] : [];
  return [`Line ${line}:${column} · ${rule}`, ...fixable];
}
