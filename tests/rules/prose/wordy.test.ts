import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string, lang = 'en') => find('prose/wordy', `${body}\n`, { lang });

it.each([
  ['en', 'We insulate in order to save.', 'in order to', 'We insulate to save.'],
  ['en', 'In order to save, we insulate.', 'In order to', 'To save, we insulate.'],
  ['en', 'We insulate in\norder to save.', 'in\norder to', 'We insulate to save.'],
  ['en', 'We utilised gas.', 'utilised', 'We used gas.'],
  [
    'en',
    'It rose due to the fact that gas did.',
    'due to the fact that',
    'It rose because gas did.',
  ],
  ['en', 'A &amp; B paid prior to winter.', 'prior to', 'A &amp; B paid before winter.'],
  ['de', 'Zum jetzigen Zeitpunkt heizen wir.', 'Zum jetzigen Zeitpunkt', 'Jetzt heizen wir.'],
  [
    'de',
    'Trotz der Tatsache, dass es kalt ist.',
    'Trotz der Tatsache, dass',
    'Obwohl es kalt ist.',
  ],
  ['fr', 'À l’heure actuelle, on chauffe.', 'À l’heure actuelle', 'Actuellement, on chauffe.'],
])('%s: %j', (lang, body, on, fixed) => {
  const [finding, ...others] = found(body, lang);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(on);
  expect(finding?.fixed?.endsWith(`\n\n${fixed}\n`)).toBe(true);
  expect(finding?.fix?.safe).toBe(false);
});

it('offers no fix that would delete a link', () => {
  const [finding] = found('We insulate in [order](a.md) to save.');
  expect(finding?.on).toBe('in [order](a.md) to');
  expect(finding?.fix).toBeUndefined();
});

it.each([
  ['en', 'We use it to save.'],
  ['en', 'He said: “in order to save”.'],
  ['en', '> In order to save.'],
  ['en', 'The pumps are in order tomorrow; reutilize, utilize-it.'],
  ['en', '`in order to`'],
  ['de', 'in order to save'],
  ['nl', 'in order to save'],
  ['en', 'zum jetzigen Zeitpunkt'],
])('%s: says nothing about %j', (lang, body) => {
  expect(found(body, lang)).toEqual([]);
});
