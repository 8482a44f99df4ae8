/**
 * A little add-in in the place of ours: functions of every kind that Excel knows, and nothing in the pane. It lets the
 * stand-in be tested by itself.
 */
type Stream = CustomFunctions.StreamingInvocation<unknown>;

interface Trial {
  /** What was called, with the arguments as they came (the invocation object left out). */
  calls: unknown[][];
  cancelled: string[];
  /** Pushes to every running stream of SCORE whose first argument is this. */
  push(unit: string, value: unknown): void;
}

const streams = new Map<Stream, string>();
const trial: Trial = {
  calls: [],
  cancelled: [],
  push(unit, value) {
    for (const [invocation, each] of streams) if (each === unit) invocation.setResult(value as never);
  },
};
(window as unknown as { trial: Trial }).trial = trial;

const later = (act: () => void): void => { setTimeout(act, 60); };

CustomFunctions.associate('SCORE', (unit: string, year: number, item: string | null, invocation: Stream) => {
  trial.calls.push(['SCORE', unit, year, item]);
  streams.set(invocation, unit);
  invocation.onCanceled = () => {
    streams.delete(invocation);
    trial.cancelled.push(unit);
  };
  later(() => invocation.setResult(unit.startsWith('没有')
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `找不到单位“${unit}”，请在台账中核对名称。`) as never
    : unit.length * 10 + 0.5));
});

CustomFunctions.associate('SCORE.ITEMS', (unit: string, year: number, invocation: Stream) => {
  trial.calls.push(['SCORE.ITEMS', unit, year]);
  later(() => invocation.setResult([
    ['V1', '上级安排工作', 29.5],
    ['V2', `${unit}的项目`, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '还没有得分：等牵头单位评分。')],
  ] as never));
});

CustomFunctions.associate('SCORE.TABLE', async (...given: unknown[]) => {
  const [year, ledger] = given;
  trial.calls.push(['SCORE.TABLE', year, ledger]);
  return (ledger as unknown[][]).map((row) => [row.length, String(row[0])]);
});

CustomFunctions.associate({
  'SCORE.SUM': (first: number, rest: unknown[]) => {
    trial.calls.push(['SCORE.SUM', first, rest]);
    return first + (rest as number[]).reduce((sum, each) => sum + each, 0);
  },
  'SCORE.PLAIN': async () => { throw new Error('never seen'); },
});

export async function start(): Promise<void> {
  await Office.onReady();
  const pane = document.getElementById('pane');
  if (pane) pane.textContent = '试验窗格';
}

export function end(): void {
  const pane = document.getElementById('pane');
  if (pane) pane.textContent = '';
}
void start();
