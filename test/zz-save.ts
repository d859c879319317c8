import { makeHistory } from '#test/bench/support/make-history.ts';
import { historyEntry } from '#test/support/history-entries.ts';
const h = makeHistory(1_000_000);
const run=(label:string,f:(i:number)=>void,n=300)=>{const times:number[]=[]; for(let i=0;i<n;i++){const t=performance.now(); f(i); times.push(performance.now()-t);} times.sort((a,b)=>a-b); console.log(label, 'p50',times[n>>1]!.toFixed(2),'p95',times[Math.floor(n*.95)]!.toFixed(2),'max',times[n-1]!.toFixed(2));};
run('new', (i)=>{ const {result:_r,...e}=historyEntry(2_000_000+i); h.save(e);});
run('heartbeat', (i)=>{ const {result:_r,...e}=historyEntry(2_000_000+i,{totalMs:99}); h.save(e);});
run('end', (i)=>{ h.save(historyEntry(2_000_000+i,{notes:'some words typed in here for a call'}));});
run('note', (i)=>{ h.note(historyEntry(2_000_000+i).id,'some words typed in here for a call '+i);});
