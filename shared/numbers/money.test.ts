import { describe, expect, it } from 'vitest';
import { NOT_A_NUMBER, TOO_FINE } from './decimal';
import { amountOf, checkAmount, toCent } from './money';

describe('amounts in yuan', () => {
  it.each([
    ['0.005', '0.01'],
    ['0.00499999', '0'],
    // Half-up to eight decimals first, as every figure is.
    ['0.0049999999999', '0.01'],
    ['1.005', '1.01'],
    ['266.665', '266.67'],
    ['999999999999.994', '999999999999.99'],
  ])('%s is %s to the cent, half-up', (written, cents) => {
    expect(toCent(amountOf(written)).toFixed()).toBe(cents);
  });

  it('multiplies without losing a digit before it rounds', () => {
    // Twenty significant digits, the usual precision, would cut this short.
    expect(amountOf('9999999.12345678').times('1.000000001').times('1.000000001').toFixed()).toBe('9999999.14345677825691355912345678');
  });

  it('takes text and numbers alike, and says what is no amount', () => {
    expect(checkAmount(' 4500.00 ')).toBe(4500);
    expect(checkAmount(-1)).toBe(-1);
    for (const word of ['四千五', '1e3', '.5', '5.', '', 'NaN']) expect(checkAmount(word)).toBe(NOT_A_NUMBER);
    expect(checkAmount(Number.NaN)).toBe(NOT_A_NUMBER);
  });

  it('refuses what could not be reckoned to the cent, never rounds it', () => {
    expect(checkAmount('10000000000000')).toBe(TOO_FINE);
    expect(checkAmount('99999999.12345678')).toBe(TOO_FINE);
    expect(checkAmount(1e21)).toBe(TOO_FINE);
    expect(checkAmount('9999999999999.99')).toBe(9999999999999.99);
    expect(checkAmount('9999999.12345678')).toBe(9999999.12345678);
  });
});
