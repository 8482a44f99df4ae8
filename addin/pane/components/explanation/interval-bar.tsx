import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { placeOn, type Scale } from '../../../../shared/report/cohort/ranking';
import { colours } from '../../theme';

const useStyles = makeStyles({ svg: { display: 'block', width: '100%', height: '12px', overflow: 'visible' } });

interface Props {
  readonly scale: Scale;
  /** What is certain lies between these. */
  readonly from: number;
  readonly to: number;
  /** What is open lies between `to` and here. */
  readonly open?: number;
  /** What was cut lies between `open` and here. */
  readonly cut?: number;
  /** An upright line, such as the limit of a veto. */
  readonly line?: number;
  readonly tone?: 'plain' | 'veto' | 'minus' | 'sum';
}

const fills = { plain: '#5aa19d', veto: '#c9766f', minus: '#c9766f', sum: '#0f6f6b' } as const;

/** A bar of points. It is a picture only: the figures stand beside it as text. */
export function IntervalBar({ scale, from, to, open = to, cut = open, line, tone = 'plain' }: Props) {
  const styles = useStyles();
  const hatch = useId();
  const at = (figure: number): number => placeOn(scale, figure) * 100;
  const box = (one: number, other: number): { x: string; width: string } => ({
    x: `${Math.min(at(one), at(other))}%`,
    width: `${Math.abs(at(other) - at(one))}%`,
  });
  return (
    <svg className={styles.svg} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={colours.openTint} />
          <rect width="2.2" height="5" fill={colours.openBar} />
        </pattern>
      </defs>
      {scale.low < 0 && <line x1={`${at(0)}%`} x2={`${at(0)}%`} y1="0" y2="12" stroke={colours.line} />}
      {cut !== open && <rect {...box(open, cut)} y="2.5" height="7" fill="none" stroke={colours.quiet} strokeWidth="1" strokeDasharray="2 2" />}
      {open !== to && <rect {...box(to, open)} y="2" height="8" fill={`url(#${hatch})`} />}
      {to !== from && <rect {...box(from, to)} y="2" height="8" rx="1" fill={fills[tone]} />}
      {line !== undefined && <line x1={`${at(line)}%`} x2={`${at(line)}%`} y1="-2" y2="14" stroke={colours.veto} strokeWidth="1.2" />}
    </svg>
  );
}
