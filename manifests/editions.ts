/**
 * The same add-in for different places. Each has an identity of its own, so that the one under
 * development and the one in service can be installed side by side.
 */
export interface Edition {
  readonly id: string;
  /** Behind the name, so that people can tell them apart. */
  readonly mark: Record<'zh' | 'en', string>;
  /** The page with the office.js of that cloud. */
  readonly page: string;
  /** Where people of that cloud sign in; such windows may open inside the add-in. */
  readonly signIn: string;
}

const worldwide = { page: 'taskpane.html', signIn: 'https://login.microsoftonline.com' };

export const editions = {
  development: { ...worldwide, id: '5c1c24c7-7a4c-4cc2-88eb-9e0d423990b5', mark: { zh: '（开发）', en: ' (development)' } },
  production: { ...worldwide, id: 'bb872696-1bba-4035-8947-7d145fc4d664', mark: { zh: '', en: '' } },
  '21vianet': {
    id: 'd6b5e58a-3423-40d7-b809-2feeae981efa',
    mark: { zh: '', en: '' },
    page: 'taskpane.21vianet.html',
    signIn: 'https://login.partner.microsoftonline.cn',
  },
} satisfies Record<string, Edition>;

export type EditionName = keyof typeof editions;
