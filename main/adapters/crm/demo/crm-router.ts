import type { Person } from '#shared/domain/person.ts';
import { CRM_STYLES } from './crm-styles.ts';
import { crmFrame } from './crm-frame.ts';
import { html } from './html.ts';
import { listPage } from './list-page.ts';
import { recordPage } from './record-page.ts';
import { unknownPage } from './unknown-page.ts';

export interface CrmAnswer {
  readonly status: 200 | 404;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly body: string;
}

/** The page for a URL below `base`. Pure: people in, markup out. */
export function crmAnswer(url: URL, base: string, people: readonly Person[]): CrmAnswer {
  const path = url.pathname.slice(base.length);
  if (path === 'style.css') return { status: 200, type: 'text/css; charset=utf-8', body: CRM_STYLES };
  if (path === '') return page(listPage({ people, base }));
  if (path === 'unknown') return page(unknownPage({ number: url.searchParams.get('number') ?? '', base }));
  const person = people.find(({ id }) => path === `contacts/${encodeURIComponent(id)}`);
  if (person === undefined) return { ...page(missing(base)), status: 404 };
  const others = people.filter((other) => other !== person && other.company === person.company);
  return page(recordPage({ person, others, base, forCall: url.searchParams.has('call') }));
}

function page(body: string): CrmAnswer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

function missing(base: string): string {
  const body = html`<h1>Nobody here</h1>
    <p class="sub">The demo has no such record. <a href="${base}">All contacts</a></p>`;
  return crmFrame({ title: 'Not found', base, body });
}
