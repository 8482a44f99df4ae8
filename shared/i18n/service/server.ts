import type { Catalogue } from '../language';

/** What the scoring function says of a request that it does not answer. */
export const serverWords = {
  titleInvalid: { zh: '请求有误', en: 'The request is not valid' },
  titleUnauthorised: { zh: '没有有效的登录凭据', en: 'No valid credentials' },
  titleForbidden: { zh: '没有计分权限', en: 'Not allowed' },
  titleNotFound: { zh: '没有这个地址', en: 'Not found' },
  titleMethod: { zh: '这个地址不接受这种方法', en: 'Method not allowed' },
  titleTimeout: { zh: '请求超时', en: 'The request took too long to arrive' },
  titleTooLarge: { zh: '请求太大', en: 'The request is too large' },
  titleEncoding: { zh: '不认识这种压缩', en: 'Content encoding not supported' },
  titleTooMany: { zh: '请求太多', en: 'Too many requests' },
  titleFault: { zh: '计分服务出错', en: 'The scoring service failed' },
  titleUnavailable: { zh: '计分服务暂不可用', en: 'The scoring service is not available' },

  tooSlow: { zh: '请求没有在规定时间内传完', en: 'The request did not arrive in time' },
  notHttp: { zh: '读不懂这个请求', en: 'The request cannot be read' },
  notJson: { zh: '请求正文不是JSON', en: 'The body is not JSON' },
  notJsonAt: {
    zh: '请求正文不是JSON（第{line}行第{column}列起读不下去）',
    en: 'The body is not JSON (from line {line}, column {column})',
  },
  notUtf8: { zh: '请求正文不是UTF-8文字', en: 'The body is not UTF-8 text' },
  emptyBody: { zh: '请求没有正文', en: 'The request has no body' },
  brokenBody: { zh: '请求正文没有传完，或压缩损坏', en: 'The body broke off, or its compression is damaged' },
  encoding: { zh: '正文的压缩方式不认识，可用：{allowed}', en: 'The content encoding is not supported; allowed: {allowed}' },
  invalidOne: { zh: '{pointer}：{detail}', en: '{pointer}: {detail}' },
  invalid: { zh: '请求有{count}处不合要求，逐处列在errors里', en: 'Places that are not valid: {count}; errors lists them' },
  invalidMore: {
    zh: '请求有{count}处不合要求，errors里列出前{shown}处',
    en: 'Places that are not valid: {count}; errors lists the first {shown}',
  },
  bodyTooLarge: {
    zh: '请求正文超过{limit} MB（解压后计）；请减少单位或台账行数后再试',
    en: 'The body is larger than {limit} MB (decompressed); send fewer units or rows',
  },
  tooManyEntries: { zh: '{field}有{count}条，最多{limit}条', en: '{field} has {count} {count:entry|entries}; at most {limit}' },
  tooManyValues: { zh: '各行单元格里不同的文字和数超过{limit}个', en: 'more than {limit} different texts and numbers in the cells of the rows' },
  tooManyParts: { zh: '请求里的值超过{limit}个', en: 'more than {limit} values in the request' },
  tooManyLists: { zh: '请求里的列表和对象超过{limit}个', en: 'more than {limit} lists and objects in the request' },
  tooManyResults: { zh: '单位数乘以指标数是{count}，最多{limit}；请按类别或年度分开计分', en: 'units times items come to {count}; at most {limit}: score types of units or years one after the other' },
  tooManyMembers: { zh: '一个对象的键超过{limit}个', en: 'an object of more than {limit} keys' },
  textTooLong: { zh: '文字有{count}个字符，最多{limit}个', en: 'a text of {count} {count:character|characters}; at most {limit}' },
  tooDeep: { zh: '嵌套超过{limit}层', en: 'nested deeper than {limit} levels' },

  noRulebook: { zh: '没有办法“{id}”，可用：{allowed}', en: 'there is no rulebook "{id}"; there are: {allowed}' },
  noRoute: { zh: '没有这个地址；所有地址见 /api/v1/openapi.json', en: 'No such address; all are listed in /api/v1/openapi.json' },
  methods: { zh: '这个地址只接受{allowed}', en: 'This address accepts {allowed} only' },

  busy: { zh: '计分服务正忙，请{seconds}秒后再试', en: 'The service is busy; try again in {seconds} {seconds:second|seconds}' },
  tooOften: { zh: '请求过于频繁，请{seconds}秒后再试', en: 'Too many requests; try again in {seconds} {seconds:second|seconds}' },
  overTime: {
    zh: '{seconds}秒内没有算完，已停止；请减少单位或台账行数后再试',
    en: 'Not done within {seconds} {seconds:second|seconds} and stopped; send fewer units or rows',
  },
  overMemory: {
    zh: '内存不够，已停止；请减少单位或台账行数后再试',
    en: 'Out of memory and stopped; send fewer units or rows',
  },
  fault: {
    zh: '计分服务内部出错，请把编号{id}告诉管理员',
    en: 'The service failed; please tell the administrator the number {id}',
  },

  openHere: {
    zh: '本服务没有设登录，只在本机（localhost）上可用',
    en: 'Without sign-in this service answers on its own machine (localhost) only',
  },
  openOrigin: { zh: '这个网页不是本服务的加载项', en: 'That page is not the add-in of this service' },
  keyMissing: {
    zh: '请求没有带密钥（x-functions-key），请在任务窗格里填写',
    en: 'The request has no key (x-functions-key); enter it in the task pane',
  },
  keyWrong: { zh: '密钥不对，请向管理员核对', en: 'The key is not valid; please check it with the administrator' },
  tokenMissing: {
    zh: '请求没有带登录令牌，请在任务窗格里登录',
    en: 'The request has no access token; sign in from the task pane',
  },
  tokenBad: { zh: '登录令牌无效，请重新登录', en: 'The access token is not valid; sign in again' },
  tokenExpired: { zh: '登录已过期，请重新登录', en: 'The sign-in has expired; sign in again' },
  tokenEarly: {
    zh: '登录令牌尚未生效，请核对电脑时间后重新登录',
    en: 'The access token is not valid yet; check the clock and sign in again',
  },
  tokenClaim: {
    zh: '登录令牌不是发给本服务的（{claim}不符），请重新登录',
    en: 'The access token is not meant for this service ({claim}); sign in again',
  },
  scopeMissing: {
    zh: '这个账号没有计分权限（{scope}），请管理员授权',
    en: 'This account lacks the permission {scope}; ask the administrator',
  },
  clientUnknown: {
    zh: '这个程序没有获准调用计分服务，请管理员授权',
    en: 'This client is not allowed to call the service; ask the administrator',
  },
  signInDown: { zh: '暂时无法核对登录，请稍后再试', en: 'Sign-in cannot be checked at the moment; try again shortly' },
  notConfigured: {
    zh: '计分服务还没有设置好，请管理员查看服务日志',
    en: 'The service is not configured; the administrator finds the reason in its log',
  },
} as const satisfies Catalogue;

export type ServerText = keyof typeof serverWords;
