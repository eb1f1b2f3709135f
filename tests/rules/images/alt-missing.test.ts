import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string) => find('images/alt-missing', `${body}\n`);

describe('an image without words', () => {
  it.each([
    ['![](a.png)', '![](a.png)'],
    ['![  ](a.png)', '![  ](a.png)'],
    ['![](a.png "Heat pump sales")', '![](a.png "Heat pump sales")'],
    ['![](a.png) {decorative}', '![](a.png)'],
    ['![][a]\n\n[a]: a.png', '![][a]'],
    ['[![](a.png)](b.md)', '![](a.png)'],
    ['![**&nbsp;**](a.png)', '![**&nbsp;**](a.png)'],
    ['<img src="a.png">', '<img src="a.png">'],
    ['<IMG SRC="a.png" title="alt=b"/>', '<IMG SRC="a.png" title="alt=b"/>'],
    ['<img src="a.png" title="no alt here">', '<img src="a.png" title="no alt here">'],
    ['Text <img src="a.png" data-alt="b"> text', '<img src="a.png" data-alt="b">'],
    ['<figure>\n<img\n  src="a>b.png">\n</figure>', '<img\n  src="a>b.png">'],
  ])('%j', (body, on) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.fix).toBeUndefined();
  });

  it('is named', () => {
    expect(found('![](img/a.png)')[0]?.message).toBe('image `img/a.png` without alternative text');
    expect(found('![][Sales]\n\n[sales]: a.png')[0]?.message).toBe(
      'image `Sales` without alternative text',
    );
  });

  it('is found each time', () => {
    expect(found('![](a.png) <img src=b.png> ![b](b.png) ![](c.png)')).toHaveLength(3);
  });
});

it.each([
  '![Heat pump sales doubled](a.png)',
  '![](a.png){decorative}',
  '![][a]{decorative}\n\n[a]: a.png',
  '<img src="a.png" alt="">',
  '<img alt src="a.png">',
  "<img src='a.png' ALT = 'Sales'>",
  '<img\nalt="Sales"\nsrc="a.png">',
  '<!-- <img src="a.png"> -->',
  '<image src="a.png">',
  '`![](a.png)`',
  '    ![](a.png)',
  '\\![](a.png)',
])('takes %j', (body) => {
  expect(found(body)).toEqual([]);
});
