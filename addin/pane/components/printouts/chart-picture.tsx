import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { DrawnChart, DrawnRow } from '../../../printouts/chart-rows';
import { usePrintWords, type SayPrint } from '../../hooks/printouts/words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  figure: { margin: '0 0 14px' },
  title: { fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '0 0 4px', padding: 0, listStyle: 'none', fontSize: tokens.fontSizeBase200, color: colours.quiet },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  rows: { listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', columnGap: '6px', alignItems: 'center', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  name: { overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
  bar: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
});

/** Printed without colours a full bar is dark, a hatched one striped, and a line of a limit dashed. */
const INK = colours.quiet;

/** Bars one below the other, each with its name and figure as text. */
export function ChartPicture({ chart }: { chart: DrawnChart }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const stripes = useId();
  const { title, rows, lines, legend } = chart;
  const texts = rows.map((row) => figureText(row, t));
  // One scale for all: every bar begins and ends where the others do.
  const gridTemplateColumns = `30% 1fr ${Math.max(4, ...texts.map((text) => text.length)) + 2}ch`;
  const place = (at: number): number => ((at - chart.least) / (chart.most - chart.least || 1)) * 100;
  return (
    <figure className={styles.figure} aria-label={title}>
      <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: 'absolute' }}>
        <defs>
          <pattern id={stripes} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="#ffffff" />
            <rect width="2" height="5" fill={INK} />
          </pattern>
        </defs>
      </svg>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles.legend}>
        {legend.map(({ name, draws }) => (
          <li key={name} className={styles.key}>
            <svg width="18" height="10" aria-hidden="true" focusable="false"><rect width="18" height="10" fill={draws === 'solid' ? INK : `url(#${stripes})`} stroke={INK} /></svg>
            {name}
          </li>
        ))}
        {lines.map(({ name }) => (
          <li key={name} className={styles.key}>
            <svg width="18" height="10" aria-hidden="true" focusable="false"><Limit at={50} height={10} /></svg>
            {name}
          </li>
        ))}
      </ul>
      <ul className={styles.rows}>
        {rows.map((row, index) => (
          <li key={row.name} className={styles.row} style={{ gridTemplateColumns }}>
            <span className={styles.name}>{row.name}</span>
            <svg className={styles.bar} aria-hidden="true" focusable="false">
              <Bar row={row} place={place} stripes={stripes} />
              <line x1={`${place(0)}%`} x2={`${place(0)}%`} y1="0" y2="16" stroke={INK} />
              {lines.map(({ at }) => <Limit key={at} at={place(at)} height={18} />)}
            </svg>
            <span className={styles.number}>{texts[index]}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Bar({ row: { bar, draws, low, high }, place, stripes }: { row: DrawnRow; place: (at: number) => number; stripes: string }) {
  if (bar === null) return null;
  const [from, to] = [Math.min(place(0), place(bar)), Math.max(place(0), place(bar))];
  return (
    <>
      <rect x={`${from}%`} width={`${to - from}%`} y="3" height="10" fill={draws === 'solid' ? INK : `url(#${stripes})`} stroke={INK} />
      {low !== high && (
        <g stroke="#000000">
          <line x1={`${place(low)}%`} x2={`${place(high)}%`} y1="8" y2="8" strokeWidth="3" stroke="#ffffff" />
          <line x1={`${place(low)}%`} x2={`${place(high)}%`} y1="8" y2="8" />
          {[low, high].map((end) => <line key={end} x1={`${place(end)}%`} x2={`${place(end)}%`} y1="4" y2="12" />)}
        </g>
      )}
    </>
  );
}

const Limit = ({ at, height }: { at: number; height: number }) => <line x1={`${at}%`} x2={`${at}%`} y1="0" y2={height} stroke={colours.veto} strokeWidth="1.5" strokeDasharray="4 2" />;

function figureText({ bar, low, high }: DrawnRow, t: SayPrint): string {
  if (bar === null) return '';
  const plain = (value: number): string => String(Number(value.toFixed(6)));
  if (low === high) return plain(bar);
  return low < bar ? t('printFigureSpread', { mean: plain(bar), low: plain(low), high: plain(high) }) : t('printFigureUpTo', { low: plain(low), high: plain(high) });
}
