import { Ami } from '#test/lab/ami.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { statsThat } from '#test/support/media-loop.ts';
import { PbxLine, labLine } from '#test/support/pbx-line.ts';
const sleep = (ms:number)=>new Promise(r=>setTimeout(r,ms));
const log = { debug:(e:string,f:any)=>console.log('   D',e,JSON.stringify(f)), info:(e:string,f:any)=>console.log('   I',e,JSON.stringify(f)), warn:(e:string,f:any)=>console.log('   W',e,JSON.stringify(f)), error:(e:string,f:any)=>console.log('   E',e,JSON.stringify(f)), child(){return log;} } as any;
const media = await MediaPage.start();
console.log('page');
const ami = await Ami.login();
const line = new PbxLine(labLine(media, { log }));
line.connector.onEvent(e=>console.log(JSON.stringify(e)));
await line.registered();
for (let i=0;i<3;i++){
const from=line.events.length;
ami.action('Originate', { Channel: 'Local/tone@lab-customer/n', Context: 'agents', Exten: '1001', Priority: '1', Async: 'true', CallerID: '"Ann Smith" <+15551234567>' }).catch((e:any)=>console.log('ami',String(e)));
const inc = await line.next('incoming',()=>true,{after:from});
await sleep(400);
const t=performance.timeOrigin+performance.now();
console.log('answer ->', JSON.stringify(await line.connector.answer(inc.callId)));
await line.next('media', e=>e.state==='flowing',{after:from});
const m=(n:string)=>(line.all('mark').filter(e=>e.mark===n).at(-1) as any).at;
console.log('FIG', {invite:m('incoming-raised')-inc.receivedAt, answer200:m('answer-sent')-t, answerAudio:m('audio')-t});
if(i===1){ const c=performance.now(); await media.crash(); await line.next('media',e=>e.state==='healing',{after:from}); const f2=line.events.length; await line.next('media', e=>e.state==='flowing',{after:f2}); console.log('HEALED', performance.now()-c); await sleep(1000);}
if(i===2){ console.log('hold', await line.connector.hold(inc.callId)); await sleep(300); console.log('resume', await line.connector.resume(inc.callId)); console.log('digits', await line.connector.sendDigits(inc.callId,'12')); await sleep(300)}
console.log('hangup', await line.connector.hangUp(inc.callId));
await line.next('ended',()=>true,{after:from});
await sleep(300);
}
const id = crypto.randomUUID() as any; const from=line.events.length;
console.log('dial', await line.connector.dial(id,'601'));
await line.next('connected',e=>e.callId===id); await sleep(1200);
await line.connector.hangUp(id); await line.next('ended',e=>e.callId===id);
console.log('count', await media.request('count',{}));
const td=performance.now(); await line.connector.disconnect(); console.log('disc', performance.now()-td);
await media.dispose(); await ami.close?.(); process.exit(0);
