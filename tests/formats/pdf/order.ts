/**
 * A PDF holds words that run to the left in the order in which they stand, and whoever reads it turns
 * them round: of such a text, its letters alone are compared.
 */
export function inOrder(text: string): string {
  return /[\u0590-\u08FF]/.test(text) ? [...text].sort().join('') : text;
}
