import { join } from 'node:path';

/**
 * Keeps the machine's fonts from the native engine, for good: the package adds them after ours, and a
 * weight that we do not ship would come from there. On Linux it finds them by fontconfig's settings.
 */
export function hideSystemFonts(templates: string): void {
  process.env.FONTCONFIG_FILE = settings(templates);
}

/** The same for as long as a call takes. */
export function withoutSystemFonts<T>(templates: string, create: () => T): T {
  const { FONTCONFIG_FILE: before } = process.env;
  if (before === settings(templates)) return create();
  hideSystemFonts(templates);
  try {
    return create();
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

function settings(templates: string): string {
  return join(templates, 'pdf', 'fonts', 'fonts.conf');
}
