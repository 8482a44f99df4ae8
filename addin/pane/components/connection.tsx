import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeySession, Session } from '../../scoring-client/sign-in/session';
import { fetchedOnce, useFetched } from '../hooks/fetched';
import { messageOf } from '../hooks/go';
import { useNotice } from '../hooks/notice';
import { usePrivacy } from '../hooks/privacy';
import { useRefresh } from '../hooks/refresh';
import { useScoreStore, useServices } from '../hooks/services';
import { useWords } from '../hooks/words';
import { colours } from '../theme';
import { BrokenPage } from './broken';
import { Guard } from './guard';
import { Tag } from './parts';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: '6px', color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  dot: { width: '8px', height: '8px', borderRadius: '50%', backgroundColor: '#9aa5a3' },
  ok: { backgroundColor: '#2c8a4b' },
  failed: { backgroundColor: colours.veto },
  busy: { backgroundColor: colours.openBar },
});

/** Whether the scoring service answers, in a word. */
export function ConnectionState() {
  const styles = useStyles();
  const { t } = useWords();
  const { connection, reading, requests } = useScoreStore();
  const { service } = useServices();
  const { on: codes } = usePrivacy();
  const sending = requests.some(({ phase }) => phase === 'sending' || phase === 'waiting');
  const [word, tone] =
    connection.state === 'failed' && !sending
      ? ([service.local ? 'localFailed' : 'connectionFailed', styles.failed] as const)
      : sending
        ? (['connectionScoring', styles.busy] as const)
        : reading === 'reading'
          ? (['connectionReading', styles.busy] as const)
          : service.local
            ? (['local', styles.ok] as const)
            : connection.state === 'ok'
              ? (['connectionOk', styles.ok] as const)
              : (['connectionUnknown', undefined] as const);
  return (
    <div className={styles.state} role="status" title={service.local ? t('local') : t('connectionTip', { service: connection.service })}>
      <span aria-hidden className={mergeClasses(styles.dot, tone)} />
      {t(word)}
      {codes && !service.local && (
        <span title={t('connectionCodesTip')}>
          <Tag tone="good">{t('connectionCodes')}</Tag>
        </span>
      )}
    </div>
  );
}

/** What is wrong with the way to the service or to the workbook, and what can be done about it. */
export function ConnectionTrouble() {
  const { connection, reading, readingTrouble } = useScoreStore();
  const { session } = useServices();
  const { t } = useWords();
  const { start } = useRefresh();
  const trouble = connection.state === 'failed' ? connection.trouble : reading === 'failed' ? readingTrouble : null;
  if (!trouble) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline" shape="square">
        <MessageBarBody>{trouble.text}</MessageBarBody>
        <MessageBarActions>
          {session.mode === 'entra' && <SignIn session={session} />}
          <Button size="small" onClick={() => void start()}>
            {t('connectionRetry')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {isKeySession(session) && (
        <Guard fallback={(detail, again) => <BrokenPage detail={detail} onAgain={again} />}>
          <FetchedKeyEntry session={session} />
        </Guard>
      )}
    </>
  );
}

function SignIn({ session }: { session: Session }) {
  const { t } = useWords();
  const { tell } = useNotice();
  const { start } = useRefresh();
  const signIn = (): void => {
    session.signIn().then(
      () => void start(),
      (error: unknown) => tell({ intent: 'error', text: t('signInFailed', { detail: messageOf(error) }) }),
    );
  };
  return (
    <Button size="small" appearance="primary" onClick={signIn}>
      {t('signIn')}
    </Button>
  );
}

/** Few have to give a key. */
const keyEntry = fetchedOnce(() => import('./key-entry').then((module) => module.KeyEntry));
export const fetchKeyEntry = keyEntry.fetch;

function FetchedKeyEntry({ session }: { session: KeySession }) {
  const KeyEntry = useFetched(keyEntry);
  return KeyEntry && <KeyEntry session={session} />;
}

function isKeySession(session: Session): session is KeySession {
  return session.mode === 'key' && 'setKey' in session;
}
