import { act } from '@testing-library/react';
import { expect, test } from 'vitest';

import { useSnapshot } from '#renderer/bridge/use-snapshot.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

test('a part is drawn anew only when it changed, although every snapshot is a new copy', async () => {
  let drawn = 0;
  function Calls() {
    const calls = useSnapshot((snapshot) => snapshot.calls);
    drawn += 1;
    return <p>{calls.length}</p>;
  }
  const first = aSnapshot({ calls: [aCall()] });
  const bridge = new FakeBridge(first);
  await renderPart(<Calls />, bridge);
  const push = (change: Partial<Snapshot>) =>
    act(() => bridge.push({ ...structuredClone(first), ...structuredClone(change) }));
  const before = drawn;
  push({ revision: 2, missed: 1 });
  push({ revision: 3, agent: { state: 'in-call', since: 5 } });
  expect(drawn).toBe(before);
  push({ revision: 4, calls: [aCall({ muted: true })] });
  expect(drawn).toBe(before + 1);
});
