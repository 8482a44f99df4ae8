import { describe, expect, it } from 'vitest';
import { score } from '../../../../tests/lib/built-in';
import { say, type Language, type Slots } from '../../../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../../../shared/i18n/pane';
import { prepare } from '../../../../workbook/results/prepare-request';
import { changesBetween } from '../../../../shared/report/changes';
import { fakeScoring } from '../../../explanation/testing/fake-scoring';
import { supposing, type Supposition } from '../../../scenario/scenario';
import { villageBook } from '../../testing/villages';
import { changeDetails, changesLine } from './changes-text';

const { scoring } = fakeScoring(villageBook());
const { request } = prepare(scoring.ledger, scoring.when);
const t = (language: Language) => (word: PaneWord, slots?: Slots) => say(paneWords, word, language, slots);
const changes = (...suppositions: Supposition[]) => changesBetween(scoring.answer, score(supposing(request, suppositions), { language: 'zh' }));
const line = (language: Language, ...suppositions: Supposition[]) => changesLine(changes(...suppositions), scoring.rulebook, t(language), language);

const notice = { suppose: 'without', id: '台账!A267' } as const;
const doubled = { suppose: 'without', id: '台账!A268' } as const;
const amount = { suppose: 'changed', id: '台账!A269', value: '0.5' } as const;
const incident = { suppose: 'added', fact: { id: '新', unit: '梅岭村', item: 'V22', year: 2019, kind: 'incident' } } as const;

describe('what changed, in one line', () => {
  it('names the total before and after, and how many ranks moved', () => {
    expect(line('zh', notice, doubled)).toMatch(/^白水村 [\d.]+→[\d.]+；\d+ 个单位名次变。$/);
    expect(line('en', notice, doubled)).toMatch(/^白水村 [\d.]+→[\d.]+; \d+ ranks changed\.$/);
  });

  it('says a veto with the unit, though its total is the same', () => {
    expect(line('zh', incident)).toBe('梅岭村 新增一票否决。');
  });

  it('says that an open total is settled', () => {
    expect(line('zh', amount)).toMatch(/^石桥村 90\.45 ~ 91\.95→91\.95，已定；\d+ 个单位名次变。$/);
  });

  it('names two units and counts the others', () => {
    expect(line('zh', notice, doubled, amount, incident)).toMatch(/；另有 1 个单位有变；/);
  });

  it('says so where nothing changed', () => {
    expect(line('zh')).toBe('没有变化。');
  });
});

describe('what changed of one unit', () => {
  it('is its rank and the items behind it', () => {
    const [first] = changes(notice, doubled);
    const details = changeDetails(first!, scoring.rulebook, t('zh'));
    expect(details[0]).toMatch(/^名次 \d+→\d+$/);
    expect(details).toContain('V1 平时工作 18.5→20');
  });
});
