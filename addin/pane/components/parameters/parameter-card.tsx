import { Field, Input, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ParameterView, RulebookView } from '../../../../shared/contract/rulebook-view';
import { wantedOf } from '../../../../workbook/ledger/parameters';
import { clauseText } from '../../../../shared/report/clauses';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import type { disorderOf, Draft, DraftFault, ParameterState } from '../../logic/decisions';
import { colours } from '../../theme';
import { GoLink, Tag, type Tone } from '../parts';

const useStyles = makeStyles({
  card: { padding: '12px', borderBottom: `1px solid ${colours.line}`, scrollMarginTop: '8px' },
  asked: { backgroundColor: colours.paper },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  clause: { margin: '2px 0 6px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  signed: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', marginTop: '6px' },
  input: { minWidth: 0, width: '100%' },
  disorder: { margin: '4px 0 0', color: colours.veto, lineHeight: '19px' },
});

const tones: Readonly<Record<ParameterState, Tone>> = { set: 'good', wrong: 'veto', default: 'quiet', unset: 'open' };
const words = { set: 'parameterSet', wrong: 'parameterWrong', default: 'parameterDefault', unset: 'parameterUnset' } as const;

interface Props {
  readonly view: RulebookView;
  readonly parameter: ParameterView;
  readonly state: ParameterState;
  /** The cell that holds the value, where one does. */
  readonly address: string | null;
  readonly draft: Draft;
  readonly faults: readonly DraftFault[];
  /** Two figures that contradict each other: the one that is too high for the other. */
  readonly disorder: ReturnType<typeof disorderOf>;
  /** It was asked for from another page. */
  readonly asked: boolean;
  readonly onDraft: (draft: Draft) => void;
}

/** One question in plain words, with its clause, what may be answered, who decided and on what basis. */
export function ParameterCard({ view, parameter, state, address, draft, faults, disorder, asked, onDraft }: Props) {
  const styles = useStyles();
  const { t, text } = useWords();
  const { documentOf } = useServices();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) card.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const clause = clauseText(documentOf(view.id), parameter.clause);
  return (
    <section ref={card} className={mergeClasses(styles.card, asked && styles.asked)} aria-label={text(parameter.question)}>
      <h2 className={styles.question}>
        {text(parameter.question)} <Tag tone={tones[state]}>{t(words[state])}</Tag>
      </h2>
      <p className={styles.clause}>
        {t('clause', { clause: parameter.clause })} {clause} {address !== null && <GoLink address={address} />}
      </p>
      {parameter.type === 'choice' ? <Choice parameter={parameter} draft={draft} onDraft={onDraft} /> : <Entry parameter={parameter} draft={draft} wrong={faults.includes('value')} onDraft={onDraft} />}
      {disorder && <p role="alert" className={styles.disorder}>{t('parameterBelow', { upper: text(disorder.upper.question), other: text(disorder.other.question), value: disorder.value, least: disorder.least })}</p>}
      {draft.value !== '' && (
        <div className={styles.signed}>
          <Field size="small" label={t('parameterBy')} required {...(faults.includes('by') ? { validationMessage: t('parameterBySome') } : {})}>
            <Input size="small" className={styles.input} value={draft.by} placeholder={t('parameterByHint')} onChange={(_, { value }) => onDraft({ ...draft, by: value })} />
          </Field>
          <Field size="small" label={t('parameterBasis')} required {...(faults.includes('basis') ? { validationMessage: t('parameterBasisSome') } : {})}>
            <Input size="small" className={styles.input} value={draft.basis} placeholder={t('parameterBasisHint')} onChange={(_, { value }) => onDraft({ ...draft, basis: value })} />
          </Field>
        </div>
      )}
    </section>
  );
}

interface ControlProps {
  readonly parameter: ParameterView;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function Choice({ parameter, draft, onDraft }: ControlProps) {
  const { t, text } = useWords();
  const undecided = parameter.default === null ? t('parameterLeave') : t('parameterLeaveDefault');
  return (
    <RadioGroup aria-label={text(parameter.question)} value={draft.value} onChange={(_, { value }) => onDraft({ ...draft, value })}>
      {parameter.values?.map(({ value, text: name }) => (
        <Radio key={value} value={value} label={text(name) + (value === parameter.default ? t('parameterDefaultMark') : '')} />
      ))}
      <Radio value="" label={undecided} />
    </RadioGroup>
  );
}

function Entry({ parameter, draft, wrong, onDraft }: ControlProps & { wrong: boolean }) {
  const styles = useStyles();
  const { t, text } = useWords();
  const allowed = t('parameterAllowed', { allowed: wantedOf(parameter) });
  const usual = parameter.default === null || Array.isArray(parameter.default) ? '' : `${String(parameter.default)}${t('parameterDefaultMark')}`;
  return (
    <Field size="small" {...(wrong ? { validationMessage: allowed } : { hint: allowed })}>
      <Input size="small" className={styles.input} aria-label={text(parameter.question)} value={draft.value} placeholder={usual} onChange={(_, { value }) => onDraft({ ...draft, value })} />
    </Field>
  );
}
