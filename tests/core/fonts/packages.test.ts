import { expect, test } from 'vitest';
import { fontPackage } from '../../../src/core/fonts/packages.ts';

test.each([
  ['\u65E5', 'ja', 'Noto Sans Japanese'],
  ['\u65E5', 'JA-JP', 'Noto Sans Japanese'],
  ['\u65E5', 'ko', 'Noto Sans Korean'],
  ['\u65E5', 'zh', 'Noto Sans S Chinese'],
  ['\u65E5', 'zh-CN', 'Noto Sans S Chinese'],
  ['\u65E5', 'zh-Hant', 'Noto Sans T Chinese'],
  ['\u65E5', 'zh-TW', 'Noto Sans T Chinese'],
  ['\u65E5', 'de', 'Noto Sans S Chinese'],
  ['\u3002', 'ja', 'Noto Sans Japanese'],
  ['\uFF01', 'ko', 'Noto Sans Korean'],
  ['\u30FC', 'ja', 'Noto Sans Japanese'],
  ['\u30A2', 'de', 'Noto Sans Japanese'],
  ['\uAC00', 'en', 'Noto Sans Korean'],
  ['\u3105', 'en', 'Noto Sans T Chinese'],
  ['\u0E01', 'en', 'Noto Sans Thai'],
  ['\u0905', 'hi', 'Noto Sans Devanagari'],
  ['\u{1F642}', 'en', 'Noto Emoji'],
  ['\u{1F1E9}', 'en', 'Noto Emoji'],
])('%s in %s → %s', (character, lang, family) => {
  expect(fontPackage(character, lang)?.family).toBe(family);
});

test('knows none for a character of nobody', () => {
  expect(fontPackage('\uE000', 'en')).toBeUndefined();
  expect(fontPackage('\u{12000}', 'en')).toBeUndefined();
});

test('names a file in the package', () => {
  expect(fontPackage('\u0E01', 'th')).toEqual({
    package: '@expo-google-fonts/noto-sans-thai',
    file: '400Regular/NotoSansThai_400Regular.ttf',
    family: 'Noto Sans Thai',
  });
});
