import type { Severity } from '../diagnostic.ts';
import { isDraft, type Meta } from '../fields.ts';

/** What a finding about evidence weighs instead in a draft, whose sources are still to come. */
export function inDraft(meta: Meta, severity: Severity): { readonly severity?: Severity } {
  return isDraft(meta) ? { severity } : {};
}
