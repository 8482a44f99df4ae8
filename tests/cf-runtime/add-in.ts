import { connectFunctions } from '../../addin/custom-functions/function-services';
import { associateFunctions } from '../../addin/custom-functions/associate';
import { createOfficeEmulator, memoryBackend, type BookSpec, type MemoryBackend } from '../../web/office-emulator';
import { cellFunctions } from '../../addin/hosts';
import { startServices } from '../../addin/services';

/**
 * The add-in as its page loads it, but for the pane: functions, store, workbook and client of the service.
 * Excel's object model is the stand-in; `CustomFunctions` stays Microsoft's.
 */
interface Page {
  book: BookSpec;
  backend: MemoryBackend;
}

const page = globalThis as unknown as Page;
const microsofts = CustomFunctions;
page.backend = memoryBackend(page.book);
createOfficeEmulator(page.backend, { language: navigator.language }).install();
(globalThis as { CustomFunctions: unknown }).CustomFunctions = microsofts;
// The runtime asks the host which form of results it takes: the form that Excel takes today.
const { requirements } = Office.context;
const standIns = requirements.isSetSupported.bind(requirements);
requirements.isSetSupported = (set: string, version?: string | number) => set === 'CustomFunctions' || standIns(set, String(version ?? '1.1'));

associateFunctions(cellFunctions());
void startServices().then(({ store, service, retrier, workbook, language }) => {
  connectFunctions({ store, service, retrier, language: () => language, read: async (place) => (await workbook.read([place]))[0] ?? null });
});
