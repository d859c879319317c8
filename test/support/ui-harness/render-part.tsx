import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';

import { createServices } from '#renderer/bridge/create-services.ts';
import { ServicesProvider } from '#renderer/bridge/services.tsx';
import { loadCatalog } from '#renderer/i18n/load-catalog.ts';
import { PageShell } from '#renderer/shell/page-shell.tsx';
import type { FakeBridge } from './fake-bridge.ts';

/** Renders a part of a page as the page itself would, on a fake bridge, after its first snapshot. */
export async function renderPart(part: ReactNode, bridge: FakeBridge): Promise<ReturnType<typeof render>> {
  const services = createServices(bridge);
  const page = render(
    <ServicesProvider value={services}>
      <PageShell>{part}</PageShell>
    </ServicesProvider>,
  );
  await act(async () => {
    await Promise.resolve();
    await Promise.resolve();
  });
  const state = services.store.read();
  if (state.status === 'ready') await act(() => loadCatalog(state.snapshot.language).then(() => undefined));
  return page;
}
