import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ColumnDraft, ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import { columnBlock, partAt, tableBlock, unitBlock } from '../../../../../workbook/binding/draft/preview';
import { draftName, useBinding } from '../../../hooks/binding/binding';
import { useGo } from '../../../hooks/go';
import { useSelected } from '../../../hooks/selection/selected';
import { useRulebooks } from '../../../hooks/rulebooks';
import { useUnitPick } from '../../../hooks/selection/unit-pick';
import { useBindingWords, type BindingWord } from '../../../hooks/binding/words';
import type { Standing } from '../../../../../workbook/binding/standings';
import { colours } from '../../../theme';
import { Chips } from '../../chips';
import { GoLink, LinkButton, Section } from '../../parts';
import { VirtualList } from '../../virtual-list';
import { Back } from './back';
import { ColumnEditor } from './column-editor';
import { ColumnLine } from './column-line';
import { StandingButtons } from '../draft-card';
import { Draw } from './draw';
import { Fact, Facts } from './facts';
import { PickPrompt } from './pick-prompt';
import { PlaceChoice, type PlaceField } from '../questions/place-choices';
import { Questions } from '../questions/questions';
import { SheetMap } from './sheet-map';
import { YearField } from '../questions/year-field';

const useStyles = makeStyles({
  back: { padding: '8px 12px 0' },
  hint: { margin: '0 0 6px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  opened: { padding: '0 12px', backgroundColor: colours.paper },
});

type Shown = 'all' | 'ask' | 'items' | 'unread';
/** Each with its name on the page, and what whoever hears it is told. */
const fields = [
  ['rulebook', 'placeRulebook', 'placeRulebook'],
  ['period', 'placePeriod', 'placePeriod'],
  ['type', 'placeType', 'placeType'],
  ['block', 'placeBlock', 'placeBlock'],
  ['score', 'placeBlock', 'askScore'],
] as const satisfies readonly (readonly [PlaceField, BindingWord, BindingWord])[];

/** A score sheet close up: drawn from its own cells, column by column, corrected here or by a click in the sheet. */
export function ScoreDetail({ draft, standing }: { draft: ScoreDraft; standing: Standing }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { answer } = useBinding();
  const rulebooks = useRulebooks();
  const go = useGo();
  const [chosen, choose] = useState<Shown>('all');
  const [open, setOpen] = useState<string | null>(null);
  const pick = useUnitPick(draftName(draft), draft.frames);
  const asked = useMemo(() => new Set(standing.questions.flatMap((question) => (question.about === 'column' ? [question.header] : []))), [standing.questions]);
  // A click on a column in the sheet opens it here.
  useSelected(!pick.on, ({ sheet, extent }) => {
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
        <Facts>
          <Fact name={t('placeTable')}>
            <GoLink address={tableBlock(draft)} />
          </Fact>
          <Fact name={t('placeUnits')}>
            {units === '' ? t('placeUnitSheets') : <GoLink address={units} />}
            {draft.lies === 'across' && !pick.on && <LinkButton onClick={pick.begin}>{t('pickUnits')}</LinkButton>}
          </Fact>
          <Fact name={t('placeYear')}>
            <YearField key={draft.year ?? 0} year={draft.year} onYear={(year) => answer(draft.key, { year })} />
          </Fact>
          {shownFields.map(([field, name, label]) => (
            <Fact key={field} name={t(name)}>
              <PlaceChoice draft={draft} field={field} label={t(label)} onAnswer={(more) => answer(draft.key, more)} />
            </Fact>
          ))}
        </Facts>
        {pick.on && <PickPrompt text={pick.wrong ?? t('pickUnitsNow', { sheet: draftName(draft) })} trouble={pick.wrong !== null} onCancel={pick.end} />}
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

const shownWords = { all: 'columnsAll', ask: 'columnsAsk', items: 'columnsItems', unread: 'columnsUnread' } as const satisfies Readonly<Record<Shown, BindingWord>>;

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
