import { answerOf, contentOf, type Answered, type Asked, type Knowledge } from './answered';
import { evaluate } from './evaluate';

/** What a formula has to show, also where it reckons on with one result in a simple way. */
export function givenFor(asked: Asked, knowledge: Knowledge): Answered {
  const answered = contentOf(asked, knowledge);
  if (answered.is !== 'unfollowed') return answered;
  const content = evaluate(asked, knowledge);
  const first = content === null ? answered : answerOf(asked, knowledge);
  return content !== null && first.is === 'content' ? { ...first, content } : first.is === 'unscored' ? first : { is: 'unfollowed' };
}
