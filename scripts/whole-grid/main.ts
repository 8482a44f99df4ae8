import { GRID } from './ledgers';
import { measureRequest, type Question } from './service';

const asked = (process.env.GRID_ASKED ?? 'village/totals').split(',').map((text): Question => {
  const [ledger = '', detail = '', only] = text.split('/');
  return { ledger, detail: detail as Question['detail'], only: only === undefined ? null : Number(only) };
});
for (const question of asked) {
  const { bytesIn, packedIn, bytesOut, packedOut, peak, seconds, ...rest } = await measureRequest(question, GRID);
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  console.log(JSON.stringify(rest), `in ${mb(bytesIn)} (${mb(packedIn)}) out ${mb(bytesOut)} (${mb(packedOut)}) MB; ${seconds.toFixed(1)} s; ${peak.toFixed(0)} MB`);
}
