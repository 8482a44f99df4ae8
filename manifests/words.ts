/** What people read of the add-in in Excel's own dialogs and on its ribbon. */
export interface Words {
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly button: string;
  readonly buttonTip: string;
  readonly welcome: string;
  readonly welcomeText: string;
}

export const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

export const words: Record<keyof typeof LOCALES, Words> = {
  zh: {
    name: '考核计分',
    description: '按考核办法为村、站所、部门和干部计分：=SCORE(单位, 年度)，每个分数都能查到条款、事项和封顶。',
    group: '考核',
    button: '考核计分',
    buttonTip: '打开考核计分窗格：查看台账、重新计分、解释每个分数。',
    welcome: '考核计分已就绪',
    welcomeText: '在“开始”选项卡点“考核计分”打开窗格，或在单元格中输入 =SCORE(单位, 年度)。',
  },
  en: {
    name: 'Kaohe',
    description: 'Scores villages, stations, departments and cadres by the official document: =SCORE(unit, year), with clause, events and cap behind every figure.',
    group: 'Assessment',
    button: 'Kaohe',
    buttonTip: 'Opens the Kaohe pane: the ledger, scoring again, and the reasons for every figure.',
    welcome: 'Kaohe is ready',
    welcomeText: 'Choose Kaohe on the Home tab to open the pane, or enter =SCORE(unit, year) into a cell.',
  },
};
