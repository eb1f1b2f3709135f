import { expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (body: string, options = {}, lang = 'en') =>
  find('prose/acronym-undefined', `${body}\n`, { lang }, options).map(({ on }) => on);

it.each([
  ['The TLC met.', 'TLC'],
  ['The TL met.', 'TL'],
  ['The tenants met TLCXYZ.', 'TLCXYZ'],
  ['Two TLCs met.', 'TLC'],
  ['The TLC’s law.', 'TLC'],
  ['The TLC met. The TLC met again.', 'TLC'],
  ['- met: **TLC**.', 'TLC'],
  ['The TLC (2024) met.', 'TLC'],
  ['The TLC (the TLC) met.', undefined],
])('%j: %s', (body, on) => {
  expect(found(body)).toEqual(on ? [on] : []);
});

it.each([
  'The Tenancy Law Commission (TLC) met. The TLC met.',
  'The TLC (Tenancy Law Commission) met.',
  'The commission (the TLC) met.',
  'The TLC stands for something.',
  'The Tenancy Law Commission, or TLC, met.',
  'The Commission on the Law of Tenancy, CLT, met.',
  'We ask for technical help in law for all: THLA.',
])('knows what is spelled out: %j', (body) => {
  expect(found(body)).toEqual([]);
});

it('takes small words for no proof of a short one', () => {
  expect(found('The law can tell. Some late cases of XLC and tenants let cars.')).toEqual(['XLC']);
  expect(found('Technical law cases met TLC.')).toEqual(['TLC']);
});

it.each([
  'The US, the EU, NATO and the BBC met in 2024.',
  'Philadelphia, PA, and Boulder, CO, heat.',
  'Chapter XIV, part VII and IX.',
  'COVID-19, F-16, CO2, ISO/IEC, S.A.F.E.',
  'Do NOT EVER do that.',
  'HEAT PUMPS FOR TLC',
  '`TLC` pumps',
  '> The TLC met.',
  'A A A T',
  'Plan Q of the tenants.',
  'The tenants met TLCABCX.',
])('says nothing about %j', (body) => {
  expect(found(body)).toEqual([]);
});

it('looks for the long form in the summary, too', () => {
  const summary =
    'summary: The Tenancy Law Commission (TLC) wants a new law on heat for all flats.';
  expect(find('prose/acronym-undefined', file(matter({ summary }), 'The TLC met.\n'))).toEqual([]);
});

it('allows what the group allows', () => {
  expect(found('The TLC and the XLC met.', { allow: ['TLC'] })).toEqual(['XLC']);
});

it('says nothing in a language that it does not know', () => {
  expect(found('De TLC kwam.', {}, 'nl')).toEqual([]);
  expect(found('Die TLC kam.', {}, 'de-AT')).toEqual(['TLC']);
});

it('leaves formulas and the publishers in notes alone', () => {
  expect(found('The price of CO₂ rose.[^1]\n\n[^1]: TLC, 2024.')).toEqual([]);
  expect(found('La TLC aide le HCR, en francs CFA.', {}, 'fr')).toEqual(['TLC']);
});
