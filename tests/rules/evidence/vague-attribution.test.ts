import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const ID = 'evidence/vague-attribution';
const found = (body: string, lang = 'en') => find(ID, body, { lang });

describe('what leans on nobody in particular', () => {
  it.each([
    ['en', 'Studies show that costs fall.', 'Studies show'],
    ['en', 'Costs fall, as recent studies have shown.', 'studies have shown'],
    ['en', 'Research suggests that costs fall.', 'Research suggests'],
    ['en', 'Evidence clearly indicates a fall.', 'Evidence clearly indicates'],
    ['en', 'Many experts say that costs fall.', 'experts say'],
    ['en', 'Critics have argued that costs rise.', 'Critics have argued'],
    ['en', 'Economists widely agree.', 'Economists widely agree'],
    ['en', 'Some argue for gas.', 'Some argue'],
    ['en', 'It is widely believed that costs fall.', 'It is widely believed'],
    ['en', 'Costs fall. But some\nclaim they rise.', 'some\nclaim'],
    ['en', 'Audience research shows a fall.', 'research shows'],
    ['de', 'Studien zeigen, dass die Kosten fallen.', 'Studien zeigen'],
    ['de', 'Viele Experten sagen das.', 'Experten sagen'],
    ['de-AT', 'Kritikerinnen warnen vor Kosten.', 'Kritikerinnen warnen'],
    ['de', 'Oft behaupten es alle, manche meinen anderes.', 'manche meinen'],
    ['de', 'Es heißt, die Kosten fallen.', 'Es heißt'],
    ['fr', 'Des études montrent que les coûts baissent.', 'Des études montrent'],
    ['fr', 'Certains affirment le contraire.', 'Certains affirment'],
    ['fr', 'Selon certains experts… les experts estiment cela.', 'les experts estiment'],
    ['fr', 'Il est généralement admis que tout baisse.', 'Il est généralement admis'],
  ])('%s %j', (lang, body, on) => {
    expect(found(`${body}\n`, lang).map((one) => one.on)).toEqual([on]);
  });
});

describe('what does not', () => {
  it.each([
    ['en', 'Our research shows that costs fall.'],
    ['en', 'Our latest research shows that costs fall.'],
    ['en', 'The studies show that costs fall.'],
    ['en', 'These experts say that costs fall.'],
    ['en', 'Costs fell, Gallup polls show, and IEA research suggests.'],
    ['en', 'The institute’s research shows that costs fall.'],
    ['en', 'Studies show that costs fall.[^1]\n\n[^1]: A study.'],
    ['en', '[Studies show](https://gov.uk) that costs fall.'],
    ['en', 'Studies show that costs fall (Smith, 2024).'],
    ['en', 'She said: “Studies show that costs fall.”'],
    ['en', '> Studies show that costs fall.'],
    ['en', '## Studies show'],
    ['en', '`Studies show`'],
    ['en', 'Case studies showing costs. Experts saying no. Awesome say.'],
    ['en', 'Some would say so. Many people think so.'],
    ['en', 'Case-studies show costs.'],
    ['en', 'Studien zeigen es.'],
    ['de', 'Unsere Studien zeigen es. Diese neuen Studien zeigen es.'],
    ['de', 'Wie es heißt das Haus? Es heißt Linde.'],
    ['fr', 'Nos recherches montrent une baisse. Ces études montrent une baisse.'],
    ['pl', 'Studies show that costs fall.'],
  ])('%s %j', (lang, body) => {
    expect(found(`${body}\n`, lang)).toEqual([]);
  });
});

it('is said once a paragraph, of the first place that counts', () => {
  const body = 'Our studies show costs, “studies show”. Experts say so. Critics warn.\n';
  expect(found(body).map(({ on }) => on)).toEqual(['Experts say']);
});

it.each([
  ['status: draft', 'info'],
  ['status: published', undefined],
])('with %s has the severity %s', (status, severity) => {
  const text = file(matter({ status }), 'Studies show that costs fall.\n');
  expect(find(ID, text).map((one) => one.severity)).toEqual([severity]);
});

it('looks 60 characters back for what makes a source known', () => {
  const far = (letters: number) => `In our ${'a'.repeat(letters)} research shows a fall.\n`;
  expect([far(55), far(56)].map((body) => found(body).length)).toEqual([0, 1]);
});

it('takes capital letters for a name, and one letter for none', () => {
  expect(found('In 2020 EU research shows a fall.\n')).toEqual([]);
  expect(found('In 2020 X research shows a fall.\n')).toHaveLength(1);
});
