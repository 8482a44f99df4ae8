/** A workbook may be dropped anywhere on the page. */
import { element } from '../dom';

export function acceptDrops(invitation: string, open: (file: File) => void): void {
  const veil = element('drop');
  veil.textContent = invitation;
  let depth = 0;
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const show = (on: boolean): void => { veil.hidden = !on; };
  window.addEventListener('dragenter', (event) => {
    if (!carriesFile(event)) return;
    depth += 1;
    show(true);
  }, true);
  window.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) show(false);
  }, true);
  window.addEventListener('dragover', (event) => { if (carriesFile(event)) event.preventDefault(); }, true);
  window.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth = 0;
    show(false);
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  }, true);
}
