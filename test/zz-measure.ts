import { makeHistory } from '#test/bench/support/make-history.ts';
import { HistoryQuery } from '#shared/domain/history.ts';
const h = makeHistory(1_000_000);
const s = (t: string) => Array.from({length:t.length},(_,i)=>t.slice(0,i+1));
const texts = [...s('+4915122345678'), ...s('0151223456'), ...s('345678'), ...s('neumann'), ...s('ada neumann'), ...s('sales asked'), ...s('ada sales'), ...s('alpha ltd'), ...s('invoice wrong ada peters'), ...s('call back on monday'), 'ada adler','hans sales ltd', 's a', 'a b','q 1','0000','0007'];
const rows: [number,string,string,number][] = [];
for (const filter of ['all','missed','outgoing'] as const) for (const search of texts) {
  const times:number[]=[]; let n=0;
  for (let i=0;i<5;i++){ const t=performance.now(); const r=h.list(HistoryQuery.parse({search,filter})); times.push(performance.now()-t); n=r.ok?r.value.entries.length:-1; }
  times.sort((a,b)=>a-b);
  rows.push([times[2]!,filter,search,n]);
}
rows.sort((a,b)=>b[0]-a[0]);
console.log('slowest', rows.slice(0,25).map(r=>`${r[0].toFixed(1)}ms ${r[1]} "${r[2]}" ${r[3]}`).join('\n'));
console.log('p95', rows[Math.floor(rows.length*0.05)]![0], 'p50', rows[Math.floor(rows.length/2)]![0], rows.length);
for (const f of [()=>h.unseenMissed(), ()=>h.withNumber('+4915120000007',1), ()=>h.matches('+4915120000007'), ()=>h.unfinished(), ()=>h.forgetLine('demo' as never)]) {
 const times:number[]=[]; for(let i=0;i<20;i++){const t=performance.now(); f(); times.push(performance.now()-t);} times.sort((a,b)=>a-b); console.log(String(f).slice(4,40), times[10]!.toFixed(3), times[19]!.toFixed(3)); }
