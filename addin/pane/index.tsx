import { createRoot } from 'react-dom/client';
import { Pane } from './components/pane';
import type { PaneServices } from './services';

export type { BindingStore, PaneServices, RulebookDocument, Sample } from './services';

/** Draws the task pane into the element. Gives back what takes it away again. */
export function renderPane(element: HTMLElement, services: PaneServices): () => void {
  const root = createRoot(element);
  root.render(<Pane services={services} />);
  return () => root.unmount();
}
