/** Colours as a workbook writes them: plain, from its theme with a tint, or from the old palette. */
import type { Element } from './xml';

const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF '
  + '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF '
  + '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 '
  + '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export function readTheme(theme: Element | undefined): string[] {
  const scheme = theme && [...theme.deep('clrScheme')][0];
  return THEME_ORDER.map((name, index) => {
    const colour = scheme?.child(name)?.children[0];
    return colour?.get('lastClr') ?? (colour?.name === 'srgbClr' ? colour.get('val') : undefined) ?? OFFICE_THEME[index]!;
  });
}

/** `#RRGGBB`, or undefined for automatic colours. */
export function readColour(colour: Element | undefined, theme: string[]): string | undefined {
  if (!colour || colour.flag('auto')) return undefined;
  const rgb = colour.get('rgb')?.slice(-6)
    ?? (colour.get('theme') !== undefined ? theme[colour.number('theme')] : undefined)
    ?? (colour.get('indexed') !== undefined ? PALETTE[colour.number('indexed')] : undefined);
  return rgb && /^[0-9a-f]{6}$/i.test(rgb) ? `#${tinted(rgb, colour.number('tint')).toUpperCase()}` : undefined;
}

/** A tint from -1 (black) to 1 (white) acts on lightness. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const moved = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return moved.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}
