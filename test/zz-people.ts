import { makeContacts } from '#test/bench/support/make-contacts.ts';
const t0=performance.now();
const h = makeContacts(1_000_000);
console.log('built', performance.now()-t0);
const s = (t: string) => Array.from({length:t.length},(_,i)=>t.slice(0,i+1));
const texts = ['', ...s('+4915122345678'), ...s('0151223456'), ...s('345678'), ...s('neumann'), ...s('ada neumann'), ...s('alpha ltd'), ...s('ada peters brick'), 'ada adler','hans ltd', 's a', 'a b','q 1','0000','0007'];
const rows: [number,string,number][] = [];
for (const search of texts) {
  const times:number[]=[]; let n=0;
  for (let i=0;i<5;i++){ const t=performance.now(); n=h.search(search,30).length; times.push(performance.now()-t); }
  times.sort((a,b)=>a-b);
  rows.push([times[2]!,search,n]);
}
rows.sort((a,b)=>b[0]-a[0]);
console.log(rows.slice(0,12).map(r=>`${r[0].toFixed(1)}ms "${r[1]}" ${r[2]}`).join('\n'));
