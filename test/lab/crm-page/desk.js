/*
 * A help desk as it would embed a telephone: the softphone is a page of another origin in a frame, and both talk by
 * messages. What the frame may say are the messages that Freshdesk's softphone frames use; what the desk says to the
 * frame is one more of our own, since Freshdesk's click to dial calls an address instead.
 */
const CONTACTS = [
  { id: 'C-1001', name: 'Marta Lindqvist', number: '+46812345678', ticket: '4471' },
  { id: 'C-1003', name: 'Priya Raman', number: '+442079460321', ticket: '4472' },
  { id: 'voice', name: 'Voice test', number: '600', ticket: '4473' },
];

const api = new URLSearchParams(location.search).get('api') ?? '24550';
const softphoneOrigin = location.origin.replace('localhost', '127.0.0.1');
const frame = document.querySelector('#softphone');
const phone = document.querySelector('#phone');
const record = document.querySelector('#record');

frame.src = `${softphoneOrigin}/softphone.html?${new URLSearchParams({ api, desk: location.origin })}`;

/** What a message of the frame does. */
const ACTIONS = {
  show_softphone: () => show(true),
  open_ticket: (id) =>
    open(
      'Ticket',
      CONTACTS.find((contact) => contact.ticket === id),
      id,
    ),
  open_contact: (id) =>
    open(
      'Contact',
      CONTACTS.find((contact) => contact.id === id),
      id,
    ),
};

function show(isShown) {
  frame.hidden = !isShown;
  phone.setAttribute('aria-expanded', String(isShown));
}

function open(kind, contact, id) {
  const title = document.createElement('h2');
  title.textContent = `${kind} ${id}`;
  const name = document.createElement('p');
  name.textContent = contact?.name ?? 'Not known here.';
  record.replaceChildren(title, name);
}

function row(contact) {
  const item = document.createElement('li');
  const dial = document.createElement('button');
  dial.type = 'button';
  dial.textContent = contact.number;
  dial.setAttribute('aria-label', `Call ${contact.name}`);
  dial.addEventListener('click', () => {
    show(true);
    frame.contentWindow.postMessage(
      {
        action: 'click_to_dial',
        requester_number: contact.number,
        requester_id: contact.id,
        ticket_id: contact.ticket,
      },
      softphoneOrigin,
    );
  });
  item.append(contact.name, dial);
  return item;
}

document.querySelector('#contacts').append(...CONTACTS.map(row));
phone.addEventListener('click', () => show(frame.hidden));
window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== softphoneOrigin || source !== frame.contentWindow) return;
  if (Object.hasOwn(ACTIONS, data?.action)) ACTIONS[data.action](String(data.value ?? ''));
});
