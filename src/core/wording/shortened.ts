/** Cuts a text to so many characters, between two words where it can, and says so with an ellipsis. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const cut = characters
    .slice(0, longest)
    .join('')
    .replace(/\s+\S*$/, '');
  return `${cut.trimEnd()}…`;
}
