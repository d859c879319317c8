import { html, type Html } from './html.ts';

export interface FrameParts {
  readonly title: string;
  /** Path below which all pages live, ending with a slash. */
  readonly base: string;
  readonly body: Html;
}

/** The page around every page of the demo CRM. */
export function crmFrame({ title, base, body }: FrameParts): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Demo CRM</title>
        <link rel="stylesheet" href="${base}style.css" />
      </head>
      <body>
        <header class="bar">
          <div>
            <a class="brand" href="${base}">Demo CRM <span>by Hookswitch</span></a>
            <nav><a href="${base}">All contacts</a></nav>
          </div>
        </header>
        <main>${body}</main>
        <footer>
          This page comes from Hookswitch on your own computer. Everybody in it is invented. With your own
          CRM, the same call opens the record there.
        </footer>
      </body>
    </html>`;
  return page.text;
}
