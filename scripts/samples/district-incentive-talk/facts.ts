import type { LedgerRow } from '../sheets';

export const townships = ['青山镇', '河口镇', '云台乡', '白石乡', '双河镇', '松林乡'];
export const departments = ['区教育局', '区水利局', '区卫健局', '区住建局', '区交通局'];

const PROGRESS = '区脱贫进度排名';

/** One year of praise, criticism, households, rankings and talks, in the order in which they came. */
export const facts: LedgerRow[] = [
  { unit: '云台乡', item: '1.1', year: 2018, kind: '好', note: '上一年的结果，供连续年度使用' },
  { unit: '白石乡', item: '1.1', year: 2018, kind: '一般' },
  ranking('2019-01', '松林乡', 4),
  ranking('2019-03', '青山镇', 6),
  { unit: '区住建局', item: '1.4', level: '省级', date: '2019-03-22', evidence: '省扶办通报〔2019〕5号', note: '通报表扬' },
  ranking('2019-04', '青山镇', 6),
  { unit: '区交通局', item: '1.8', kind: '督查书面通报', count: 2, date: '2019-04-28', evidence: '区督通报〔2019〕7号、9号' },
  { unit: '白石乡', item: '1.5', level: '省级', date: '2019-05-13', evidence: '省扶办通报〔2019〕3号' },
  { unit: '白石乡', item: '1.5', level: '省级', date: '2019-05-13', evidence: '省扶办通报〔2019〕3号', note: '同一份文件又报了一次：只计一次' },
  monthly('2019-05', '区水利局', 95),
  { unit: '青山镇', item: '1.5', level: '市级', date: '2019-06-04', evidence: '市扶办通报〔2019〕6号' },
  monthly('2019-06', '区水利局', 105),
  { unit: '青山镇', item: '1.8', kind: '报送不及时、台账不规范', date: '2019-06-20', evidence: '区督通报〔2019〕14号' },
  { unit: '松林乡', item: '2.2', date: '2019-07-08', evidence: '区领导小组交办〔2019〕3号', note: '交办事项办得不好' },
  { unit: '区住建局', item: '1.7', kind: '宣传典型', level: '市级', date: '2019-07-19', evidence: '市日报7月19日' },
  { unit: '区交通局', item: '2.3', period: '2019-08', series: '市交通扶贫月排名', value: 11, of: 12, date: '2019-09-05' },
  { unit: '双河镇', item: '1.7', kind: '宣传典型', level: '中央', date: '2019-09-11', evidence: '央媒9月11日' },
  { unit: '云台乡', item: '1.6', level: '市级', date: '2019-09-18', evidence: '市扶办函〔2019〕21号', note: '全市产业扶贫现场会' },
  { unit: '区住建局', item: '3.3', date: '2019-09-27', note: '约谈当天；整改报告五个工作日内' },
  { unit: '区交通局', item: '2.8', date: '2019-10-15', evidence: '区纪委通报〔2019〕8号', note: '数字脱贫' },
  { unit: '双河镇', item: '1.7', kind: '曝光', date: '2019-10-29', note: '安置点漏雨被曝光' },
  ...['甲组王户', '乙组李户', '丙组赵户'].map((subject): LedgerRow => ({ unit: '青山镇', item: '1.3', level: '国家级', kind: '无反馈问题', subject, date: '2019-11-06', evidence: '国检名单' })),
  { unit: '青山镇', item: '1.3', level: '市级', kind: '无反馈问题', subject: '丙组赵户', date: '2019-11-06', evidence: '市检名单', note: '同一户两级都抽到：只计高的一次' },
  { unit: '区教育局', item: '1.3', level: '省级', kind: '严重影响考核评价', subject: '丁组孙户', date: '2019-11-14', evidence: '省检反馈第4条' },
  { unit: '区教育局', item: '1.2', value: 1, of: 12, date: '2019-12-20', evidence: '市年终通报' },
  { unit: '区卫健局', item: '1.2', value: 12, of: 12, date: '2019-12-20', evidence: '市年终通报' },
  { unit: '青山镇', item: '1.1', kind: '较好', value: 3, of: 6, date: '2019-12-26', evidence: '市年终通报' },
  { unit: '河口镇', item: '1.1', kind: '一般', value: 6, of: 6, date: '2019-12-26', evidence: '市年终通报' },
  { unit: '云台乡', item: '1.1', kind: '好', value: 1, of: 6, date: '2019-12-26', evidence: '市年终通报' },
  { unit: '白石乡', item: '1.1', kind: '较差', value: 5, of: 6, date: '2019-12-26', evidence: '市年终通报' },
  { unit: '双河镇', item: '1.1', kind: '较好', value: 2, of: 6, date: '2019-12-26', evidence: '市年终通报' },
];

function ranking(period: string, unit: string, value: number): LedgerRow {
  return { unit, item: '2.1', period, series: PROGRESS, value, of: townships.length, date: `${period}-28` };
}

function monthly(period: string, unit: string, value: number): LedgerRow {
  return { unit, item: '2.4', period, series: '省水利扶贫月排名', value, of: 111, date: `${period}-25` };
}
