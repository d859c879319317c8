import { hostState } from '../host-state.ts';
import { appSchemes } from '../scheme-urls.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** `protocol`: the app's own schemes, answered by its handlers. */
export const protocol = {
  registerSchemesAsPrivileged(customSchemes: readonly Electron.CustomScheme[]): void {
    if (hostState.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme } of customSchemes) appSchemes.set(scheme, { handler: null });
  },

  handle(scheme: string, handler: Handler): void {
    const known = appSchemes.get(scheme) ?? { handler: null };
    if (known.handler) throw new Error(`Failed to register protocol: ${scheme}`);
    known.handler = handler;
    appSchemes.set(scheme, known);
  },

  unhandle(scheme: string): void {
    const known = appSchemes.get(scheme);
    if (known) known.handler = null;
  },

  isProtocolHandled(scheme: string): boolean {
    return Boolean(appSchemes.get(scheme)?.handler);
  },
};
