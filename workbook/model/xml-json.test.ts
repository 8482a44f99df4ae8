import { expect, it } from 'vitest';
import { jsonIn, jsonXml } from './xml-json';

const value = { 'a & <b>': ['"', "'", '&quot;', '</notes>'] };

it('a value comes back as it was kept, with any signs', () => {
  expect(jsonIn('notes', jsonXml('notes', 'urn:x', value))).toEqual(value);
});

it('a value comes back from the hand of a program that writes quotes by their names', () => {
  const plain = { name: '甲', list: ["it's", 1] };
  expect(jsonIn('notes', jsonXml('notes', 'urn:x', plain).replaceAll('"name"', '&quot;name&quot;').replaceAll("'", '&apos;'))).toEqual(plain);
});

it('what is no such part holds nothing', () => {
  expect(jsonIn('notes', '<other>{}</other>')).toBeUndefined();
});
