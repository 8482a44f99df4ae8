import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { UnitResult } from '../../../../shared/contract/answer';
import { ranked } from '../../../../shared/report/cohort/ranking';
import { useGo } from '../../hooks/go';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { totalOf } from '../../../../workbook/results/figures';
import { standingHas, type StandingKey } from '../../../../shared/report/cohort/standing';
import type { Todo } from '../../../../workbook/results/todo';
import { LinkButton, Section, UnitTags } from '../parts';
import { VirtualList } from '../virtual-list';
import { TodoText } from './todo-list';

const useStyles = makeStyles({
  unit: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'baseline', fontWeight: tokens.fontWeightSemibold },
  total: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  reason: { display: 'block', lineHeight: '19px', overflowWrap: 'anywhere' },
});

const words = { units: 'figureUnits', final: 'figureFinal', open: 'figureOpen', invalid: 'figureInvalid', vetoed: 'figureVeto' } as const;

type Line = { readonly is: 'unit'; readonly unit: UnitResult } | { readonly is: 'todo'; readonly todo: Todo };

/** The units that a figure counts, each with what is to be done about it. */
export function UnitsList({ which, units, todos, onBack }: { which: StandingKey; units: readonly UnitResult[]; todos: readonly Todo[]; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { explain } = useView();
  const go = useGo();
  const chosen = useMemo(() => ranked(units.filter(standingHas[which])), [units, which]);
  const lines = useMemo(() => {
    const withTodos = which === 'open' || which === 'invalid';
    return chosen.flatMap((unit): Line[] => [{ is: 'unit', unit }, ...(withTodos ? todos.filter((todo) => todo.unit === unit.unit).map((todo): Line => ({ is: 'todo', todo })) : [])]);
  }, [chosen, todos, which]);
  const open = (line: Line): void => {
    if (line.is === 'todo' && line.todo.address !== '') go(line.todo.address);
    else explain({ unit: line.is === 'unit' ? line.unit.unit : (line.todo.unit ?? ''), item: line.is === 'unit' ? null : line.todo.item, fact: null });
  };
  return (
    <Section title={t('todoOfUnits', { what: t(words[which]), count: chosen.length })} aside={<LinkButton onClick={onBack}>{t('todoBack')}</LinkButton>}>
      <VirtualList
        items={lines}
        label={t(words[which])}
        estimate={36}
        keyOf={(line, index) => (line.is === 'unit' ? line.unit.unit : `${index} ${line.todo.text}`)}
        onOpen={open}
        render={(line) =>
          line.is === 'todo' ? (
            <TodoText todo={line.todo} member />
          ) : (
            <>
              <span className={styles.unit}>
                {line.unit.unit} <UnitTags unit={line.unit} />
                <span className={styles.total}>{line.unit.range ? totalOf(line.unit) : ''}</span>
              </span>
              {which === 'vetoed' && <span className={styles.reason}>{line.unit.veto.reasons.map(({ message }) => message).join(t('markClause'))}</span>}
            </>
          )
        }
      />
    </Section>
  );
}
