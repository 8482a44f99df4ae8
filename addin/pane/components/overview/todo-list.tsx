import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { joined } from '../../../../shared/i18n/language';
import { useGo } from '../../hooks/go';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import type { Noun } from '../../logic/texts/noun';
import { groupsOf, todoKinds, type Todo, type TodoGroup, type TodoKind } from '../../../../workbook/results/todo';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { Section } from '../parts';
import { VirtualList } from '../virtual-list';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '4px 1fr', columnGap: '8px' },
  member: { paddingInlineStart: '16px' },
  mark: { borderRadius: '2px' },
  error: { backgroundColor: colours.veto },
  pending: { backgroundColor: colours.openBar },
  warning: { backgroundColor: '#c9b26a' },
  note: { backgroundColor: '#c4cccb' },
  text: { lineHeight: '19px', overflowWrap: 'anywhere' },
  address: { color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  concerns: { display: 'block', color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  calm: { margin: '4px 0 12px', color: colours.quiet },
  more: { margin: '6px 0' },
});

const words = { error: 'todoError', pending: 'todoPending', warning: 'todoWarning', note: 'todoNote' } as const;
/** The list stands above the other parts of the page: what is beyond this is shown at a click. */
const shownAtOnce = 8;
const namedAtOnce = 3;

type Line = { readonly is: 'group'; readonly group: TodoGroup } | { readonly is: 'todo'; readonly todo: Todo; readonly member: boolean };

interface Props {
  readonly todos: readonly Todo[];
  /** Everything is settled; false while that cannot be said. */
  readonly settled: boolean;
  readonly noun: Noun;
}

/** Everything in error or open. What is equal for many is one line; a click goes where it is mended. */
export function TodoList({ todos, settled, noun }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const [kind, setKind] = useState<TodoKind | 'all'>('all');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const groups = useMemo(() => groupsOf(kind === 'all' ? todos : todos.filter((todo) => todo.kind === kind)), [todos, kind]);
  if (todos.length === 0 && !settled) return null;
  const shown = all ? groups : groups.slice(0, shownAtOnce);
  const lines = shown.flatMap((group) => linesOf(group, unfolded.has(keyOf(group))));
  const toggle = (key: string): void => setUnfolded((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set(before).add(key)));
  const counts = todoKinds.map((each) => ({ key: each, label: t(words[each]), count: todos.filter((todo) => todo.kind === each).length }));
  return (
    <Section title={t('todo')}>
      {todos.length === 0 ? (
        <p className={styles.calm}>{t('todoNoneText')}</p>
      ) : (
        <>
          <Chips label={t('todo')} value={kind} onChange={setKind} choices={[{ key: 'all', label: t('todoAll'), count: todos.length }, ...counts]} />
          {groups.length === 0 && <p className={styles.calm}>{t('todoNoneOfKind')}</p>}
          <TodoLines lines={lines} unfolded={unfolded} onToggle={toggle} noun={noun} />
          {groups.length > shownAtOnce && (
            <Button size="small" className={styles.more} onClick={() => setAll(!all)}>
              {all ? t('todoShowLess') : t('todoShowAll', { count: groups.length - shownAtOnce })}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function keyOf({ kind, about, parameter }: TodoGroup): string {
  return [kind, parameter ?? '', about].join(' ');
}

/** One matter of one unit is its own line; one that a parameter settles leads there, however few it concerns. */
function linesOf(group: TodoGroup, unfolded: boolean): readonly Line[] {
  const [only] = group.todos;
  if (group.todos.length === 1 && group.parameter === null && only) return [{ is: 'todo', todo: only, member: false }];
  const members = unfolded ? group.todos.map((todo): Line => ({ is: 'todo', todo, member: true })) : [];
  return [{ is: 'group', group }, ...members];
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly unfolded: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly noun: Noun;
}

function TodoLines({ lines, unfolded, onToggle, noun }: LinesProps) {
  const { t } = useWords();
  const { explain, askParameter } = useView();
  const go = useGo();
  const open = (line: Line): void => {
    if (line.is === 'group') {
      if (line.group.parameter !== null) askParameter(line.group.parameter);
      else onToggle(keyOf(line.group));
      return;
    }
    const { address, unit, item } = line.todo;
    if (address !== '') go(address);
    else if (unit !== null) explain({ unit, item, fact: null });
  };
  return (
    <VirtualList
      items={lines}
      label={t('todo')}
      estimate={52}
      keyOf={(line, index) => (line.is === 'group' ? keyOf(line.group) : `${index} ${line.todo.address} ${line.todo.text}`)}
      onOpen={open}
      render={(line) => (line.is === 'group' ? <GroupText group={line.group} unfolded={unfolded.has(keyOf(line.group))} noun={noun} /> : <TodoText todo={line.todo} member={line.member} />)}
    />
  );
}

export function TodoText({ todo, member = false }: { todo: Todo; member?: boolean }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.row, member && styles.member)}>
      <span aria-hidden className={mergeClasses(styles.mark, styles[todo.kind])} />
      <span className={styles.text}>
        {todo.text} {todo.address !== '' && !todo.text.includes(todo.address) && <span className={styles.address}>{todo.address}</span>}
      </span>
    </span>
  );
}

function GroupText({ group, unfolded, noun }: { group: TodoGroup; unfolded: boolean; noun: Noun }) {
  const styles = useStyles();
  const { t, text } = useWords();
  const first = text(joined(group.units.slice(0, namedAtOnce)));
  const names = group.units.length > namedAtOnce ? t('todoAndOthers', { names: first }) : first;
  return (
    <span className={styles.row}>
      <span aria-hidden className={mergeClasses(styles.mark, styles[group.kind])} />
      <span className={styles.text}>
        {group.about} <span className={styles.address}>{t(group.parameter !== null ? 'todoFillIn' : unfolded ? 'todoFold' : 'todoUnfold')}</span>
        {group.units.length > 0 && <span className={styles.concerns}>{t('todoConcerns', { count: group.units.length, unit: t(noun), names })}</span>}
      </span>
    </span>
  );
}
