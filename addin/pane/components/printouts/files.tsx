import { Button, makeStyles } from '@fluentui/react-components';
import { bookOf, laidSheets, titleOf } from '../../../printouts/make';
import type { PrintoutKind } from '../../../../workbook/printouts/model/print-sheet';
import { noticeDocument } from '../../../../workbook/printouts/word/notice';
import { useNotice } from '../../hooks/notice';
import { usePrintWords } from '../../hooks/printouts/words';
import { saveFile } from '../../hooks/rules/save-file';
import { useServices } from '../../hooks/services';
import { refusalText } from '../../hooks/writing/writer';
import type { Choosing } from './choosing';

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '8px' } });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The sheets as files of their own: wherever pages cannot be set up, and to be sent on. */
export function Files({ source, choices, kinds }: Pick<Choosing, 'source' | 'choices'> & { kinds: ReadonlySet<PrintoutKind> }) {
  const styles = useStyles();
  const { language, t } = usePrintWords();
  const { workbook, editor } = useServices();
  const { tell } = useNotice();
  const title = titleOf(source);
  const book = (): Uint8Array<ArrayBuffer> => bookOf(laidSheets(source, choices, kinds), source, choices, language);
  const open = (): Promise<void> => editor.openBook(book().buffer).catch((error: unknown) => tell({ intent: 'error', text: refusalText(error, t) }));
  return (
    <div className={styles.buttons}>
      <Button size="small" disabled={kinds.size === 0} onClick={() => saveFile(book(), `${t('printBookName', { title })}.xlsx`, XLSX)}>
        {t('printSaveBook')}
      </Button>
      {workbook.host.can.openBook && (
        <Button size="small" disabled={kinds.size === 0} onClick={() => void open()}>
          {t('printOpenBook')}
        </Button>
      )}
      <Button size="small" onClick={() => saveFile(noticeDocument(source, choices), `${t('printNoticeName', { title })}.docx`, DOCX)}>
        {t('printSaveNotice')}
      </Button>
    </div>
  );
}
