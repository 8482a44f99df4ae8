import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, type RefObject } from 'react';
import { WriteBackProvider } from '../hooks/writing/write-back';
import { BindingProvider } from '../hooks/binding/binding';
import { ComparisonProvider } from '../hooks/comparing/comparison';
import { CurrentProvider } from '../hooks/current';
import { NoticeProvider } from '../hooks/notice';
import { PrivacyProvider } from '../hooks/privacy';
import { RefreshProvider } from '../hooks/refresh';
import { RulesProvider } from '../hooks/rules/rules';
import { ScrollerProvider } from '../hooks/scroller';
import { ServicesProvider } from '../hooks/services';
import { ShownProvider } from '../hooks/shown';
import { TrialProvider } from '../hooks/comparing/trial';
import { useView, ViewProvider } from '../hooks/view';
import { WriterProvider } from '../hooks/writing/writer';
import type { PaneServices } from '../services';
import { theme } from '../theme';
import { Broken, BrokenPage } from './broken';
import { ChangesStrip } from './changes/changes-strip';
import { ConnectionTrouble } from './connection';
import { AbsentLine, FreshnessLine } from './freshness';
import { Guard } from './guard';
import { Header } from './header';
import { NoticeLine } from './notice-line';
import { fetchPages, Page } from './page';
import { Tabs } from './tabs';
import { FinalStrip } from './write/final-strip';

const useStyles = makeStyles({
  pane: { height: '100%', minWidth: '300px', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  page: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  panel: { flex: '1 1 0', minWidth: 0, overflowY: 'auto', overflowX: 'hidden' },
});

/** Milliseconds after which pages that nobody has opened are fetched all the same. */
const FETCH_PAGES_AFTER = 2_000;

export function Pane({ services }: { services: PaneServices }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.pane} lang={services.language === 'zh' ? 'zh-CN' : 'en'}>
      <ServicesProvider services={services}>
        <Guard fallback={(detail, again) => <Broken title="brokenPaneTitle" text="brokenPane" detail={detail} onAgain={again} />}>
          <ViewProvider>
            <NoticeProvider>
              <PrivacyProvider>
                <RefreshProvider>
                  <WriterProvider>
                    <CurrentProvider>
                      <ShownProvider>
                        <ComparisonProvider>
                          <WriteBackProvider>
                            <TrialProvider>
                              <BindingProvider>
                                <RulesProvider>
                                  <Header />
                                  <Tabs />
                                  <ConnectionTrouble />
                                  <FinalStrip />
                                  <Standing />
                                  <Panel />
                                  <NoticeLine />
                                </RulesProvider>
                              </BindingProvider>
                            </TrialProvider>
                          </WriteBackProvider>
                        </ComparisonProvider>
                      </ShownProvider>
                    </CurrentProvider>
                  </WriterProvider>
                </RefreshProvider>
              </PrivacyProvider>
            </NoticeProvider>
          </ViewProvider>
        </Guard>
      </ServicesProvider>
    </FluentProvider>
  );
}

/** Between tabs and page: whether what is shown holds, and what is otherwise than before. */
function Standing() {
  return (
    <Guard fallback={() => null}>
      <AbsentLine />
      <FreshnessLine />
      <ChangesStrip />
    </Guard>
  );
}

function Panel() {
  const styles = useStyles();
  const { tab } = useView();
  useEffect(() => {
    const later = setTimeout(() => void fetchPages().catch(() => undefined), FETCH_PAGES_AFTER);
    return () => clearTimeout(later);
  }, []);
  return (
    <ScrollerProvider>
      {(scroller) => (
        <main className={styles.page}>
          <div ref={scroller as RefObject<HTMLDivElement | null>} className={styles.panel} key={tab} role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
            <Guard fallback={(detail, again) => <BrokenPage detail={detail} onAgain={again} />}>
              <Page tab={tab} />
            </Guard>
          </div>
        </main>
      )}
    </ScrollerProvider>
  );
}
