import type { Catalogue } from './language';

/** What kept the scoring service from answering, and what to do about it. */
export const serviceWords = {
  unreachable: {
    zh: '连不上计分服务（{service}）：请检查网络，或请管理员确认服务已启动，再点“重新计分”。',
    en: 'The scoring service ({service}) cannot be reached. Check the network, or ask the administrator whether it runs, then score again.',
  },
  timeout: {
    zh: '计分服务 {seconds} 秒没有答复：请过一会儿点“重新计分”。',
    en: 'The scoring service has not answered for {seconds} seconds. Score again in a while.',
  },
  busy: {
    zh: '计分服务正忙，等候后试了 {tries} 次仍没有排上：请过几分钟点“重新计分”。',
    en: 'The scoring service is busy and took no request in {tries} tries. Score again in a few minutes.',
  },
  'too-large': {
    zh: '台账太大（{size} MB），超过计分服务一次能收的量。名次和名额要把全部单位放在一起算，不能拆开送：请把往年的记录移到别的表，或请管理员调高上限。',
    en: 'The ledger ({size} MB) exceeds what the scoring service takes at once. Ranks and quotas need all units together, so it cannot be sent in parts: move the rows of past years to another sheet, or ask the administrator to raise the limit.',
  },
  'sign-in': {
    zh: '还没有登录，或登录已过期：请在任务窗格点“登录”。',
    en: 'You are not signed in, or no longer. Sign in in the task pane.',
  },
  'key-needed': {
    zh: '计分服务要访问密钥，没有填或不对：请在任务窗格填写管理员给的密钥。',
    en: 'The scoring service asks for an access key; it is missing or wrong. Enter the key from the administrator in the task pane.',
  },
  'sign-in-unset': {
    zh: '计分服务要求登录，但加载项没有配置登录方式：请管理员检查 config.json 的 auth。',
    en: 'The scoring service asks for a sign-in, but none is set up in the add-in. The administrator should look at auth in config.json.',
  },
  forbidden: {
    zh: '这个账号没有使用计分服务的权限：请管理员授权。',
    en: 'This account may not use the scoring service. Ask the administrator for access.',
  },
  refused: {
    zh: '计分服务没有接受这次请求：{detail}',
    en: 'The scoring service refused the request: {detail}',
  },
  failed: {
    zh: '计分服务出错（{status}）：请过一会儿点“重新计分”；一直这样请告诉管理员。',
    en: 'The scoring service failed ({status}). Score again in a while; if it stays so, tell the administrator.',
  },
  garbled: {
    zh: '{service} 的答复看不懂，它可能不是计分服务：请管理员检查 config.json 的 service。',
    en: '{service} gave an answer that makes no sense; it may not be the scoring service. The administrator should look at service in config.json.',
  },
  unconfigured: {
    zh: '没有读到加载项的配置（config.json），不知道计分服务在哪里：请管理员检查。',
    en: 'The settings of the add-in (config.json) could not be read, so the scoring service is not known. Please tell the administrator.',
  },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
} as const satisfies Catalogue;

export type ServiceWord = keyof typeof serviceWords;
