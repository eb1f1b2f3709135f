import type { Format } from '../../core/format.ts';

/** One self-contained HTML file that opens from disk: style sheet inlined, local images embedded. */
const html: Format = {
  name: 'html',
  extension: 'html',
  summary: 'a web page in one file, ready for screen, phone and paper',
  async render(brief, setting) {
    const { page } = await import('./page.ts');
    return page(brief, setting);
  },
};

export default html;
