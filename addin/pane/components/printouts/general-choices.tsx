import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrintChoices } from '../../../../workbook/printouts/model/choices';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';
import { LinkButton } from '../parts';
import type { Choosing } from './choosing';
import { SignersField, TextField } from './text-fields';

const useStyles = makeStyles({
  box: { borderTop: `1px solid ${colours.line}`, padding: '8px 0 0' },
  form: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '6px' },
  two: { display: 'flex', gap: '8px', '& > *': { flex: 1, minWidth: 0 } },
  quiet: { margin: 0, color: colours.quiet, fontSize: tokens.fontSizeBase200 },
});

type Notice = NonNullable<PrintChoices['notice']>;

/** What goes for all sheets. */
export function GeneralChoices({ choices, onChoose }: Pick<Choosing, 'choices' | 'onChoose'>) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const [open, setOpen] = useState(false);
  const { office = '', seal = true, notice = {} } = choices;
  const put = (next: Partial<Notice>): void => onChoose({ notice: Object.fromEntries(Object.entries({ ...notice, ...next }).filter(([, value]) => value !== '')) });
  return (
    <div className={styles.box}>
      <LinkButton expanded={open} onClick={() => setOpen(!open)}>
        {t('printGeneral')}
      </LinkButton>
      {open && (
        <div className={styles.form}>
          <TextField label={t('printOffice')} value={office} onChange={(next) => onChoose({ office: next })} />
          <SignersField value={choices.signers} onChange={(signers) => onChoose({ signers: signers ?? [] })} />
          <Checkbox label={t('printSeal')} checked={seal} onChange={(_, { checked }) => onChoose({ seal: checked === true })} />
          <div className={styles.two}>
            <TextField type="date" label={t('printNoticeFrom')} value={notice.from ?? ''} onChange={(from) => put({ from })} />
            <TextField type="date" label={t('printNoticeTo')} value={notice.to ?? ''} onChange={(to) => put({ to })} />
          </div>
          <TextField label={t('printNoticeWhere')} value={notice.where ?? ''} onChange={(where) => put({ where })} />
          <TextField label={t('printNoticePhone')} value={notice.phone ?? ''} onChange={(phone) => put({ phone })} />
          <TextField label={t('printNoticeAddress')} value={notice.address ?? ''} onChange={(address) => put({ address })} />
          <p className={styles.quiet}>{t('printKept')}</p>
        </div>
      )}
    </div>
  );
}
