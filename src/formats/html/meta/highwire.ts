import type { Element } from 'hast';
import { inverted } from '../../../core/citation/item.ts';
import { isDraft } from '../../../core/fields.ts';
import type { Kind } from '../../../core/kind.ts';
import type { Context } from './context.ts';
import { named } from './tags.ts';

/**
 * The Highwire Press tags that Google Scholar reads. Its inclusion guide wants a title, an author and
 * a date, or it reads none of them, and has no place for what is not scholarly: they are for finished
 * briefs of a kind that needs sources.
 */
export function highwire({ edition: { meta }, setting, record, page, pdf }: Context): Element[] {
  if (!needsSources(setting.kind) || isDraft(meta) || !record.author || !meta.date) return [];
  return named([
    ['citation_title', record.title],
    ...record.author.map((name) => ['citation_author', inverted(name)] as const),
    ['citation_publication_date', meta.date.replaceAll('-', '/')],
    ['citation_technical_report_institution', record.publisher],
    ['citation_technical_report_number', record.number],
    ['citation_doi', record.DOI],
    ['citation_isbn', record.ISBN],
    ['citation_issn', record.ISSN],
    ['citation_language', record.language],
    ...(meta.tags ?? []).map((tag) => ['citation_keywords', tag] as const),
    ['citation_pdf_url', page && pdf && isBeside(pdf, page) ? pdf : undefined],
    ['citation_abstract_html_url', page],
    ['citation_fulltext_html_url', page],
  ]);
}

function needsSources(kind: Kind | undefined): boolean {
  return kind?.sections.some(({ key, optional }) => key === 'references' && !optional) ?? false;
}

/** The guide: the address "must refer to a file in the same subdirectory as the HTML abstract". */
function isBeside(pdf: string, page: string): boolean {
  return new URL('.', pdf).href === new URL('.', page).href;
}
