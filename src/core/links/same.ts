/** What two names have in common that are one on a disk that ignores case, or the spelling of accents. */
export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What two texts have in common that a reader takes for the same: spaces, capitals and the spelling of accents apart. */
export function sameText(text: string): string {
  return sameName(text).replace(/\s+/g, ' ').trim();
}
