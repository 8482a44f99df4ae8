import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneWord } from '../../../../shared/words/pane';
import { headerTextAt } from '../../../binding/drawn';
import { useBinding } from '../../hooks/binding';
import { usePick } from '../../hooks/pick';
import { useWords } from '../../hooks/words';
import { gridCell } from '../../logic/grid-cell';
import { colours } from '../../theme';
import { LinkButton, Section } from '../parts';
import { PickPrompt } from './pick-prompt';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  why: { color: colours.quiet },
  vain: { margin: '4px 0', padding: '6px 8px', backgroundColor: colours.openTint, lineHeight: '19px' },
});

/** Reasons that somebody can overrule by showing where the units are. */
const canPoint: ReadonlySet<string> = new Set(['no-header', 'no-units', 'no-items']);

/** Every other sheet of the book with the one sentence that says why it is not bound. */
export function OtherSheets() {
  const styles = useStyles();
  const { t } = useWords();
  const { survey, cells } = useBinding();
  const without = [
    ...(survey?.without ?? []).map(({ sheet, why }) => ({ sheet, why: `why_${why}` as const, points: canPoint.has(why) })),
    ...(cells?.hidden ?? []).map((sheet) => ({ sheet, why: 'why_hidden' as const, points: false })),
    ...(cells?.tooLarge ?? []).map((sheet) => ({ sheet, why: 'why_too-large' as const, points: false })),
  ];
  if (without.length === 0) return null;
  return (
    <Section title={t('others', { count: without.length })}>
      <ul className={styles.list}>
        {without.map(({ sheet, why, points }) => (
          <li key={sheet} className={styles.row}>
            {sheet} <span className={styles.why}>{t(why)}</span> {points && <PointUnits sheet={sheet} why={why} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Asks for a click on the text over the names of the units, and looks under it. */
function PointUnits({ sheet, why }: { sheet: string; why: PaneWord }) {
  const styles = useStyles();
  const { t } = useWords();
  const { cells, pointCorner } = useBinding();
  const [picking, setPicking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  usePick(picking, (selection) => {
    if (selection.sheet !== sheet) {
      setSaid(t('pickWrongSheet', { other: selection.sheet, sheet }));
      return;
    }
    const grid = cells?.sheets.find((each) => each.grid.sheet === sheet)?.grid;
    const { row, column } = selection.extent;
    const text = headerTextAt([], { sheet, row, column, value: grid ? gridCell(grid, row, column) : '' });
    setPicking(text === '');
    if (text === '') setSaid(t('pickNoText', { address: selection.address }));
    else {
      // It is seen only where nothing was found: else the sheet is no longer in this list.
      setSaid(t('pickInVain', { text, why: t(why) }));
      pointCorner(sheet, text);
    }
  });
  return (
    <>
      {!picking && (
        <LinkButton label={t('pickUnitsSelfOf', { sheet })} onClick={() => setPicking(true)}>
          {t('pickUnitsSelf')}
        </LinkButton>
      )}
      {picking && <PickPrompt text={said ?? t('pickUnitsNow', { sheet })} trouble={said !== null} onCancel={() => setPicking(false)} />}
      {!picking && said !== null && (
        <p className={styles.vain} role="status">
          {said}
        </p>
      )}
    </>
  );
}
