import type { CannedValues } from './install-bridge.ts';
import type { Scene } from './scenes.ts';

/** What a page of a scene is answered: nothing but what the scene says, and empty lists where every page asks. */
export function cannedValues(scene: Scene, shown: Partial<Scene['snapshot']>): CannedValues {
  return {
    'history:places': { lines: [], queues: [] },
    'presence:get': { revision: 1, kind: 'all', entries: [] },
    'message:list': [],
    'history:list': { entries: [] },
    'book:list': [],
    'task:list': [],
    'record:places': [],
    'people:search-live': { people: [], failures: [] },
    'crm:writes': [],
    'pop:offers': { newRecord: true },
    'promise:list': [],
    'crm:accounts': [],
    ...scene.values,
    'state:get': { ...scene.snapshot, ...shown },
  };
}
