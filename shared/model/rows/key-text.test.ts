import { describe, expect, it } from 'vitest';
import { keyReader, keyText } from './key-text';

describe('the text of a key', () => {
  it.each([
    ['width', '省办2019５号', '省办２０１９5号'],
    ['kind of brackets', '省办〔2019〕5号', '省办[2019]5号'],
    ['wide and black brackets', '省办［2019］5号', '省办【2019】5号'],
    ['round brackets', '省办（2019）5号', '省办(2019)5号'],
    ['round and square ones', '省办〔2019〕5号', '省办（2019）5号'],
    ['blanks anywhere', ' 省办 〔2019〕\u30005 号\n', '省办〔2019〕5号'],
    ['invisible marks', '省\u200b办〔20\u00ad19〕\ufeff5号\ufe0f', '省办〔2019〕5号'],
    ['dashes', 'A—1－2–3−4', 'a-1-2-3-4'],
    ['one dash or two', '通报——整改', '通报—整改'],
    ['case', 'Xiang-Ban', 'XIANG-BAN'],
  ])('is one where two differ in %s', (_, one, other) => {
    expect(keyText(one)).toBe(keyText(other));
  });

  it.each([
    ['another number', '省办〔2019〕5号', '省办〔2019〕6号'],
    ['no brackets', '省办〔2019〕5号', '省办20195号'],
    ['no dash', '2019-5', '20195'],
    ['another word', '省办', '市办'],
    ['a point', '1.5', '15'],
    ['brackets the other way round', '〔5〕', '〕5〔'],
  ])('is two with %s', (_, one, other) => {
    expect(keyText(one)).not.toBe(keyText(other));
  });

  it('of nothing but blanks and invisible marks is none', () => {
    const key = keyReader();
    for (const text of ['', ' ', '\u3000', '\u200b\ufeff', null, undefined]) expect(key(text)).toBe('');
  });
});
