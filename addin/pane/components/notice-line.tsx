import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useNotice } from '../hooks/notice';
import { useWords } from '../hooks/words';

export function NoticeLine() {
  const { notice, tell, hold } = useNotice();
  const { t } = useWords();
  return (
    <div role="status" onPointerEnter={() => hold(true)} onPointerLeave={() => hold(false)} onFocus={() => hold(true)} onBlur={() => hold(false)}>
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" shape="square">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions containerAction={<Button aria-label={t('close')} appearance="transparent" icon={<DismissRegular />} onClick={() => tell(null)} />}>
            {notice.action && (
              <Button size="small" onClick={notice.action.run}>
                {notice.action.label}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
