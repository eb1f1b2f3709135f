import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string, lang = 'en') => find('prose/repeated-word', `${body}\n`, { lang });

it.each([
  ['en', 'It paid for the the pump.', 'the the', 'It paid for the pump.'],
  ['en', 'The the pump is old.', 'The the', 'The pump is old.'],
  ['en', 'It is a a pump.', 'a a', 'It is a pump.'],
  ['en', 'It goes to\nto the owner.', 'to\nto', 'It goes to the owner.'],
  ['en', '> It goes to\n> to the owner.', 'to\n> to', '> It goes to the owner.'],
  ['en', 'A &amp; B pay for for it \\*.', 'for for', 'A &amp; B pay for it \\*.'],
  ['en', 'They are are are old.', 'are are are', 'They are old.'],
  ['en', '## On on heat', 'On on', '## On heat'],
  ['en', '- a pump pump', 'pump pump', '- a pump'],
  ['en', 'He said “it is is old”.', 'is is', 'He said “it is old”.'],
  ['de', 'Der Staat zahlt für für die Pumpe.', 'für für', 'Der Staat zahlt für die Pumpe.'],
  ['fr', 'L’État paie pour pour la pompe.', 'pour pour', 'L’État paie pour la pompe.'],
  ['fr', 'Il va à à Paris.', 'à à', 'Il va à Paris.'],
  ['en-GB', 'It paid for the the pump.', 'the the', 'It paid for the pump.'],
])('%s: %j', (lang, body, on, fixed) => {
  const [finding, ...others] = found(body, lang);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(on);
  expect(finding?.fixed).toMatch(new RegExp(`\n${fixed.replace(/[.*\\]/g, '\\$&')}\n$`));
  expect(finding?.fix?.safe).toBe(false);
});

it.each([
  ['en', 'What he had had was that that law gave her her flat.'],
  ['en', 'Yada yada, very very old, a win win, and so so.'],
  ['en', 'Duran Duran and Boutros Boutros-Ghali met Will will.'],
  ['en', 'In May may rents fall, and US us.'],
  ['en', 'The *the* pump, the **the** pump, [the](a.md) the pump.'],
  ['en', 'Log in in-house, face-to to, l’est est, x@the the-b.'],
  ['en', 'The, the pump. The. The pump “the” the.'],
  ['en', 'We call it “done done,” and “done done” it is.'],
  ['en', 'They read the The Hague report.'],
  ['en', '`the the` pump, [x](the%20the)'],
  ['en', 'Type b b to leave, at I i.'],
  ['en', 'Call nine one one.'],
  ['de', 'Dass die die Kosten tragen, die sie sie nennen.'],
  ['de', 'Die Macht macht, und Waren waren knapp. Laut laut.'],
  ['de', 'Es ist a a.'],
  ['fr', 'Nous nous levons, vous vous levez, l’est est loin.'],
  ['nl', 'Het is de de pomp.'],
])('%s: says nothing about %j', (lang, body) => {
  expect(found(body, lang)).toEqual([]);
});
