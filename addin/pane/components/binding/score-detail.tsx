import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PaneWord } from '../../../../shared/words/pane';
import type { Answers } from '../../../binding/answers';
import type { ColumnDraft, ScoreDraft } from '../../../binding/draft';
import { columnBlock, headerTextAt, partAt, tableBlock, unitBlock } from '../../../binding/drawn';
import { draftName, useBinding } from '../../hooks/binding';
import { useGo } from '../../hooks/go';
import { useNotice } from '../../hooks/notice';
import { usePick } from '../../hooks/pick';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import type { Standing } from '../../logic/binding-state';
import { gridCell } from '../../logic/grid-cell';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { GoLink, LinkButton, Section } from '../parts';
import { VirtualList } from '../virtual-list';
import { Back } from './back';
import { ColumnEditor } from './column-editor';
import { ColumnLine } from './column-line';
import { StandingButtons } from './draft-card';
import { Draw } from './draw';
import { PickPrompt } from './pick-prompt';
import { PlaceChoice, type PlaceField } from './place-choices';
import { Questions } from './questions';
import { SheetMap } from './sheet-map';
import { YearField } from './year-field';

const useStyles = makeStyles({
  back: { padding: '8px 12px 0' },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '6px 12px', margin: 0, alignItems: 'center', lineHeight: '20px' },
  name: { color: colours.quiet },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  hint: { margin: '0 0 6px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  opened: { padding: '0 12px', backgroundColor: colours.paper },
});

type Shown = 'all' | 'ask' | 'items' | 'unread';
const fields = [
  ['rulebook', 'placeRulebook'],
  ['period', 'placePeriod'],
  ['type', 'placeType'],
  ['block', 'placeBlock'],
  ['score', 'askScore'],
] as const satisfies readonly (readonly [PlaceField, PaneWord])[];

/** A score sheet close up: drawn from its own cells, column by column, corrected here or by a click in the sheet. */
export function ScoreDetail({ draft, standing }: { draft: ScoreDraft; standing: Standing }) {
  const styles = useStyles();
  const { t } = useWords();
  const { answer } = useBinding();
  const { rulebooks } = useServices();
  const go = useGo();
  const [chosen, choose] = useState<Shown>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const unitPick = useUnitPick(draft, picking, () => setPicking(false));
  const asked = useMemo(() => new Set(standing.questions.flatMap((question) => (question.about === 'column' ? [question.header] : []))), [standing.questions]);
  // A click on a column in the sheet opens it here.
  usePick(!picking, ({ sheet, extent }) => {
    const part = partAt(draft, sheet, extent.row, extent.column);
    if (part !== null && part !== 'units') setOpen(part.header);
  });
  const view = rulebooks.find(({ id }) => id === draft.rulebook.id);
  const shownFields = fields.filter(([field]) => isOpenTo(draft, field, view?.period, view?.unitTypes.length ?? 1));
  const columns = draft.columns.filter((column) => isShown(column, chosen, asked));
  const opened = draft.columns.find(({ label }) => label.key === open);
  const openColumn = (header: string): void => {
    setOpen(header);
    go(columnBlock(draft, header));
  };
  const units = unitBlock(draft);
  return (
    <>
      <div className={styles.back}>
        <Back />
      </div>
      <Section title={draftName(draft)}>
        <dl className={styles.facts}>
          <dt className={styles.name}>{t('placeTable')}</dt>
          <dd className={styles.value}>
            <GoLink address={tableBlock(draft)} />
          </dd>
          <dt className={styles.name}>{t('placeUnits')}</dt>
          <dd className={styles.value}>
            {units === '' ? t('placeUnitSheets') : <GoLink address={units} />}{' '}
            {draft.lies === 'across' && !picking && <LinkButton onClick={() => setPicking(true)}>{t('pickUnits')}</LinkButton>}
          </dd>
          <dt className={styles.name}>{t('placeYear')}</dt>
          <dd className={styles.value}>
            <YearField key={draft.year ?? 0} year={draft.year} onYear={(year) => answer(draft.key, { year })} />
          </dd>
          {shownFields.map(([field, word]) => (
            <Place key={field} draft={draft} field={field} word={word} onAnswer={(more) => answer(draft.key, more)} />
          ))}
        </dl>
        {picking && <PickPrompt text={unitPick ?? t('pickUnitsNow', { sheet: draftName(draft) })} trouble={unitPick !== null} onCancel={() => setPicking(false)} />}
        {standing.standing === 'asks' && <Questions draft={draft} standing={standing} />}
        <div className={styles.buttons}>
          <StandingButtons {...standing} />
        </div>
      </Section>
      <Section title={t(draft.lies === 'across' ? 'columns' : 'columnsRows')}>
        <p className={styles.hint}>{t(draft.lies === 'across' ? 'columnsFollow' : 'columnsFollowRows')}</p>
        <Draw draft={draft} />
        <SheetMap draft={draft} asked={asked} open={open} onOpen={openColumn} />
        <Chips
          label={t('columns')}
          value={chosen}
          choices={(['all', 'ask', 'items', 'unread'] as const).map((key) => ({ key, label: t(shownWords[key]), count: draft.columns.filter((column) => isShown(column, key, asked)).length }))}
          onChange={choose}
        />
      </Section>
      {opened && (
        <div className={styles.opened}>
          <ColumnEditor draft={draft} column={opened} />
          <Button size="small" appearance="subtle" onClick={() => setOpen(null)}>
            {t('columnClose')}
          </Button>
        </div>
      )}
      <Section title={t(shownWords[chosen])}>
        <VirtualList
          items={columns}
          label={t('columns')}
          estimate={48}
          keyOf={({ label }) => label.key}
          render={(column) => <ColumnLine draft={draft} column={column} asks={asked.has(column.label.key)} />}
          onOpen={({ label }) => openColumn(label.key)}
        />
      </Section>
    </>
  );
}

