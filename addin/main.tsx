import './without-eval';
import { associateFunctions } from './custom-functions/associate';
import { cellFunctions } from './hosts';
import { connectFunctions, refuseFunctions } from './custom-functions/function-services';
import { renderPane } from './pane';
import { startServices } from './services';

let ending = (): void => undefined;
let starts = 0;

/** Ends the add-in for the workbook that it has, even while it is still starting: it asks for nothing more. */
export function end(): void {
  starts += 1;
  ending();
  ending = () => undefined;
}

/**
 * Starts the add-in for the workbook that is open. Programs give every workbook an add-in of its own; the
 * preview puts another workbook under the one it has, and starts it again. One is alive at a time.
 */
export async function start(): Promise<void> {
  end();
  const mine = starts;
  const element = document.getElementById('pane');
  try {
    const services = await startServices();
    const { store, service, retrier, workbook, language } = services;
    if (mine !== starts) {
      store.dispose();
      return;
    }
    connectFunctions({ store, service, retrier, language: () => language, read: async (place) => (await workbook.read([place]))[0] ?? null });
    const removePane = element ? renderPane(element, services) : () => undefined;
    ending = () => {
      removePane();
      store.dispose();
    };
  } catch (error) {
    if (mine !== starts) return;
    refuseFunctions(error);
    if (element) element.textContent = error instanceof Error ? error.message : String(error);
  }
}

// At once: cells ask for values as soon as the page is loaded, and a function that is not known fails.
associateFunctions(cellFunctions());
void start();
