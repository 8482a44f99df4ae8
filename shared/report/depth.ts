/** How far a result is opened: what came out, item by item, or down to each row that entered an item. */
export const depths = ['headline', 'items', 'events'] as const;
export type Depth = (typeof depths)[number];
