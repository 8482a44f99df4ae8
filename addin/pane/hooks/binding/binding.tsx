import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { answered, answering, type Answers } from '../../../../workbook/binding/draft/answers';
import type { ScoreSheetBinding, Binding } from '../../../../workbook/binding/bound';
import type { Draft, LedgerDraft } from '../../../../workbook/binding/draft/draft';
import { drop, forget, keep, reopen, settle } from '../../../../workbook/binding/keep';
import { surveyBook, type Survey, type SurveyBook } from '../../../../workbook/binding/scan/survey';
import type { Twin } from '../../../../workbook/binding/match/unit-names';
import { readParameterSheet, rulebookNamed } from '../../../../workbook/ledger/parameters';
import { placeName } from '../../../../workbook/ledger/places';
import type { LedgerBinding } from '../../../../workbook/ledger/reading';
import { standingsOf, type Standing } from '../../../../workbook/binding/standings';
import { readCells, type BookCells } from './binding-cells';
import { messageOf } from '../go';
import { useNotice } from '../notice';
import { useRulebooks } from '../rulebooks';
import { useScoreStore, useServices } from '../services';
import { useWords } from '../words';

/** The tables of the workbook, what is known of them, and what somebody says about them. */
interface BindingPage {
  /** null: not looked at yet. */
  readonly cells: BookCells | null;
  readonly survey: Survey | null;
  readonly standings: readonly Standing[];
  /** What is kept in the workbook. */
  readonly stored: Binding;
  readonly busy: boolean;
  readonly failure: string | null;
  /** Key of the draft that is looked at closely. */
  readonly open: string | null;
  show(key: string | null): void;
  look(): Promise<void>;
  answer(key: string, more: Answers): void;
  pointCorner(sheet: string, text: string): void;
  pointLedger(draft: LedgerDraft, change: Partial<LedgerBinding>): void;
  setAside(key: string, aside: boolean): void;
  readBoth(key: string): void;
  bind(drafts: readonly Draft[]): Promise<void>;
  unbind(draft: Draft): Promise<void>;
  /** Forgets what no sheet fits any more. */
  drop(binding: ScoreSheetBinding | LedgerBinding): Promise<void>;
  /** Two ways of writing one unit, or two units. */
  settleTwins(twins: readonly Twin[], same: boolean): Promise<void>;
  reopenTwin(name: string, other: string): Promise<void>;
}

const BindingContext = createContext<BindingPage | null>(null);
const nothing: Binding = {};
const noRules: NonNullable<SurveyBook['rules']> = [];

