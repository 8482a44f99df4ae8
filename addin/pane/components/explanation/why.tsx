import { useState } from 'react';
import { useFollowSelection } from '../../hooks/selection/follow';
import { useTop } from '../../hooks/scroller';
import { useView } from '../../hooks/view';
import { unitsWithFollowings } from '../../../../workbook/results/followings';
import { ReadyOrBefore } from '../ready';
import { CellTrouble } from '../write/cell-trouble';
import { RankingPage } from './ranking-page';
import { TalksPage } from './talks-page';
import { UnitPage } from './unit-page';

/** 依据: who stands where, and why. */
export function ExplanationPage() {
  const { focus, focusOn, talks } = useView();
  const [following, setFollowing] = useState(true);
  const trouble = useFollowSelection(following);
  useTop(focus?.unit ?? (talks ? '\n' : ''));
  return (
    <>
      {trouble && <CellTrouble trouble={trouble} />}
      <ReadyOrBefore>
      {(scoring) => {
        if (focus && scoring.answer.units.some(({ unit }) => unit === focus.unit)) return <UnitPage key={focus.unit} scoring={scoring} focus={focus} />;
        const open = (unit: string): void => focusOn({ unit, item: null, fact: null });
        if (talks) return <ReadyOrBefore eventsOf={unitsWithFollowings}>{(opened) => <TalksPage scoring={opened} onUnit={open} />}</ReadyOrBefore>;
        return <RankingPage scoring={scoring} following={following} onFollow={setFollowing} onUnit={open} />;
      }}
      </ReadyOrBefore>
    </>
  );
}
