import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asking } from '../testing/asked';
import { identifyByKey } from './keys';

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();
const gate = identifyByKey([
  { name: 'office', digest: digest('last-year') },
  { name: 'office-new', digest: digest('this-year') },
]);
const withKey = (key: string) => asking('/', { headers: { 'x-functions-key': key } });

describe('a key', () => {
  it('lets in every key that is listed, so that a new one can come before the old one goes', async () => {
    await expect(gate(withKey('last-year'))).resolves.toBe('office');
    await expect(gate(withKey('this-year'))).resolves.toBe('office-new');
  });

  it('is asked for where there is none', async () => {
    await expect(gate(asking('/'))).rejects.toMatchObject({ kind: 'no-credentials', text: 'keyMissing' });
    await expect(gate(withKey(''))).rejects.toMatchObject({ text: 'keyMissing' });
  });

  it.each(['next-year', 'last-yea', 'last-year ,', 'x'.repeat(100_000), digest('last-year').toString('hex')])(
    'is refused where it is not on the list (%#)',
    async (key) => {
      await expect(gate(withKey(key))).rejects.toMatchObject({ kind: 'no-credentials', text: 'keyWrong' });
    },
  );

  it('has up to 512 characters; a longer one is not even looked at', async () => {
    const [long, longer] = ['k'.repeat(512), 'k'.repeat(513)];
    const both = identifyByKey([long, longer].map((key) => ({ name: String(key.length), digest: digest(key) })));
    await expect(both(withKey(long))).resolves.toBe('512');
    await expect(both(withKey(longer))).rejects.toMatchObject({ kind: 'no-credentials', text: 'keyWrong' });
  });

  it('says by the header what to bring', async () => {
    for (const key of ['', 'wrong', 'k'.repeat(513)]) {
      await expect(gate(withKey(key))).rejects.toMatchObject({ more: { headers: { 'www-authenticate': 'ApiKey realm="kaohe"' } } });
    }
  });

  it('is not replaced by one in the address, where logs would keep it', async () => {
    await expect(gate(asking('/api/v1/score?code=last-year'))).rejects.toMatchObject({ text: 'keyMissing' });
  });
});
