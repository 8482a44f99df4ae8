import { describe, expect, it } from 'vitest';
import { bindingStore } from '../../../workbook/binding/store';
import { fileHost } from '../../../workbook/file-host/file-host';
import { FunctionNames } from '../../../workbook/xlsx/formula';
import { readXlsx } from '../../../workbook/xlsx/read';
import { text, unpack } from '../../../workbook/xlsx/zip';
import { contractBook, NOTE, quoted } from '../book';
import { at, scores, type Here } from './here';

const names = new FunctionNames(['SCORE']);

/** What is kept in the file, and goes with it. */
export function keeping(here: Here): void {
  describe('what the file keeps', () => {
    it('keeps settings', async () => {
      expect(await here.host.workbook.settings.get('privacy')).toBeNull();
      await here.host.workbook.settings.set('privacy', true);
      await here.host.workbook.settings.set('view', { wide: [1, '二'] });
      expect([await here.host.workbook.settings.get('privacy'), await here.host.workbook.settings.get('view')]).toEqual([true, { wide: [1, '二'] }]);
    });

    it('keeps parts of XML by their namespace, beside those of others', async () => {
      const bindings = bindingStore(here.host.workbook);
      expect(await bindings.load()).toBeNull();
      const binding = { ledgers: [{ place: { sheet: 'a & b <"c">' }, rulebook: 'x' }] };
      await bindings.save({ ledgers: [] });
      await bindings.save(binding);
      expect(await bindings.load()).toEqual(binding);
      expect(await here.host.workbook.xml.read(NOTE)).toContain('别人的');
      expect(await here.host.workbook.xml.read('urn:example:none')).toBeNull();
    });

    it('has what was written in the bytes of the file, where it saves one, and the rest as it was', async () => {
      await here.host.editor.write([at(2, '=A1'), at(3, 12.5), { sheet: quoted, row: 1, column: 0, put: '改过' }]);
      await here.host.workbook.settings.set('privacy', true);
      await here.host.workbook.xml.write('urn:example:own', '<own xmlns="urn:example:own"/>');
      if (!here.opened.save) return expect(here.opened.type, 'a host that cannot be saved from here belongs to a program').not.toBeNull();
      const bytes = await here.opened.save();
      const again = fileHost(readXlsx(bytes, names), names, 'zh');
      expect((await again.editor.states([scores]))[0]).toMatchObject({ values: [[1.5], ['=A1'], [12.5]], formulas: [['=SUM(台账!D6:D6)'], [''], ['']] });
      expect((await again.workbook.read([{ table: '得分表' }]))[0]!.cells).toEqual([['得分'], ['改过']]);
      expect([await again.workbook.settings.get('privacy'), await again.workbook.xml.read('urn:example:own')]).toEqual([true, expect.stringContaining('<own')]);
      const [before, after] = [unpack(contractBook), unpack(bytes)];
      for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml', 'xl/worksheets/sheet4.xml', 'xl/worksheets/sheet6.xml', 'xl/tables/table1.xml', 'customXml/item1.xml']) {
        expect(text(after.get(path)!), path).toBe(text(before.get(path)!));
      }
    });
  });
}
