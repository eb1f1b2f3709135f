/** Type that the reader's system has, as `font-family` lists it: no font is fetched. */
export const stacks = {
  serif:
    'Charter, "Bitstream Charter", "Sitka Text", "Iowan Old Style", "Source Serif 4", "Noto Serif", Cambria, Georgia, serif',
  sans: '"Avenir Next", "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  mono: 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", monospace',
} as const;
