import { fetchedOnce, useFetched, type Fetched } from '../hooks/fetched';
import type { Tab } from '../hooks/view';
import { useWords } from '../hooks/words';
import type { otherPages } from './other-pages';
import { fetchKeyEntry } from './connection';
import { Overview } from './overview/overview';
import { fetchPrivacyChoice } from './overview/privacy';
import { EmptyState } from './parts';

type OtherPages = typeof otherPages;

const others = fetchedOnce(() => import('./other-pages').then((module) => module.otherPages));
/** Few open it, and it is large. */
const rules = fetchedOnce(() => import('./rules/rules').then(({ Rules }) => ({ rules: Rules })));
/** It brings along what lays sheets out. */
const printouts = fetchedOnce(() => import('./printouts/printouts').then(({ Printouts }) => ({ printouts: Printouts })));

/** Has all the code at hand that the pane did not begin with: later the network may be away, or the site a newer one. */
export async function fetchPages(): Promise<void> {
  await Promise.all([others.fetch(), rules.fetch(), printouts.fetch(), fetchKeyEntry(), fetchPrivacyChoice(), import('../../snapshot/drift')]);
}

/** One page of the pane. What the pane begins with is there at once; the code of the others comes when the first of them is opened, or before. */
export function Page({ tab }: { tab: Tab }) {
  if (tab === 'overview') return <Overview />;
  if (tab === 'printouts') return <FetchedPage of={printouts} tab={tab} />;
  return tab === 'rules' ? <FetchedPage of={rules} tab={tab} /> : <FetchedPage<OtherPages> of={others} tab={tab} />;
}

function FetchedPage<Pages extends object>({ of, tab }: { of: Fetched<Pages>; tab: keyof Pages }) {
  const pages = useFetched(of);
  const { t } = useWords();
  if (pages) {
    const Shown = pages[tab] as React.ComponentType;
    return <Shown />;
  }
  return <EmptyState title={t('waitingTitle')} busy />;
}
