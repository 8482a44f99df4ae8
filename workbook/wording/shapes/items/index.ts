import type { Shape } from '../shape';

/** Everything that scores an item. */
export const items: Shape = {
  name: 'items',
  read: () => null,
};