export function BindingProvider({ children }: { children: ReactNode }) {
  const { store, workbook, editor, bindings } = useServices();
  const rulebooks = useRulebooks();
  const { book } = useScoreStore();
  const rules = book?.beside.rules ?? noRules;
  const { tell } = useNotice();
  const { t } = useWords();
  const [cells, setCells] = useState<BookCells | null>(null);
  const [stored, setStored] = useState<Binding>(nothing);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answers>>(new Map());
  const [corners, setCorners] = useState<ReadonlyMap<string, string>>(new Map());
  const [ledgers, setLedgers] = useState<ReadonlyMap<string, LedgerBinding>>(new Map());
  const [aside, setAsides] = useState<ReadonlySet<string>>(new Set());
  const [both, setBoth] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [open, show] = useState<string | null>(null);
  const looking = useRef<Promise<void> | null>(null);

  const look = useCallback(() => {
    const read = async (): Promise<void> => {
      setBusy(true);
      try {
        const binding = (await bindings.load()) ?? nothing;
        const next = await readCells(workbook, editor, binding);
        setStored(binding);
        setCells(next);
        setFailure(null);
      } catch (error) {
        setFailure(messageOf(error));
      } finally {
        setBusy(false);
        looking.current = null;
      }
    };
    looking.current ??= read();
    return looking.current;
  }, [bindings, workbook, editor]);

  const survey = useMemo(() => (cells ? surveyOf(cells, stored, { views: rulebooks, rules }, { corners, ledgers: [...ledgers.values()] }) : null), [cells, stored, rulebooks, rules, corners, ledgers]);
  const standings = useMemo(() => {
    const drafts = (survey?.drafts ?? []).map((draft) => {
      const said = answers.get(draft.key);
      return said && draft.what === 'scores' ? answered(draft, said, rulebooks) : draft;
    });
    const pointed = drafts.filter((draft) => (draft.what === 'ledger' ? ledgers.has(draft.key) : draft.sheets.some(({ name }) => corners.has(name))));
    return standingsOf(drafts, rulebooks, { changed: new Set([...answers.keys(), ...pointed.map(({ key }) => key)]), aside, both });
  }, [survey, answers, ledgers, corners, aside, both, rulebooks]);

  /** Keeps the binding in the workbook and has everything read again. */
  const save = useCallback(
    async (change: (binding: Binding) => Binding, done: string): Promise<boolean> => {
      setBusy(true);
      try {
        const next = change((await bindings.load()) ?? nothing);
        await bindings.save(next);
        setStored(next);
        store.lookAgain();
        tell({ intent: 'success', text: done });
        return true;
      } catch (error) {
        tell({ intent: 'error', text: t('failed', { detail: messageOf(error) }) });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [bindings, store, tell, t],
  );

  const page = useMemo<BindingPage>(() => {
    const unsaid = (drafts: readonly Draft[]): void => {
      const keys = new Set(drafts.map(({ key }) => key));
      const sheets = new Set(drafts.flatMap((draft) => (draft.what === 'scores' ? draft.sheets.map(({ name }) => name) : [])));
      setAnswers((before) => without(before, keys));
      setLedgers((before) => without(before, keys));
      setCorners((before) => without(before, sheets));
    };
    return {
      cells,
      survey,
      standings,
      stored,
      busy,
      failure,
      open,
      show,
      look,
      answer: (key, more) => setAnswers((before) => new Map(before).set(key, answering(before.get(key) ?? {}, more))),
      pointCorner: (sheet, text) => setCorners((before) => new Map(before).set(sheet, text)),
      pointLedger: (draft, change) => setLedgers((before) => new Map(before).set(draft.key, { ...draft.binding, ...change })),
      setAside: (key, on) => setAsides((before) => toggled(before, key, on)),
      readBoth: (key) => setBoth((before) => toggled(before, key, true)),
      async bind(drafts) {
        const found = standings.map(({ draft }) => draft);
        if (await save((binding) => keep(binding, drafts, found), t('bindDone', { count: drafts.length }))) unsaid(drafts);
      },
      async unbind(draft) {
        if (await save((binding) => forget(binding, draft), t('bindUndone', { sheet: draftName(draft) }))) unsaid([draft]);
      },
      async drop(lost) {
        const name = nameOf(lost);
        await save((binding) => drop(binding, lost), t('bindUndone', { sheet: name }));
      },
      async settleTwins(twins, same) {
        await save((binding) => settle(binding, twins, same), t(same ? 'bindTwinsSame' : 'bindTwinsTwo', { count: twins.length }));
      },
      async reopenTwin(name, other) {
        await save((binding) => reopen(binding, { name, other }), t('bindTwinAgain', { name, other }));
      },
    };
  }, [cells, survey, standings, stored, busy, failure, open, look, save, t]);

  return <BindingContext value={page}>{children}</BindingContext>;
}

export function useBinding(): BindingPage {
  const page = useContext(BindingContext);
  if (!page) throw new Error('There is no binding around this component.');
  return page;
}

/** The sheet, or the first of several. */
export function draftName(draft: Draft): string {
  return draft.what === 'ledger' ? draft.sheet : (draft.sheets[0]?.name ?? '');
}

export function nameOf(binding: ScoreSheetBinding | LedgerBinding): string {
  return 'place' in binding ? placeName(binding.place) : (binding.sheets[0]?.name ?? '');
}

function surveyOf(cells: BookCells, binding: Binding, known: Pick<SurveyBook, 'views' | 'rules'>, pointed: SurveyBook['pointed']): Survey {
  const row = cells.parameters ? readParameterSheet(cells.parameters)?.rulebook : undefined;
  const preferred = row ? rulebookNamed(row.value, known.views)?.id : undefined;
  return surveyBook({ ...cells, ...known, binding, preferred, pointed });
}

function without<T>(map: ReadonlyMap<string, T>, keys: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => !keys.has(key)));
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}
