/** A licence as a page names it; `url` where its text is on the web. */
export interface License {
  readonly name: string;
  readonly url: string | undefined;
}

/** Reads an SPDX licence id; `LicenseRef-` ids are names without an address. */
export function licenseOf(id: string, allRights: string): License {
  if (id === 'LicenseRef-all-rights-reserved') return { name: allRights, url: undefined };
  if (id.startsWith('LicenseRef-')) {
    return { name: id.slice('LicenseRef-'.length).replaceAll('-', ' '), url: undefined };
  }
  if (id === 'CC0-1.0') {
    return { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  }
  const [, terms, version] = /^CC-((?:BY|NC|ND|SA)(?:-(?:BY|NC|ND|SA))*)-(\d\.\d)$/.exec(id) ?? [];
  if (terms && version) {
    return {
      name: `CC ${terms} ${version}`,
      url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
    };
  }
  return { name: id, url: `https://spdx.org/licenses/${id}.html` };
}
