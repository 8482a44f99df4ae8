import { associateFunctions } from './functions/associate';
import { connectFunctions, refuseFunctions } from './functions/host';
import { renderPane } from './pane';
import { startServices } from './services';

// At once: Excel asks for values as soon as the page is loaded, and a function it does not know fails.
associateFunctions();

startServices()
  .then((services) => {
    const { board, service, workbook, language } = services;
    connectFunctions({ board, service, language: () => language, read: async (place) => (await workbook.read([place]))[0] ?? null });
    const element = document.getElementById('pane');
    if (element) renderPane(element, services);
  })
  .catch((error: unknown) => {
    refuseFunctions(error);
    const element = document.getElementById('pane');
    if (element) element.textContent = error instanceof Error ? error.message : String(error);
  });
