/** The line between grid and pane: dragged, or moved by the arrow keys. */
import { element } from './dom';

const NARROWEST = 280;
const STEP = 24;
const GRID_AT_LEAST = 360;

export function makeDivider(label: string): void {
  const divider = element('divider');
  const side = element('side');
  divider.setAttribute('aria-label', label);
  divider.ariaValueMin = String(NARROWEST);
  const resize = (width: number): void => {
    const widest = Math.max(NARROWEST, document.body.clientWidth - GRID_AT_LEAST);
    const set = Math.min(widest, Math.max(NARROWEST, width));
    side.style.width = `${set}px`;
    divider.ariaValueNow = String(set);
    divider.ariaValueMax = String(widest);
    window.dispatchEvent(new Event('resize'));
  };
  divider.addEventListener('pointerdown', (down) => {
    divider.setPointerCapture(down.pointerId);
    const start = side.offsetWidth + down.clientX;
    const move = (event: PointerEvent): void => resize(start - event.clientX);
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', move), { once: true });
  });
  divider.ariaValueNow = String(side.offsetWidth);
  divider.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') resize(side.offsetWidth + STEP);
    if (event.key === 'ArrowRight') resize(side.offsetWidth - STEP);
  });
}
