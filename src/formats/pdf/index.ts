import type { Format } from '../../core/format.ts';

/** A tagged PDF for paper and screen readers (PDF/UA-1), set by Typst. */
const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  summary: 'an accessible PDF with footnotes, ready for print and archives',
  async render(brief, setting) {
    const [{ articleOf }, { documentOf }, { set }] = await Promise.all([
      import('../../core/edition/article.ts'),
      import('./document.ts'),
      import('./set.ts'),
    ]);
    const job = documentOf(await articleOf(brief, setting), setting);
    return [{ ending: '.pdf', data: await set(job, brief, setting) }];
  },
};

export default pdf;
