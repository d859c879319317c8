import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import '../ui/base.css';
import { createServices } from '../bridge/create-services.ts';
import { ServicesProvider } from '../bridge/services.tsx';
import { PageShell } from './page-shell.tsx';

/** The weights in use, loaded before the first call: a popup must not repaint for its font. */
const FACES = ['400 14px "IBM Plex Sans"', '500 14px "IBM Plex Sans"', '600 14px "IBM Plex Sans"'];

/** Starts a page: services around the preload's bridge, the shell, and the page's own content inside. */
export function startPage(content: ReactNode): void {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('The page has no #root');
  for (const face of FACES) void document.fonts.load(face);
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={createServices(window.hookswitch)}>
        <PageShell>{content}</PageShell>
      </ServicesProvider>
    </StrictMode>,
  );
}
