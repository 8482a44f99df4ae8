import { useState } from 'react';
import { useFollowSelection } from '../../hooks/follow';
import { useTop } from '../../hooks/scroller';
import { useView } from '../../hooks/view';
import { Ready } from '../ready';
import { RankingPage } from './ranking-page';
import { UnitPage } from './unit-page';

/** 依据: who stands where, and why. */
export function Why() {
  const { focus, focusOn } = useView();
  const [following, setFollowing] = useState(true);
  useFollowSelection(following);
  useTop(focus?.unit ?? '');
  return (
    <Ready>
      {(scoring) =>
        focus && scoring.answer.units.some(({ unit }) => unit === focus.unit) ? (
          <UnitPage key={focus.unit} scoring={scoring} focus={focus} />
        ) : (
          <RankingPage scoring={scoring} following={following} onFollow={setFollowing} onUnit={(unit) => focusOn({ unit, item: null, fact: null })} />
        )
      }
    </Ready>
  );
}
