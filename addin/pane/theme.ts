import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** One accent: the blue-green of ink on ledgers. Shades from dark to light. */
const ink: BrandVariants = {
  10: '#02100f',
  20: '#06201f',
  30: '#083331',
  40: '#0a413f',
  50: '#0b4f4d',
  60: '#0c5d5a',
  70: '#0e6b67',
  80: '#0f6f6b',
  90: '#2a837f',
  100: '#469793',
  110: '#62aaa7',
  120: '#7fbdba',
  130: '#9ccfcd',
  140: '#b9e0de',
  150: '#d6f0ee',
  160: '#ebf8f7',
};

const fonts = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export const theme: Theme = { ...createLightTheme(ink), fontFamilyBase: fonts, fontFamilyNumeric: fonts };

/** Colours with a meaning, beside the accent. Each carries text of its own colour at a contrast of 4.5 or more. */
export const colours = {
  veto: '#b3261e',
  vetoTint: '#fbeceb',
  open: '#8a5300',
  openTint: '#fdf3e1',
  openBar: '#e0a94a',
  good: '#1e6b3a',
  goodTint: '#e8f4ec',
  minus: '#b3261e',
  quiet: '#5c6664',
  line: '#dfe5e4',
  paper: '#f6f8f8',
} as const;
