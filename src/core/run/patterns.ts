import picomatch from 'picomatch';

/**
 * Tells whether a path matches one of some patterns, as in a `.gitignore`: one without a slash matches
 * at any depth, and a folder means all that is in it.
 */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  return picomatch(patterns.flatMap(meant), { dot: true });
}

function meant(pattern: string): readonly string[] {
  const plain = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  const anywhere = plain.includes('/') ? plain : `**/${plain}`;
  const below = `${anywhere}/**`;
  if (pattern.endsWith('/')) return [below];
  return picomatch.scan(plain).isGlob ? [anywhere] : [anywhere, below];
}
