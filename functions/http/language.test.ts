import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language';

describe('the language of an answer', () => {
  it.each([
    [null, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr-FR, en;q=0.5, zh;q=0.7', 'zh'],
    ['en;q=0, zh', 'zh'],
    ['en;q=0', 'zh'],
    ['de', 'zh'],
    ['*', 'zh'],
    ['ZH-hant, EN', 'zh'],
    ['english', 'zh'],
    [';;;,,,q=', 'zh'],
    ['en;q=nonsense', 'en'],
    ['en;level=1;q=0.5, zh;q=0.2', 'en'],
    ['en;seq=0', 'en'],
    ['en; q=0.5 , zh;q=0.4', 'en'],
    ['en;q=0.5x, zh;q=0.9', 'en'],
  ])('Accept-Language %j is answered in %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
