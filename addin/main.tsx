import './without-eval';
import { associateFunctions } from './functions/associate';
import { connectFunctions, refuseFunctions } from './functions/host';
import { renderPane } from './pane';
import { startServices } from './services';

let stop = (): void => undefined;

/**
 * Starts the add-in for the workbook that is open. Excel gives every workbook an add-in of its own; the
 * preview puts another workbook under the one it has, and starts it again.
 */
export async function start(): Promise<void> {
  stop();
  const element = document.getElementById('pane');
  try {
    const services = await startServices();
    const { board, service, workbook, language } = services;
    connectFunctions({ board, service, language: () => language, read: async (place) => (await workbook.read([place]))[0] ?? null });
    const removePane = element ? renderPane(element, services) : () => undefined;
    stop = () => {
      removePane();
      board.dispose();
    };
  } catch (error) {
    refuseFunctions(error);
    if (element) element.textContent = error instanceof Error ? error.message : String(error);
  }
}

// At once: Excel asks for values as soon as the page is loaded, and a function it does not know fails.
associateFunctions();
void start();
