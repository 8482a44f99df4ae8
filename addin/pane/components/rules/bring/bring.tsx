import { useRules } from '../../../hooks/rules/rules';
import { Proposal } from './proposal';
import { TableField } from './table-field';

/** From a printed table to a sheet of rules: first the table, then what is proposed, row by row. */
export function BringPage() {
  const { bringing } = useRules();
  return bringing ? <Proposal bringing={bringing} /> : <TableField />;
}
