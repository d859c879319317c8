import type { Result } from '#shared/result.ts';

/** Hands one https URL to the default browser. The only way out of the app for a link. */
export interface ExternalOpener {
  open(url: string, allowedHosts: readonly string[]): Promise<Result<void, 'not-https' | 'host-not-allowed' | 'browser-failed'>>;
}
