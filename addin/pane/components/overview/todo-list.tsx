import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useCurrent } from '../../hooks/current';
import { useGo } from '../../hooks/go';
import { useBoard } from '../../hooks/services';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { todoKinds, todosOf, type Todo, type TodoKind } from '../../logic/todo';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { Section } from '../parts';
import { VirtualList } from '../virtual-list';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '4px 1fr', columnGap: '8px' },
  mark: { borderRadius: '2px' },
  error: { backgroundColor: colours.veto },
  pending: { backgroundColor: colours.openBar },
  warning: { backgroundColor: '#c9b26a' },
  note: { backgroundColor: '#c4cccb' },
  text: { lineHeight: '19px', overflowWrap: 'anywhere' },
  address: { color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  calm: { margin: '4px 0 12px', color: colours.quiet },
});

const words = { error: 'todoError', pending: 'todoPending', warning: 'todoWarning', note: 'todoNote' } as const;

/** Everything in error or open, row by row; a click goes to the cell. */
export function TodoList() {
  const styles = useStyles();
  const { language, t } = useWords();
  const { problems } = useBoard();
  const { ledger, scoring } = useCurrent();
  const { explain } = useView();
  const go = useGo();
  const [kind, setKind] = useState<TodoKind | 'all'>('all');
  const todos = useMemo(() => todosOf(problems, ledger, scoring, language), [problems, ledger, scoring, language]);
  const shown = useMemo(() => (kind === 'all' ? todos : todos.filter((todo) => todo.kind === kind)), [todos, kind]);
  const open = (todo: Todo): void => {
    if (todo.address !== '') go(todo.address);
    else if (todo.unit !== null) explain({ unit: todo.unit, item: todo.item, fact: null });
  };
  const counts = todoKinds.map((each) => ({ key: each, label: t(words[each]), count: todos.filter((todo) => todo.kind === each).length }));
  return (
    <Section title={t('todo')}>
      {todos.length === 0 ? (
        <p className={styles.calm}>{scoring ? t('todoNoneText') : t('todoNone')}</p>
      ) : (
        <>
          <Chips label={t('todo')} value={kind} onChange={setKind} choices={[{ key: 'all', label: t('todoAll'), count: todos.length }, ...counts]} />
          {shown.length === 0 && <p className={styles.calm}>{t('todoNoneOfKind')}</p>}
          <VirtualList
            items={shown}
            label={t('todo')}
            estimate={52}
            keyOf={({ address, text }, index) => `${index} ${address} ${text}`}
            onOpen={open}
            render={(todo) => (
              <span className={styles.row}>
                <span aria-hidden className={mergeClasses(styles.mark, styles[todo.kind])} />
                <span className={styles.text}>
                  {todo.text} {todo.address !== '' && !todo.text.includes(todo.address) && <span className={styles.address}>{todo.address}</span>}
                </span>
              </span>
            )}
          />
        </>
      )}
    </Section>
  );
}
