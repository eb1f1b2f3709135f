/**
 * Whether an address begins with one of several texts, or matches it whole where it has a `*`, which
 * stands for any signs. Linear in the length of the address, whatever the pattern.
 */
export function matchesAny(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    if (pattern === '') return false;
    const [head = '', ...parts] = pattern.split('*');
    if (!address.startsWith(head)) return false;
    const tail = parts.pop();
    if (tail === undefined) return true;
    let at = head.length;
    for (const part of parts) {
      const found = address.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return address.length - tail.length >= at && address.endsWith(tail);
  });
}
