/** Whether a sheet is one of rules, by its name: 规则, 规则2024, 规则·结果. The trial has sheets of its own. */
export function isRuleSheet(name: string): boolean {
  const plain = name.normalize('NFKC').trim();
  return /^规则/u.test(plain) && !/试算/u.test(plain);
}
