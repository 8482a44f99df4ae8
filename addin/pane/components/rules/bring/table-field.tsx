import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ClipboardEvent } from 'react';
import type { Unseen } from '../../../../../workbook/model/port/editor';
import type { Grid } from '../../../../../workbook/model/grid';
import type { Place } from '../../../../../workbook/model/place';
import type { PrintedSheet } from '../../../../../workbook/printed/from-grids';
import type { PrintedDocument } from '../../../../../workbook/printed/types';
import { messageOf } from '../../../hooks/go';
import { useNotice } from '../../../hooks/notice';
import { useReadings } from '../../../hooks/rules/readings';
import { useRules, useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { useServices } from '../../../hooks/services';
import { colours } from '../../../theme';
import { Choose } from '../../binding/questions/ask';
import { Section } from '../../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 8px', color: colours.quiet, lineHeight: '19px' },
  field: { width: '100%' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', margin: '8px 0' },
  sheet: { display: 'flex', gap: '6px', alignItems: 'center' },
  choice: { flex: 1, minWidth: 0 },
});

/** The cells of a sheet, and what of them nobody sees, counted from where they begin. */
function withUnseen(grid: Grid, unseen: Unseen | null): PrintedSheet {
  if (!unseen) return grid;
  return {
    ...grid,
    hiddenRows: unseen.rows.map((row) => row - grid.row),
    hiddenColumns: unseen.columns.map((column) => column - grid.column),
    hiddenCells: unseen.cells.map(({ row, column }) => ({ row: row - grid.row, column: column - grid.column })),
  };
}

/** Where the printed table comes from: the clipboard, what is selected, or a sheet. */
export function TableField() {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { workbook, editor } = useServices();
  const { tell } = useNotice();
  const { bring } = useRules();
  const { printed } = useRulesTools();
  const { names, hidden } = useReadings();
  const [typed, setTyped] = useState('');
  const [sheet, setSheet] = useState('');

  const take = (make: () => PrintedDocument): void => {
    try {
      const document = make();
      if (document.blocks.length === 0) tell({ intent: 'error', text: t('bringEmpty') });
      else bring(document);
    } catch (error) {
      tell({ intent: 'error', text: t('bringFailed', { detail: messageOf(error) }) });
    }
  };
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    // Text without a table in it may be the first of several pieces: it stays in the field to be completed.
    if (html === '' && !plain.includes('\t')) return;
    event.preventDefault();
    take(() => (html === '' ? printed.fromText(plain) : printed.fromHtml(html)));
  };
  const takePlace = async (place: Place): Promise<void> => {
    try {
      const grids = (await workbook.read([place])).flatMap((grid) => grid ?? []);
      // What nobody sees is shown as hidden, and not used unseen.
      const unseen = await editor.unseen(grids.map(({ sheet: name, row, column, cells }) => ({ sheet: name, row, column, rows: cells.length, columns: cells[0]?.length ?? 1 })));
      const sheets = grids.map((grid, index) => withUnseen(grid, unseen[index] ?? null));
      // Who points at a sheet may have meant one that nobody sees; a selection is what it is.
      take(() => printed.fromGrids(sheets, place.address === undefined ? hidden.length : 0));
    } catch (error) {
      tell({ intent: 'error', text: t('bringFailed', { detail: messageOf(error) }) });
    }
  };
  const takeSelection = async (): Promise<void> => {
    const selection = await workbook.selection().catch(() => null);
    if (!selection) return tell({ intent: 'error', text: t('bringEmpty') });
    const { rows, columns } = selection.extent;
    // One selected cell means the sheet that it stands on.
    const address = selection.address.slice(selection.address.lastIndexOf('!') + 1);
    await takePlace(rows * columns === 1 ? { sheet: selection.sheet } : { sheet: selection.sheet, address });
  };

  return (
    <Section title={t('bringTitle')}>
      <p className={styles.text}>{t('bringText')}</p>
      <Textarea className={styles.field} rows={5} aria-label={t('bringPaste')} placeholder={t('bringPaste')} value={typed} onPaste={paste} onChange={(_, { value }) => setTyped(value)} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={typed.trim() === ''} onClick={() => take(() => (/<t(able|r|d)\b/i.test(typed) ? printed.fromHtml(typed) : printed.fromText(typed)))}>
          {t('bringTyped')}
        </Button>
        <Button onClick={() => void takeSelection()}>{t('bringSelection')}</Button>
      </div>
      <div className={styles.sheet}>
        <div className={styles.choice}>
          <Choose label={t('bringChooseSheet')} empty={t('bringChooseSheet')} value={sheet} options={names.filter((name) => !hidden.includes(name)).map((name) => ({ value: name, text: name }))} onChange={setSheet} />
        </div>
        <Button size="small" disabled={sheet === ''} onClick={() => void takePlace({ sheet })}>
          {t('bringSheet')}
        </Button>
      </div>
    </Section>
  );
}
