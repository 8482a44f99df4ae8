import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ColumnDraft, ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import { framesRead } from '../../../../../workbook/binding/draft/preview';
import type { Frame } from '../../../../../workbook/binding/layout/frame';
import { recordsOf } from '../../../../../workbook/binding/layout/records';
import { textOf } from '../../../../../workbook/model/text';
import { useBindingWords } from '../../../hooks/binding/words';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', margin: '0 0 8px', border: `1px solid ${colours.line}` },
  map: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase100, lineHeight: '15px' },
  cell: { border: `1px solid ${colours.line}`, padding: '1px 3px', minWidth: '34px', maxWidth: '84px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'center' },
  units: { backgroundColor: tokens.colorBrandBackground2, textAlign: 'start' },
  item: { backgroundColor: colours.goodTint, cursor: 'pointer' },
  asks: { backgroundColor: colours.openTint, color: colours.open, cursor: 'pointer' },
  unread: { backgroundColor: colours.paper, color: colours.quiet, cursor: 'pointer' },
  open: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

/** So much of a table is drawn: enough to know it by. */
const [mostColumns, mostUnits] = [60, 3];

interface Drawn {
  readonly text: string;
  readonly column: ColumnDraft | null;
  readonly units: boolean;
}

/**
 * The beginning of the table, with the sheet's own cells, coloured by what each is taken for. Drawn here and not
 * in the sheet, since a colour in somebody's workbook is a change of it. The list below says the same in words.
 */
export function SheetMap({ draft, asked, open, onOpen }: { draft: ScoreDraft; asked: ReadonlySet<string>; open: string | null; onOpen: (header: string) => void }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const lines = useMemo(() => drawn(draft), [draft]);
  const toneOf = ({ column, units }: Drawn): string | undefined => {
    if (units) return styles.units;
    if (!column) return undefined;
    if (asked.has(column.label.key)) return styles.asks;
    return column.role === 'item' ? styles.item : styles.unread;
  };
  return (
    <div className={styles.scroller} role="region" tabIndex={0} aria-label={t('mapOf', { sheet: draft.sheets[0]?.name ?? '' })}>
      <table className={styles.map} role="presentation">
        <tbody>
          {lines.map((cells, line) => (
            <tr key={line}>
              {cells.map((cell, index) => {
                const header = cell.column?.label.key;
                return (
                  <td
                    key={index}
                    title={cell.text}
                    className={mergeClasses(styles.cell, toneOf(cell), header !== undefined && header === open && styles.open)}
                    {...(header === undefined ? {} : { onClick: () => onOpen(header) })}
                  >
                    {cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawn(draft: ScoreDraft): readonly (readonly Drawn[])[] {
  const [frame] = framesRead(draft);
  if (!frame) return [];
  const byColumn = new Map(draft.columns.map((column) => [column.column, column]));
  const lines = linesOf(frame).map((row) =>
    columnsOf(frame).map((column): Drawn => ({ text: textOf(frame.canvas.at(row, column)).slice(0, 40), column: byColumn.get(column) ?? null, units: column === frame.unitColumn })),
  );
  // A table that lies the other way is shown as the sheet has it.
  return frame.flipped ? (lines[0] ?? []).map((_, column) => lines.map((line) => line[column] as Drawn)) : lines;
}

function linesOf(frame: Frame): readonly number[] {
  return [...frame.tiers.map(({ row }) => row), ...recordsOf(frame).units.slice(0, mostUnits).map(({ row }) => row)];
}

function columnsOf({ unitColumn, columns: [first, end] }: Frame): readonly number[] {
  const all = Array.from({ length: Math.min(end - first, mostColumns) }, (_, index) => first + index);
  return unitColumn === null || all.includes(unitColumn) ? all : [unitColumn, ...all];
}
