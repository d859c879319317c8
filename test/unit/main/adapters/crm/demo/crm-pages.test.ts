import { describe, expect, it } from 'vitest';

import { crmAnswer } from '#adapters/crm/demo/crm-router.ts';
import { html } from '#adapters/crm/demo/html.ts';
import { DEMO_PEOPLE } from '#adapters/telephony/demo/demo-people.ts';

const BASE = '/secret/';

function get(path: string): ReturnType<typeof crmAnswer> {
  return crmAnswer(new URL(`http://127.0.0.1:1${BASE}${path}`), BASE, DEMO_PEOPLE);
}

describe('html', () => {
  it('escapes values and keeps markup', () => {
    expect(html`<p title="${'"'}">${"<b>&'"}${html`<i>${1}</i>`}</p>`.text).toBe(
      '<p title="&quot;">&lt;b&gt;&amp;&#39;<i>1</i></p>',
    );
  });
});

describe('the demo CRM', () => {
  it('has a page for everybody', () => {
    for (const { id, name } of DEMO_PEOPLE) {
      const { status, body } = get(`contacts/${id}`);
      expect(status).toBe(200);
      expect(body).toContain(`<h1>${name}</h1>`);
    }
  });

  it('shows an unknown number grouped, with its country', () => {
    const { body } = get('unknown?number=%2B12025550143');
    expect(body).toContain('+1 202 555 0143');
    expect(body).toContain('United States');
  });

  it('shows hostile text as text', () => {
    const { body } = get(`unknown?number=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
  });

  it.each(['contacts/C-9999', 'contacts/', 'contacts/C-1001/'])('has nothing at %s', (path) => {
    expect(get(path).status).toBe(404);
  });
});
