import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { charts } from '../../../../workbook/printouts/sheets/charts';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';
import { LinkButton, Section } from '../parts';
import { chartsIn } from '../../../printouts/chart-rows';
import { ChartPicture } from './chart-picture';
import type { Choosing } from './choosing';

const useStyles = makeStyles({ quiet: { margin: '0 0 6px', color: colours.quiet, fontSize: tokens.fontSizeBase200 } });

/** The charts that are printed, in the pane. */
export function Charts({ source, choices }: Pick<Choosing, 'source' | 'choices'>) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const [open, setOpen] = useState(false);
  const drawn = useMemo(() => (open && charts.nothing(source) === null ? chartsIn(charts.make(source, choices)) : []), [open, source, choices]);
  const toggle = t(open ? 'printChartsHide' : 'printChartsShow');
  return (
    <Section title={t('printCharts')} aside={<LinkButton label={`${toggle} ${t('printCharts')}`} expanded={open} onClick={() => setOpen(!open)}>{toggle}</LinkButton>}>
      {open && drawn.length === 0 && <p className={styles.quiet}>{t('printChartsNone')}</p>}
      {open && drawn.length > 0 && source.before && <p className={styles.quiet}>{t('printChartsCompared', { name: source.before.name })}</p>}
      {drawn.map((chart, index) => <ChartPicture key={index} chart={chart} />)}
    </Section>
  );
}
