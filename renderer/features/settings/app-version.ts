/** The app's version, which Electron puts into the user agent of every page; undefined elsewhere. */
export function appVersion(userAgent: string = navigator.userAgent): string | undefined {
  return /\bhookswitch\/(\S+)/i.exec(userAgent)?.[1];
}
