import { otherFileWords } from '../../shared/i18n/workbook/opened-files';
import { WorkbookFault, type FaultCode } from '../xlsx/fault';

/** Why a file cannot be opened, whatever kind of file it is. */
export const faultOf = (code: FaultCode): WorkbookFault => (code in otherFileWords ? new WorkbookFault(code, {}, otherFileWords) : new WorkbookFault(code));
