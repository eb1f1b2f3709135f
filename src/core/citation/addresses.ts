import type { Meta } from '../fields.ts';
import type { Setting, Translation } from '../format.ts';
import { isWebAddress } from '../identifiers.ts';

/** Where the folder of the pages will be on the web, with `/` at its end; undefined where `brief.yml` has no `url`. */
export function siteFolder({ workspace }: Pick<Setting, 'workspace'>): string | undefined {
  const site = workspace?.url;
  if (site === undefined || !isWebAddress(site)) return undefined;
  return site.replace(/[?#].*$/s, '').replace(/\/*$/, '/');
}

/** Where a file beside the pages will be on the web; undefined where `brief.yml` has no `url`. */
export function siteAddress(setting: Pick<Setting, 'workspace'>, file: string): string | undefined {
  const folder = siteFolder(setting);
  return folder && new URL(encodeURIComponent(file), folder).href;
}

/** Where a brief's page will be on the web: where its author says, else among the workspace's pages. */
export function pageAddress(
  { url }: Meta,
  setting: Pick<Setting, 'workspace' | 'name'>,
): string | undefined {
  return url ?? siteAddress(setting, `${setting.name}.html`);
}

/** Where the page of a brief in another language will be: where its author says, else beside this one's. */
export function translationAddress(
  { url, name }: Translation,
  setting: Pick<Setting, 'workspace'>,
): string | undefined {
  return url ?? siteAddress(setting, `${name}.html`);
}

/** Where a brief's PDF will be on the web: where its author says, else beside the page where one is made. */
export function pdfAddress(
  { pdf }: Meta,
  setting: Pick<Setting, 'workspace' | 'name' | 'formats'>,
): string | undefined {
  if (pdf !== undefined) return pdf;
  return setting.formats.includes('pdf') ? siteAddress(setting, `${setting.name}.pdf`) : undefined;
}
