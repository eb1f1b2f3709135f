/**
 * Puts a value that its author wrote over one or more lines into quotes, and changes nothing else.
 * Chooses the quotes that need no escapes, else double ones (YAML 1.2.2, section 7.3).
 */
export function quoted(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const single = text.includes('"') || text.includes('\\') ? !text.includes("'") : false;
  const mark = single ? "'" : '"';
  return lines.map((line, index) => {
    const inner = single ? line : line.replace(/[\\"]/g, '\\$&');
    return (index === 0 ? mark : '') + inner + (index === lines.length - 1 ? mark : '');
  });
}

/** The offset behind the quote that closes a quoted YAML scalar; -1 where the text does not close it. */
export function closingQuote(text: string, from = 0, mark = text[from]): number {
  for (let index = text[from] === mark ? from + 1 : from; index < text.length; index++) {
    if (mark === '"' && text[index] === '\\') index++;
    else if (text[index] === mark) {
      if (mark === "'" && text[index + 1] === "'") index++;
      else return index + 1;
    }
  }
  return -1;
}
