import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { crmFrame } from './crm-frame.ts';
import { html } from './html.ts';

export interface UnknownPageParts {
  /** As it came with the request: untrusted text. */
  readonly number: string;
  readonly base: string;
}

const LONGEST_NUMBER = 40;
const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** What opens for a number that no record has. */
export function unknownPage({ number, base }: UnknownPageParts): string {
  const shown = number.trim().slice(0, LONGEST_NUMBER);
  const parsed = parsePhoneNumberFromString(shown);
  const display = parsed?.formatInternational() ?? (shown === '' ? 'Number withheld' : shown);
  const country = parsed?.country === undefined ? undefined : COUNTRY_NAMES.of(parsed.country);
  const body = html`
    <p class="why">Opened by Hookswitch for this call</p>
    <h1>${display}</h1>
    <p class="sub">
      ${country === undefined ? 'No contact has this number' : `${country} · no contact has this number`}
    </p>
    <div class="columns">
      <section class="card">
        <h2>A new contact would start here</h2>
        <p class="empty">
          Your CRM would show its form for a new contact now, with the number filled in. The demo keeps
          nothing.
        </p>
        <dl>
          <div>
            <dt>Phone</dt>
            <dd>${display}</dd>
          </div>
          <div>
            <dt>Name</dt>
            <dd class="small">for you to ask</dd>
          </div>
          <div>
            <dt>Company</dt>
            <dd class="small">for you to ask</dd>
          </div>
        </dl>
      </section>
      <section class="card">
        <h2>Somebody you know?</h2>
        <p class="empty"><a href="${base}">Look through the contacts</a></p>
      </section>
    </div>
  `;
  return crmFrame({ title: display, base, body });
}
