/*
 * The frame in the desk: it asks Hookswitch to be let in, keeps the token for its own origin, hears of calls, and tells
 * the desk what to show.
 */
import { RpcSocket } from './rpc-socket.js';

const query = new URLSearchParams(location.search);
const port = query.get('api') ?? '24550';
const desk = query.get('desk') ?? '';
const PERMISSIONS = ['read-calls', 'control-calls', 'dial', 'records'];
const TOKEN = 'hookswitch-token';
const WORDS = { dialing: 'Calling', ringing: 'Rings', connected: 'Talking', held: 'On hold', ended: 'Ended' };
const BUTTONS = {
  answer: ['call.answer', 'Answer'],
  reject: ['call.reject', 'Decline'],
  'hang-up': ['call.hangUp', 'End'],
};

const element = (id) => document.querySelector(`#${id}`);
let rpc;
let opened;

function say(words) {
  element('state').textContent = words;
}

function tellDesk(action, value) {
  window.parent.postMessage({ action, ...(value !== undefined && { value }) }, desk);
}

async function connect(mayAsk) {
  rpc = new RpcSocket(port, { onEvent: hear, onClose: () => disconnected() });
  try {
    await rpc.opened();
    if (localStorage.getItem(TOKEN) === null && mayAsk) {
      say('Allow it in Hookswitch');
      const { token } = await rpc.ask('pair.request', { name: 'Example Desk', permissions: PERMISSIONS });
      localStorage.setItem(TOKEN, token);
    }
    const { name } = await rpc.ask('session.open', { token: localStorage.getItem(TOKEN) ?? '' });
    await rpc.ask('events.subscribe');
    element('connect').hidden = true;
    say(`Connected as ${name}`);
  } catch (error) {
    if (error.message === 'wrong-token') localStorage.removeItem(TOKEN);
    disconnected(error.message);
  }
}

function disconnected(why = 'Not connected') {
  element('connect').hidden = false;
  element('call').hidden = true;
  say(why === 'closed' ? 'Not connected' : why);
}

function hear({ event }) {
  if (event.type === 'call-started' && event.call.direction === 'incoming') tellDesk('show_softphone');
  if (
    event.type === 'current-call-changed' ||
    event.type === 'call-changed' ||
    event.type.startsWith('call-')
  )
    if (event.call !== undefined) show(event.call);
}

function show(call) {
  const { lookup } = call.records ?? {};
  const match = lookup?.matches.find(({ id }) => id === lookup.chosen);
  element('call').hidden = false;
  element('words').textContent = WORDS[call.phase];
  element('party').textContent = match?.name ?? call.party.displayName ?? call.party.number.display;
  element('actions').replaceChildren(
    ...call.actions.filter((action) => action in BUTTONS).map(buttonOf(call)),
  );
  if (match === undefined || call.phase !== 'connected' || opened === call.id) return;
  opened = call.id;
  void openContact(call.party.number.e164, match);
}

/** The address book keeps the record's id in the CRM beside the person. */
async function openContact(number, match) {
  const [person] = (await attempt('people.search', { text: number, limit: 1 })) ?? [];
  tellDesk('open_contact', person?.fields['record-id'] ?? match.recordId);
}

function buttonOf(call) {
  return (action) => {
    const [method, words] = BUTTONS[action];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => void attempt(method, { id: call.id }));
    return button;
  };
}

async function attempt(method, params) {
  try {
    return await rpc.ask(method, params);
  } catch (error) {
    say(error.message);
    return undefined;
  }
}

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== desk || source !== window.parent || data?.action !== 'click_to_dial') return;
  tellDesk('open_ticket', data.ticket_id);
  void attempt('call.dial', { number: String(data.requester_number) }).then((dialled) => {
    if (dialled?.state === 'asked') say('Hookswitch asks you about this call');
  });
});
element('connect').addEventListener('click', () => void connect(true));
if (localStorage.getItem(TOKEN) !== null) void connect(false);
