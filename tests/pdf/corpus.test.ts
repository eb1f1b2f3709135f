import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../src/core/brief.ts';
import { Refusal } from '../../src/core/io.ts';
import { parse } from '../../src/core/parse.ts';
import missingGlyph from '../../src/rules/pdf/missing-glyph.ts';
import tooDeep from '../../src/rules/pdf/too-deep.ts';
import wideTable from '../../src/rules/pdf/wide-table.ts';
import { samples, settingOf } from '../formats/pdf/briefs.ts';
import { findingsOf } from '../formats/pdf/findings.ts';
import { renderPdf } from '../formats/pdf/render.ts';
import { skips, titled, verapdf } from '../pages/tools.ts';
import { pdfUaFailures } from './verapdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RULES = [missingGlyph, tooDeep, wideTable];

describe.skipIf(skips(verapdf))(titled('PDF/UA-1', verapdf), () => {
  test('all samples pass', async () => {
    const { files, refused } = await setAll(samples, 'sample');
    expect(refused).toEqual([]);
    expect(pdfUaFailures(files)).toEqual([]);
  }, 120_000);

  test('what others published passes', async () => {
    const briefs = publishedIn(fileURLToPath(new URL('../fixtures/published/', import.meta.url)));
    expect(briefs.length).toBeGreaterThan(30);
    const { files, refused } = await setAll(briefs, 'published');
    expect(refused).toEqual([]);
    expect(pdfUaFailures(files)).toEqual([]);
  }, 120_000);

  // More of it lies beside the project where that is worked on; a fourth of it takes half a minute.
  const more = fileURLToPath(new URL('../../../shared/inputs/published/', import.meta.url));
  test.skipIf(!existsSync(more))(
    'more of what others published passes, or is a finding',
    async () => {
      const briefs = publishedIn(more).filter((_, index) => index % 4 === 0);
      const { files, refused } = await setAll(briefs, 'more');
      expect(files.length).toBeGreaterThan(0.95 * briefs.length);
      expect(refused.length + files.length).toBe(briefs.length);
      expect(pdfUaFailures(files)).toEqual([]);
    },
    600_000,
  );
});

/** Sets briefs as the build would: those with a finding of ours are none of the files. */
async function setAll(briefs: readonly Brief[], name: string) {
  const files: string[] = [];
  const refused: string[] = [];
  for (const [index, brief] of briefs.entries()) {
    const setting = settingOf(brief);
    const findings = setting.workspace ? [] : findingsOf(brief, RULES);
    try {
      if (findings[0]) throw new Refusal(findings[0].message);
      const file = join(folder, `${name}-${index}.pdf`);
      writeFileSync(file, await renderPdf(brief, setting));
      files.push(file);
    } catch (error) {
      if (!(error instanceof Refusal))
        throw new Error(`${brief.path} has no PDF`, { cause: error });
      refused.push(`${brief.path}: ${error.message}`);
    }
  }
  return { files, refused };
}

/** All posts below a folder, with what a brief has to say of itself where they do not say it. */
function publishedIn(root: string): readonly Brief[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => {
      const brief = parse(readFileSync(join(root, path), 'utf8'), path);
      const { title = path, date, ...meta } = brief.meta;
      const day = date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : '2026-03-02';
      const required = { summary: 'A summary.', group: 'working-group', lang: 'en' };
      return { ...brief, meta: { ...required, ...meta, title, date: day } };
    });
}
