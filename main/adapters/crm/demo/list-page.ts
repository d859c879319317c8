import type { Person } from '#shared/domain/person.ts';
import { crmFrame } from './crm-frame.ts';
import { html, type Html } from './html.ts';

export interface ListPageParts {
  readonly people: readonly Person[];
  readonly base: string;
}

/** All contacts, or those that fit a number. */
export function listPage({ people, base }: ListPageParts): string {
  const body = html`
    <h1>Contacts</h1>
    <p class="sub">${people.length} people, customers first</p>
    ${peopleList(people, base)}
  `;
  return crmFrame({ title: 'Contacts', base, body });
}

export function peopleList(people: readonly Person[], base: string): Html {
  const rows = people.map(
    ({ id, name, company, numbers }) =>
      html`<li>
        <a href="${base}contacts/${encodeURIComponent(id)}">${name}</a>
        <span class="company">${company ?? ''}</span>
        <span class="number">${numbers[0]?.number ?? ''}</span>
      </li>`,
  );
  return html`<ul class="people">
    ${rows}
  </ul>`;
}
