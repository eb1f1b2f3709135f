import { expect, test } from 'vitest';
import { xmlText } from '../../../src/core/reporting/xml.ts';

test.each([
  ['\uFFFE', '\uFFFD'],
  ['\uFFFF', '\uFFFD'],
  ['\uD800a', '\uFFFDa'],
  ['\uFFFD 😀', '\uFFFD 😀'],
  ['\0\u0008\u000B\u000C\u000E\u001F', '\\u{0}\\u{8}\\u{B}\\u{C}\\u{E}\\u{1F}'],
  ['\t\n\r', '&#x9;&#xA;&#xD;'],
  ['<a b="c">\'&', '&#x3C;a b=&#x22;c&#x22;&#x3E;&#x27;&#x26;'],
  ['##[x] ##vso[y] ## z', '#&#x23;[x] #&#x23;vso[y] ## z'],
])('%j is %j in XML', (text, xml) => {
  expect(xmlText(text)).toBe(xml);
});
