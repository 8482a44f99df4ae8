import type { Catalogue } from '../language';

/** What the scoring function says to its administrator when its settings do not hold. */
export const settingWords = {
  openElsewhere: {
    zh: '没有设登录的方式（AUTH_MODE=open）只能在本机使用，不能在{host}或云上启动。请设AUTH_MODE=entra或key。',
    en: 'Without sign-in (AUTH_MODE=open) the service runs on its own machine only, not at {host} or in a cloud. Set AUTH_MODE=entra or key.',
  },
  mode: { zh: 'AUTH_MODE“{value}”不能用，应为entra、key或open。', en: 'AUTH_MODE "{value}" is not one of entra, key, open.' },
  keys: {
    zh: 'AUTH_MODE=key需要SERVICE_KEYS：逗号分隔的“名称=密钥的SHA-256（64位十六进制）”。',
    en: 'AUTH_MODE=key needs SERVICE_KEYS: name=<SHA-256 of the key, 64 hexadecimal digits>, separated by commas.',
  },
  entra: { zh: 'AUTH_MODE=entra的设置缺少或有误：{names}。', en: 'AUTH_MODE=entra: missing or wrong: {names}.' },
  number: { zh: '{name}“{value}”应为{low}至{high}的整数。', en: '{name} "{value}" must be a whole number from {low} to {high}.' },
  origin: {
    zh: 'ADDIN_ORIGIN“{value}”应如https://kaohe.example，末尾不带斜杠。',
    en: 'ADDIN_ORIGIN "{value}" must be like https://kaohe.example, without a slash at the end.',
  },
} as const satisfies Catalogue;

export type SettingText = keyof typeof settingWords;
