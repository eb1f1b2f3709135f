import { describe, expect, it } from 'vitest';
import type { WebAnswer } from '../../../src/core/rule.ts';
import { file, find, matter } from '../harness.ts';

const ADDRESS = 'https://www.destatis.de/heat';
const found = (answer: WebAnswer, body = `[a](${ADDRESS}#b)\n`) =>
  find('links/dead-url', { text: body, web: { [ADDRESS]: answer } });

it.each<[WebAnswer, string | undefined]>([
  [{ status: 404 }, undefined],
  [{ status: 410 }, undefined],
  [{ fault: 'unknown host' }, undefined],
  [{ status: 400 }, 'info'],
  [{ status: 401 }, 'info'],
  [{ status: 403 }, 'info'],
  [{ status: 429 }, 'info'],
  [{ status: 500 }, 'info'],
  [{ status: 503 }, 'info'],
  [{ fault: 'no answer in time' }, 'info'],
])('%j weighs %s', (answer, severity) => {
  const [finding, ...others] = found(answer);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(`${ADDRESS}#b`);
  expect(finding?.severity).toBe(severity);
});

it.each([200, 204, 301, 304, 399])('%d is an answer', (status) => {
  expect(found({ status })).toEqual([]);
});

describe('an address', () => {
  it.each([`[a](${ADDRESS})`, `<${ADDRESS}>`, `![a](${ADDRESS})`, `[a][b]\n\n[b]: ${ADDRESS}`])(
    'counts in %s',
    (body) => {
      expect(found({ status: 404 }, `${body}\n`)).toHaveLength(1);
    },
  );

  it.each([`\`${ADDRESS}\``, `[a](${ADDRESS}/b)`, '[a](b.md)', '[a](mailto:ada@b.eu)'])(
    'does not count in %s',
    (body) => {
      expect(found({ status: 404 }, `${body}\n`)).toEqual([]);
    },
  );

  it('does not count as a value of the front matter', () => {
    const text = file([...matter(), `translationOf: ${ADDRESS}`]);
    expect(found({ status: 404 }, text)).toEqual([]);
  });
});

it('says nothing where nobody asked', () => {
  expect(find('links/dead-url', `[a](${ADDRESS})\n`)).toEqual([]);
});
