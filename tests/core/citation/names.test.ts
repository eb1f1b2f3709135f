import { expect, test } from 'vitest';
import { inverted } from '../../../src/core/citation/item.ts';
import { nameOf } from '../../../src/core/citation/names.ts';

test.each([
  // Given names and one family name.
  ['Ana Silva', { family: 'Silva', given: 'Ana' }],
  ['Johann Wolfgang Goethe', { family: 'Goethe', given: 'Johann Wolfgang' }],
  ['J.R.R. Tolkien', { family: 'Tolkien', given: 'J.R.R.' }],
  ['Anna-Lena Schmidt-Müller', { family: 'Schmidt-Müller', given: 'Anna-Lena' }],
  ['  Zoë \t O’Neill ', { family: 'O’Neill', given: 'Zoë' }],
  ['Al Gore', { family: 'Gore', given: 'Al' }],
  ['bell hooks', { family: 'hooks', given: 'bell' }],
  ['Владимир Вернадский', { family: 'Вернадский', given: 'Владимир' }],
  ['Ελένη Παπαδοπούλου', { family: 'Παπαδοπούλου', given: 'Ελένη' }],
  // Particles.
  [
    'Ursula von der Leyen',
    { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' },
  ],
  ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
  ['Charles de Gaulle', { family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' }],
  ['Oscar de la Renta', { family: 'Renta', given: 'Oscar', 'non-dropping-particle': 'de la' }],
  ['Maria da Silva', { family: 'Silva', given: 'Maria', 'non-dropping-particle': 'da' }],
  ['Luca di Montezemolo', { family: 'Montezemolo', given: 'Luca', 'non-dropping-particle': 'di' }],
  [
    'Annemarie zur Mühlen',
    { family: 'Mühlen', given: 'Annemarie', 'non-dropping-particle': 'zur' },
  ],
  ['Gerard ’t Hooft', { family: 'Hooft', given: 'Gerard', 'non-dropping-particle': '’t' }],
  ['Hans af Klint', { family: 'Klint', given: 'Hans', 'non-dropping-particle': 'af' }],
  ['Mohammed bin Salman', { family: 'Salman', given: 'Mohammed', 'non-dropping-particle': 'bin' }],
  ['محمد بن سلمان', { family: 'سلمان', given: 'محمد', 'non-dropping-particle': 'بن' }],
  ['van Gogh', { family: 'Gogh', 'non-dropping-particle': 'van' }],
  ['Robert De Niro', { family: 'De Niro', given: 'Robert' }],
  ['Tom Van Grieken', { family: 'Van Grieken', given: 'Tom' }],
  ['Mohamed Al Fayed', { family: 'Al Fayed', given: 'Mohamed' }],
  ['Abdel Fattah al-Sisi', { family: 'al-Sisi', given: 'Abdel Fattah' }],
  ['Jean d’Alembert', { family: 'd’Alembert', given: 'Jean' }],
  ["Gabriele D'Annunzio", { family: "D'Annunzio", given: 'Gabriele' }],
  ['José Ortega y Gasset', { family: 'Ortega y Gasset', given: 'José' }],
  ['João Machado e Silva', { family: 'Machado e Silva', given: 'João' }],
  // Family name first.
  ['安倍 晋三', { family: '安倍', given: '晋三' }],
  ['김 정은', { family: '김', given: '정은' }],
  ['Silva, Ana', { family: 'Silva', given: 'Ana' }],
  ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
  [
    'von der Leyen, Ursula',
    { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' },
  ],
  // What stands beside a name.
  ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Prof. Dr. Jonas Weber', { family: 'Weber', given: 'Jonas' }],
  ['Dr. Jane Doe, PhD', { family: 'Doe', given: 'Jane' }],
  // Organisations, and what cannot be told.
  ['OECD', { literal: 'OECD' }],
  ['Voltaire', { literal: 'Voltaire' }],
  ['World Bank', { literal: 'World Bank' }],
  ['UN Women', { literal: 'UN Women' }],
  ['Harbour Working Group', { literal: 'Harbour Working Group' }],
  ['Arbeitsgruppe Häfen', { literal: 'Arbeitsgruppe Häfen' }],
  ['Bundesministerium der Verteidigung', { literal: 'Bundesministerium der Verteidigung' }],
  ['Konrad-Adenauer-Stiftung', { literal: 'Konrad-Adenauer-Stiftung' }],
  ['Friedrich Ebert Stiftung', { literal: 'Friedrich Ebert Stiftung' }],
  ['Université de Montréal', { literal: 'Université de Montréal' }],
  ['Instituto Nacional de Estadística', { literal: 'Instituto Nacional de Estadística' }],
  ['Министерство иностранных дел', { literal: 'Министерство иностранных дел' }],
  ['Ministry of Finance, Norway', { literal: 'Ministry of Finance, Norway' }],
  ['Médecins sans frontières e. V.', { literal: 'Médecins sans frontières e. V.' }],
  ['Ana Silva and Jonas Weber', { literal: 'Ana Silva and Jonas Weber' }],
  ['Silva, Weber, Doe, Roe', { literal: 'Silva, Weber, Doe, Roe' }],
  ['Dr.', { literal: 'Dr.' }],
])('takes `%s` apart', (text, name) => {
  expect(nameOf(text)).toEqual(name);
});

test('leaves apart what the author has taken apart', () => {
  expect(nameOf({ given: 'Gabriel', family: 'García Márquez' })).toEqual({
    family: 'García Márquez',
    given: 'Gabriel',
  });
  expect(nameOf({ name: 'Ana Silva' })).toEqual({ family: 'Silva', given: 'Ana' });
  expect(nameOf({ family: 'Voltaire' })).toEqual({ literal: 'Voltaire' });
});

test('finds no name in spaces', () => {
  expect(nameOf(' \n ')).toBeUndefined();
});

test('puts the family name first', () => {
  expect(
    ['Ursula von der Leyen', 'Martin Luther King Jr.', 'OECD'].map((name) =>
      inverted(nameOf(name) ?? { literal: '' }),
    ),
  ).toEqual(['von der Leyen, Ursula', 'King, Martin Luther, Jr.', 'OECD']);
});
