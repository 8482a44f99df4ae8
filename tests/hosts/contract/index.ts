import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractBook } from '../book';
import { Here, type HostPromise, type OpenHost } from './here';
import { keeping } from './keeping';
import { people } from './people';
import { printing } from './printing';
import { reading } from './reading';
import { writing } from './writing';

/** What every host does, or says that it cannot. `open` opens a host on the bytes of a workbook (.xlsx). */
export function hostContract(name: string, open: (book: Uint8Array) => Promise<OpenHost>, promised: HostPromise): void {
  describe(`${name} as a host`, () => {
    const here = new Here(promised);
    beforeEach(async () => {
      here.opened = await open(contractBook);
    });
    afterEach(async () => here.opened.end());

    it('says that a workbook is open, and what it can do', () => {
      const { host } = here;
      expect(host.info).toMatchObject({ open: true, can: promised.can });
      expect(host.workbook.host).toMatchObject({ open: true, can: promised.can });
      expect(host.info.language).toMatch(/^zh/);
      expect([host.functions !== null, host.storage !== null]).toEqual([promised.functions, promised.storage]);
    });
    reading(here);
    writing(here);
    printing(here);
    keeping(here);
    people(here);
  });
}
