import type { Description } from '../../model/description';
import type { Condition } from '../conditions';
import { describeCondition } from './condition-words';

interface Line { grade: string; from?: number | undefined; share?: number | undefined; places?: number | undefined; upTo?: true | undefined; when?: Condition | undefined; unless?: Condition | undefined }

export function describeGrading({ grades }: { grades: readonly Line[] }, tell: Description): string[] {
  return grades.map(({ grade, from, share, places, when, unless }) =>
    tell.say('gradeLine', {
      grade: tell.grade(grade),
      from: from === undefined ? '' : tell.say('gradeFrom', { from }),
      share: share === undefined ? (places === undefined ? '' : tell.say('gradePlaces', { places })) : tell.say('gradeShare', { share }),
      when: when ? tell.say('gradeWhen', { when: describeCondition(when, tell) }) : '',
      unless: unless ? tell.say('gradeUnless', { when: describeCondition(unless, tell) }) : '',
    }),
  );
}
