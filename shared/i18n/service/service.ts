import type { Catalogue } from '../language';

/** What kept the scoring service from answering, and what to do about it. */
export const serviceWords = {
  offline: {
    zh: '这台电脑没有连上网络：连上后会自动再算。',
    en: 'This computer is not connected to a network. Scoring goes on by itself once it is.',
  },
  unreachable: {
    zh: '连不上计分服务（{service}），正在自动重试：请检查网络，或请管理员确认服务已启动。',
    en: 'The scoring service ({service}) cannot be reached; it is tried again by itself. Check the network, or ask the administrator whether it runs.',
  },
  timeout: {
    zh: '计分服务 {seconds} 秒没有答复，正在自动重试。',
    en: 'The scoring service has not answered for {seconds} {seconds:second|seconds}; it is tried again by itself.',
  },
  busy: {
    zh: '计分服务正忙，过一会儿会自动再试。',
    en: 'The scoring service is busy; it is tried again by itself in a while.',
  },
  portal: {
    zh: '计分服务（{service}）没有答复，来的是一个网页：多半要先登录上网认证，或被代理拦下。请在浏览器里登录网络；通了会自动再算。',
    en: 'Instead of the scoring service ({service}) a web page answered: probably the sign-in of the network, or a proxy. Sign in to the network in a browser; scoring goes on by itself.',
  },
  cut: {
    zh: '计分服务（{service}）的答复没有收全，传到一半断了，正在自动重试。',
    en: 'The answer of the scoring service ({service}) broke off half-way; it is tried again by itself.',
  },
  empty: {
    zh: '计分服务（{service}）的答复是空的，正在自动重试；一直这样请告诉管理员。',
    en: 'The answer of the scoring service ({service}) was empty; it is tried again by itself. If it stays so, tell the administrator.',
  },
  mismatched: {
    zh: '计分服务（{service}）答的不是所问的（{detail}），没有采用；会自动再试，一直这样请告诉管理员。',
    en: 'The scoring service ({service}) answered something else than was asked ({detail}), and that was not used. It is tried again by itself; if it stays so, tell the administrator.',
  },
  'other-rules': {
    zh: '计分服务（{service}）的“{title}”和加载项的同是第 {version} 版，内容却不一样，没有采用它的结果；会自动再试：请管理员把两边更新到同一版。',
    en: 'The scoring service ({service}) and the add-in both have “{title}” in version {version}, but with other contents, so its results were not used. It is tried again by itself; the administrator should bring both to one version.',
  },
  'too-large': {
    zh: '台账太大（{size} MB），超过计分服务一次能收的量。名次和名额要把全部单位放在一起算，不能拆开送：请把往年的记录移到别的表，或请管理员调高上限。',
    en: 'The ledger ({size} MB) exceeds what the scoring service takes at once. Ranks and quotas need all units together, so it cannot be sent in parts: move the rows of past years to another sheet, or ask the administrator to raise the limit.',
  },
  'too-many-rows': {
    zh: '台账共{count}行，计分服务一次最多算{limit}行，多出{over}行。名次、平均和名额要把全部单位放在一起算，不能拆开送：请按年度，或按互不比较的类别，把台账分到几张表。',
    en: 'The ledger has {count} rows; the scoring service takes {limit} at once, {over} fewer. Ranks, means and quotas need all units together, so it cannot be sent in parts: divide it into several sheets by year, or by types of units that are not compared.',
  },
  'too-many-units': {
    zh: '考核对象共{count}个，计分服务一次最多算{limit}个，多出{over}个。名次、平均和名额要把全部单位放在一起算，不能拆开送：请按互不比较的类别把台账分到几张表。',
    en: 'There are {count} units; the scoring service takes {limit} at once, {over} fewer. Ranks, means and quotas need all units together, so they cannot be sent in parts: divide the ledger into several sheets by types of units that are not compared.',
  },
  'too-much-text': {
    zh: '台账里的文字共{size} MB，计分服务一次最多收{limit} MB，多出{over} MB：请缩短事项、文号等列里的长文字，或按年度、按互不比较的类别把台账分到几张表。',
    en: 'The ledger comes to {size} MB; the scoring service takes {limit} MB at once, {over} MB less. Shorten long texts in columns such as subject and document, or divide the ledger into several sheets by year, or by types of units that are not compared.',
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
    zh: '计分服务出错（{status}），正在自动重试；一直这样请告诉管理员。',
    en: 'The scoring service failed ({status}); it is tried again by itself. If it stays so, tell the administrator.',
  },
  'local-failed': {
    zh: '本机计算出错，正在自动重试；一直这样请关掉这一页再打开，仍不行请告诉管理员。',
    en: 'The calculation on this machine failed; it is tried again by itself. If it stays so, close this page and open it again, or tell the administrator.',
  },
  garbled: {
    zh: '{service} 的答复看不懂，没有采用；会自动再试，一直这样请告诉管理员：那里可能不是计分服务，或是版本不合。',
    en: '{service} gave an answer that makes no sense, and it was not used. It is tried again by itself; if it stays so, tell the administrator: that may not be the scoring service, or be of another version.',
  },
  unconfigured: {
    zh: '加载项的配置（{address}）写得不对（{detail}），不知道计分服务在哪里：请管理员改正，改好后会自动再算。',
    en: 'The settings of the add-in ({address}) are wrong ({detail}), so the scoring service is not known. The administrator should mend them; scoring then goes on by itself.',
  },
  'settings-unreachable': {
    zh: '连不上加载项自己的服务器，读不到配置（{address}），还不知道计分服务在哪里；正在自动重试：请检查网络。',
    en: 'The server of the add-in itself cannot be reached for its settings ({address}), so the scoring service is not known yet; it is tried again by itself. Check the network.',
  },
  'settings-slow': {
    zh: '加载项自己的服务器 {seconds} 秒没有答复，还没有读到配置（{address}），正在自动重试。',
    en: 'The server of the add-in itself has not answered for {seconds} {seconds:second|seconds}, so its settings ({address}) are not known yet; it is tried again by itself.',
  },
  'settings-failed': {
    zh: '加载项自己的服务器没有给出配置（{address}，状态 {status}），还不知道计分服务在哪里；正在自动重试，一直这样请告诉管理员。',
    en: 'The server of the add-in itself did not give its settings ({address}, status {status}), so the scoring service is not known yet; it is tried again by itself. If it stays so, tell the administrator.',
  },
  'settings-page': {
    zh: '读加载项的配置（{address}）时来的是一个网页：多半要先登录上网认证，或被代理拦下。请在浏览器里登录网络；通了会自动再算，一直这样请告诉管理员。',
    en: 'Instead of the settings of the add-in ({address}) a web page came: probably the sign-in of the network, or a proxy. Sign in to the network in a browser; scoring goes on by itself. If it stays so, tell the administrator.',
  },
  'settings-cut': {
    zh: '加载项的配置（{address}）不是完整的 JSON，可能没有收全，正在自动重试；一直这样请告诉管理员。',
    en: 'The settings of the add-in ({address}) are no whole JSON; they may have broken off half-way, and are tried again by themselves. If it stays so, tell the administrator.',
  },
  'sample-unread': {
    zh: '加载项自己的服务器没有给出“{file}”，请检查网络后再点一次；一直这样请告诉管理员。',
    en: 'The server of the add-in itself did not give “{file}”. Check the network and click once more; if it stays so, tell the administrator.',
  },
  'privacy-unread': {
    zh: '读不到工作簿里“发送名称还是代号”的选择，为免误发名称，先不发送；正在自动重试：如有单元格正在编辑，请先按回车。',
    en: 'Whether names or codes may be sent could not be read from the workbook, so nothing is sent for now; it is tried again by itself. If a cell is being edited, press Enter first.',
  },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
} as const satisfies Catalogue;

export type ServiceWord = keyof typeof serviceWords;
