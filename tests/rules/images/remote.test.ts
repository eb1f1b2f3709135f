import { expect, it } from 'vitest';
import { find } from '../harness.ts';

it.each([
  ['![A](https://destatis.de/a.png)', '![A](https://destatis.de/a.png)'],
  ['![A](HTTP://destatis.de/a.png)', '![A](HTTP://destatis.de/a.png)'],
  ['![A](//destatis.de/a.png)', '![A](//destatis.de/a.png)'],
  ['![A][a]\n\n[a]: https://destatis.de/a.png', '[a]: https://destatis.de/a.png'],
  ['![A](a.png)', undefined],
  ['![A](/a.png)', undefined],
  ['[A](https://destatis.de/a.png)', undefined],
  ['[A][a]\n\n[a]: https://destatis.de/a.png', undefined],
])('%j', (body, on) => {
  const found = find('images/remote', `${body}\n`);
  expect(found.map((finding) => finding.on)).toEqual(on === undefined ? [] : [on]);
});
