import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readLink } from '../../../src/core/init/link.ts';

it.each([
  [
    'LinkedIn=https://www.linkedin.com/company/us',
    'LinkedIn',
    'https://www.linkedin.com/company/us',
  ],
  ['https://www.instagram.com/us', 'Instagram', 'https://www.instagram.com/us'],
  [' Our page = https://forum.org/?a=b ', 'Our page', 'https://forum.org/?a=b'],
  [
    'https://forum.org/?next=https://other.org',
    'forum.org',
    'https://forum.org/?next=https://other.org',
  ],
  ['=https://forum.org', 'forum.org', 'https://forum.org'],
  ['mailto:us@forum.org', 'E-mail', 'mailto:us@forum.org'],
  ['a=b=https://forum.org', 'a=b', 'https://forum.org'],
])('%s', (text, label, address) => {
  expect(readLink(text)).toEqual({ label, address });
});

it.each([
  '',
  'LinkedIn',
  'forum.org',
  'LinkedIn=forum.org',
  'constructor=https://forum.org',
  'javascript:alert(1)',
  'https://a b',
  'mailto:us',
])('%j is no link', (text) => {
  expect(readLink(text)).toBeUndefined();
});

test('a label and an address come back exactly', () => {
  const label = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => /^[^\s=]+$/u.test(text) && !/^(?:https?|mailto):/i.test(text))
    .map((text) => `${text}.`);
  fc.assert(
    fc.property(label, fc.webUrl({ withQueryParameters: true }), (text, address) => {
      expect(readLink(`${text}=${address}`)).toEqual({ label: text, address });
    }),
  );
});
