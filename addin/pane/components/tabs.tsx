import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { PaneWord } from '../../../shared/i18n/pane';
import { tabs, useView, type Tab as TabKey } from '../hooks/view';
import { useWords } from '../hooks/words';
import { colours } from '../theme';

const useStyles = makeStyles({
  strip: { borderBottom: `1px solid ${colours.line}`, flexShrink: 0 },
  // Not all fit beside each other in English: they go on in a second line, where everybody sees them.
  list: { flexWrap: 'wrap', paddingInline: '2px', columnGap: 0, justifyContent: 'space-between', boxSizing: 'border-box' },
  tab: { paddingInline: '3px', minWidth: 0, fontSize: tokens.fontSizeBase300 },
});

export const tabWords: Readonly<Record<TabKey, PaneWord>> = {
  overview: 'tabOverview',
  why: 'tabWhy',
  health: 'tabHealth',
  parameters: 'tabParameters',
  whatIf: 'tabWhatIf',
  write: 'tabWrite',
  printouts: 'tabPrintouts',
  rules: 'tabRules',
  binding: 'tabBinding',
};

export function Tabs() {
  const styles = useStyles();
  const { t } = useWords();
  const { tab, open } = useView();
  return (
    <nav className={styles.strip} aria-label={t('tabs')}>
      <TabList
        size="small"
        className={styles.list}
        selectedValue={tab}
        aria-label={t('tabs')}
        onTabSelect={(_, { value }) => {
          const chosen = tabs.find((each) => each === value);
          if (chosen) open(chosen);
        }}
      >
        {tabs.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`} className={styles.tab}>
            {t(tabWords[each])}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
