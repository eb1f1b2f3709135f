import { describe, expect, it } from 'vitest';
import { briefOf, render } from '../../formats/html/render.ts';
import { find } from '../harness.ts';

const IMAGE = '![Sales double](a.png)';
/** The first bytes of a picture. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const TABLE = '| a |\n| - |\n| b |';
const found = (body: string) => find('evidence/figure-caption', `${body}\n`).map(({ on }) => on);

describe('without a caption', () => {
  it.each([
    [IMAGE, IMAGE],
    [`A.\n\n${IMAGE}\n\nB.`, IMAGE],
    [`${IMAGE} <!-- a note -->`, IMAGE],
    [`- A\n\n  ${IMAGE}`, IMAGE],
    ['![Sales][a]\n\n[a]: a.png', '![Sales][a]'],
    [`Figure 1: Sales\n\n${IMAGE}`, IMAGE],
    [`${IMAGE}\n\nFigures 1 to 3 show sales.`, IMAGE],
    [`${IMAGE}\n\nSources say so.`, IMAGE],
    [TABLE, '| a |'],
    [`A.\n\n${TABLE}\n\nTables are good.`, '| a |'],
  ])('%j', (body, on) => {
    expect(found(body)).toEqual([on]);
  });
});

describe('with a caption, a source, or no need of them', () => {
  it.each([
    '![Sales double](a.png "Sales, 2019 to 2023")',
    '![Sales][a]\n\n[a]: a.png "Sales, 2019 to 2023"',
    `${IMAGE}\n\nFigure 1: Sales`,
    `${IMAGE}\n\n**Abbildung 2.** Verkäufe`,
    `${IMAGE}\n\nSource: BDH`,
    `${IMAGE}\n\n*Quelle: BDH*`,
    `${IMAGE}\n\nSource : BDH`,
    `Source: BDH\n\n${IMAGE}`,
    `${IMAGE}\nSource: BDH`,
    `Sales ${IMAGE} double.`,
    '![](a.png){decorative}',
    `[${IMAGE}](https://gov.uk)`,
    `${TABLE}\n\nTable 1: Sales`,
    `Tableau 3 – Ventes\n\n${TABLE}`,
    `${TABLE}\n\nSources: BDH, Eurostat`,
    `Quelle: BDH\n\n${TABLE}`,
    `    ${IMAGE}`,
    '<img src="a.png">',
  ])('%j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('the page agrees', () => {
  it.each([
    IMAGE,
    '![Sales double](a.png "Sales")',
    `${IMAGE}\n\nFigure 1: Sales`,
    `${IMAGE}\n\nFig. 1a – Sales`,
    `${IMAGE}\n\nFigures 1 to 3 show sales.`,
    `Figure 1: Sales\n\n${IMAGE}`,
    TABLE,
    `${TABLE}\n\nTable 1: Sales`,
    `Tabelle 1. Verkäufe\n\n${TABLE}`,
    `${TABLE}\n\nTables are good.`,
  ])('on %j', async (body) => {
    const page = await render(briefOf(body), { asset: () => PNG });
    expect(page.includes('<figcaption')).toBe(found(body).length === 0);
  });
});