function Place({ draft, field, word, onAnswer }: { draft: ScoreDraft; field: PlaceField; word: PaneWord; onAnswer: (answers: Answers) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <dt className={styles.name}>{field === 'score' ? t('placeBlock') : t(word)}</dt>
      <dd className={styles.value}>
        <PlaceChoice draft={draft} field={field} label={t(word)} onAnswer={onAnswer} />
      </dd>
    </>
  );
}

const shownWords = { all: 'columnsAll', ask: 'columnsAsk', items: 'columnsItems', unread: 'columnsUnread' } as const satisfies Readonly<Record<Shown, PaneWord>>;

function isShown({ role, label }: ColumnDraft, shown: Shown, asked: ReadonlySet<string>): boolean {
  if (shown === 'ask') return asked.has(label.key);
  if (shown === 'items') return role === 'item';
  return shown === 'all' || role !== 'item';
}

/** Whether there is anything to choose of this. */
function isOpenTo(draft: ScoreDraft, field: PlaceField, period: string | undefined, types: number): boolean {
  switch (field) {
    case 'rulebook':
      return true;
    case 'period':
      return draft.year !== null && period !== undefined && period !== 'year';
    case 'type':
      return types > 1;
    case 'block':
      return draft.blocks.length > 1;
    case 'score':
      return draft.lies === 'cards' && draft.scores.length > 1;
  }
}

/** Takes the cell over the names of the units from a click in the sheet; returns what was wrong with the click. */
function useUnitPick(draft: ScoreDraft, on: boolean, done: () => void): string | null {
  const { t } = useWords();
  const { cells, pointCorner } = useBinding();
  const { tell } = useNotice();
  const [wrong, setWrong] = useState<string | null>(null);
  usePick(on, ({ sheet, address, extent }) => {
    const name = draftName(draft);
    if (sheet !== name) {
      setWrong(t('pickWrongSheet', { other: sheet, sheet: name }));
      return;
    }
    const grid = cells?.sheets.find((each) => each.grid.sheet === sheet)?.grid;
    const value = grid ? gridCell(grid, extent.row, extent.column) : '';
    const text = headerTextAt(draft.frames, { sheet, row: extent.row, column: extent.column, value });
    if (text === '') {
      setWrong(t('pickNoText', { address }));
      return;
    }
    setWrong(null);
    tell(null);
    pointCorner(sheet, text);
    done();
  });
  return on ? wrong : null;
}
