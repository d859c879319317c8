import type { Person } from '#shared/domain/person.ts';
import { caseOf, type Note, type Ticket } from './crm-cases.ts';
import { crmFrame } from './crm-frame.ts';
import { html, type Html } from './html.ts';

export interface RecordPageParts {
  readonly person: Person;
  /** Others of the same company. */
  readonly others: readonly Person[];
  readonly base: string;
  /** Whether a call opened the page. */
  readonly forCall: boolean;
}

/** A contact's record: who it is, what is open, what was said before. */
export function recordPage({ person, others, base, forCall }: RecordPageParts): string {
  const file = caseOf(person.kind === 'contact' ? person.company : undefined);
  const body = html`
    ${forCall ? html`<p class="why">Opened by Hookswitch for this call</p>` : ''}
    <h1>${person.name}</h1>
    <p class="sub">${person.company ?? ''}</p>
    <div class="columns">
      <div class="stack">
        ${person.kind === 'contact' ? [ticketsCard(file.tickets), notesCard(file.notes)] : [colleagueCard()]}
      </div>
      <div class="stack">
        ${detailsCard(person, person.kind === 'contact' ? file.place : undefined)} ${othersCard(others, base)}
      </div>
    </div>
  `;
  return crmFrame({ title: person.name, base, body });
}

function ticketsCard(tickets: readonly Ticket[]): Html {
  const openCount = tickets.filter(({ state }) => state !== 'Solved').length;
  const rows = tickets.map(
    (ticket) =>
      html`<li class="${ticket.state === 'Solved' ? 'solved' : ''}">
        <span class="id">${ticket.number}</span>
        <span>
          <span class="title">${ticket.title}</span><br />
          <span class="when">${ticket.when}</span>
        </span>
        <span><span class="state ${ticket.state === 'Open' ? 'open' : ''}">${ticket.state}</span></span>
      </li>`,
  );
  return html`<section class="card">
    <h2>Tickets <span class="count">${openCount} not solved</span></h2>
    ${
      rows.length > 0
        ? html`<ul class="rows">
            ${rows}
          </ul>`
        : html`<p class="empty">No tickets so far.</p>`
    }
  </section>`;
}

function notesCard(notes: readonly Note[]): Html {
  const rows = notes.map(
    ({ text, by, when }) =>
      html`<li>
        ${text}<br />
        <span class="small">${by} · ${when}</span>
      </li>`,
  );
  return html`<section class="card">
    <h2>Notes</h2>
    ${
      rows.length > 0
        ? html`<ul class="notes">
            ${rows}
          </ul>`
        : html`<p class="empty">No notes yet.</p>`
    }
  </section>`;
}

function colleagueCard(): Html {
  return html`<section class="card">
    <h2>A colleague</h2>
    <p class="empty">Calls inside the house open the colleague's card; tickets belong to customers.</p>
  </section>`;
}

function detailsCard(person: Person, place: string | undefined): Html {
  const numbers = person.numbers.map(
    ({ label, number, e164 }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${e164 === undefined ? number : html`<a href="tel:${e164}">${number}</a>`}</dd>
      </div>`,
  );
  return html`<section class="card">
    <h2>Details</h2>
    <dl>${numbers} ${row('Mail', person.email)} ${row('Place', place)} ${row('Record', person.id)}</dl>
  </section>`;
}

function row(label: string, value: string | undefined): Html {
  if (value === undefined) return html``;
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function othersCard(others: readonly Person[], base: string): Html {
  if (others.length === 0) return html``;
  const rows = others.map(
    ({ id, name }) => html`<li><a href="${base}contacts/${encodeURIComponent(id)}">${name}</a></li>`,
  );
  return html`<section class="card">
    <h2>Also there</h2>
    <ul class="notes">
      ${rows}
    </ul>
  </section>`;
}
