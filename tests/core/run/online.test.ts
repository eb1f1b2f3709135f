import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/facts.ts';
import { parse } from '../../../src/core/parse.ts';
import type { WebAnswer } from '../../../src/core/rule.ts';
import { askWeb, webAddressesOf } from '../../../src/core/run/online.ts';

const TODAY = '2026-11-22';

/** A web in which every address is there, and which notes who was asked. */
function web(answers: Readonly<Record<string, WebAnswer>> = {}) {
  const asked: string[] = [];
  const visit = async (address: string): Promise<WebAnswer> => {
    asked.push(address);
    return answers[address] ?? { status: 200 };
  };
  return { asked, visit };
}

it('draws the addresses from briefs, each once, without fragments', () => {
  const text =
    '[a](https://b.eu/c#d) ![e](http://b.eu/f.png) <https://b.eu/c> [g](g.md) [h](mailto:a@b.eu) [i][j]\n\n[j]: HTTPS://a.eu\n';
  expect(webAddressesOf([factsOf(parse(text, 'a.md'), 'en')])).toEqual([
    'HTTPS://a.eu',
    'http://b.eu/f.png',
    'https://b.eu/c',
  ]);
});

it('asks each address once, and keeps the answers sorted', async () => {
  const { asked, visit } = web({ 'https://b.eu/': { status: 404 } });
  const { web: said, cache } = await askWeb(
    ['https://b.eu/', 'https://a.eu/', 'https://b.eu/'],
    visit,
    TODAY,
  );
  expect(asked.sort()).toEqual(['https://a.eu/', 'https://b.eu/']);
  expect([...said]).toEqual([
    ['https://b.eu/', { status: 404 }],
    ['https://a.eu/', { status: 200 }],
  ]);
  expect(Object.entries(cache)).toEqual([
    ['https://a.eu/', { day: TODAY, answer: { status: 200 } }],
    ['https://b.eu/', { day: TODAY, answer: { status: 404 } }],
  ]);
});

describe('an answer that is kept', () => {
  it.each<[WebAnswer, string, boolean]>([
    [{ status: 200 }, '2026-11-22', true],
    [{ status: 200 }, '2026-11-16', true],
    [{ status: 200 }, '2026-11-15', false],
    [{ status: 200 }, '2026-11-23', false],
    [{ status: 200 }, 'some day', false],
    [{ status: 404 }, '2026-11-16', true],
    [{ status: 410 }, '2026-11-16', true],
    [{ fault: 'unknown host' }, '2026-11-16', true],
    [{ status: 429 }, '2026-11-22', true],
    [{ status: 429 }, '2026-11-21', false],
    [{ status: 400 }, '2026-11-21', false],
    [{ status: 503 }, '2026-11-21', false],
    [{ fault: 'no answer in time' }, '2026-11-22', true],
    [{ fault: 'no answer in time' }, '2026-11-21', false],
  ])('%j of %s is believed: %s', async (answer, day, believed) => {
    const { asked, visit } = web();
    const address = 'https://a.eu/';
    const { web: said, cache } = await askWeb([address], visit, TODAY, {
      [address]: { day, answer },
    });
    expect(asked).toEqual(believed ? [] : [address]);
    expect(said.get(address)).toEqual(believed ? answer : { status: 200 });
    expect(cache[address]?.day).toBe(believed ? day : TODAY);
  });

  it('stays for addresses that nobody asks for now, until it is old', async () => {
    const kept = {
      'https://old.eu/': { day: '2026-01-01', answer: { status: 200 } },
      'https://new.eu/': { day: '2026-11-20', answer: { status: 200 } },
    };
    const { web: said, cache } = await askWeb([], web().visit, TODAY, kept);
    expect([...said]).toEqual([]);
    expect(Object.keys(cache)).toEqual(['https://new.eu/']);
  });
});

it('asks a host one question after the other, and eight hosts at the same time', async () => {
  const open = new Map<string, number>();
  let most = 0;
  const waiting: (() => void)[] = [];
  const visit = (address: string) => {
    const host = new URL(address).host;
    open.set(host, (open.get(host) ?? 0) + 1);
    expect(open.get(host)).toBe(1);
    most = Math.max(most, [...open.values()].filter((count) => count > 0).length);
    return new Promise<WebAnswer>((resolve) => {
      waiting.push(() => {
        open.set(host, 0);
        resolve({ status: 200 });
      });
    });
  };
  const addresses = Array.from({ length: 30 }, (_, at) => `https://host${at % 10}.eu/${at}`);
  let done = false;
  const run = askWeb(addresses, visit, TODAY).finally(() => {
    done = true;
  });
  while (!done) {
    waiting.splice(0).forEach((answer) => {
      answer();
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await run).web.size).toBe(30);
  expect(most).toBe(8);
});

it('takes a visit that breaks for no answer', async () => {
  const visit = () => Promise.reject(new Error('broken'));
  const { web: said } = await askWeb(['https://a.eu/'], visit, TODAY);
  expect(said.get('https://a.eu/')).toEqual({ fault: 'no answer' });
});
