/** In milliseconds: faster than this, nobody reads. */
const PACE = 50;

/** A line at the end of a terminal that is rewritten in place. */
export interface ProgressLine {
  /** Shows a text in place of the last one, cut to the terminal's width; undefined takes it away. */
  show(text: string | undefined): void;
  /** Takes the line away, for something that is to stay. */
  clear(): void;
}

/** Makes the progress line of a terminal; a text that follows another one at once may be left out. */
export function progressLine(
  terminal: Pick<NodeJS.WriteStream, 'write' | 'columns'>,
  clock: () => number,
): ProgressLine {
  let shown = false;
  let last = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (shown) terminal.write('\r\u001B[2K');
    shown = false;
  };
  return {
    clear,
    show(text) {
      if (text === undefined) {
        clear();
        return;
      }
      if (shown && clock() - last < PACE) return;
      last = clock();
      shown = true;
      terminal.write(`\r\u001B[2K${text.slice(0, Math.max(1, (terminal.columns || 80) - 1))}`);
    },
  };
}
