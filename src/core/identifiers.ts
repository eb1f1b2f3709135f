/** Whether a text is a canonical BCP 47 language tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** Whether a text is an absolute http or https address (WHATWG URL). */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Whether a text is a DOI name (ISO 26324), without `doi:` or an address before it. */
export function isDoi(text: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text);
}

/** Whether a text is an ORCID iD, bare or as an address, whose check digit fits (ISO 7064 MOD 11-2). */
export function isOrcid(text: string): boolean {
  const match = /^(?:https:\/\/orcid\.org\/)?(\d{4})-(\d{4})-(\d{4})-(\d{3})([\dX])$/.exec(text);
  if (!match) return false;
  const digits = match.slice(1, 5).join('');
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return (check === 10 ? 'X' : String(check)) === match[5];
}

/** Whether a text is an ISBN-10 or ISBN-13 (ISO 2108), hyphens and spaces allowed, whose check digit fits. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[- ]/g, '');
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, (index) => 10 - index) % 11 === 0;
  if (/^97[89]\d{10}$/.test(digits))
    return weighted(digits, (index) => (index % 2 ? 3 : 1)) % 10 === 0;
  return false;
}

/** Whether a text is an ISSN (ISO 3297) whose check digit fits. */
export function isIssn(text: string): boolean {
  return (
    /^\d{4}-\d{3}[\dX]$/.test(text) &&
    weighted(text.replace('-', ''), (index) => 8 - index) % 11 === 0
  );
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce(
    (sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(index),
    0,
  );
}
