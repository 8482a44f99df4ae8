import type { Text } from '../../i18n/language';
import type { Description } from '../../model/description';
import type { Group } from './group-schema';

export function groupFaults(spec: Group): Text[] {
  void spec;
  return [];
}

export function describeGroup({ items }: Group, tell: Description): string[] {
  return [tell.say('groupOf', { items: tell.list(items.map((code) => tell.item(code))) })];
}
