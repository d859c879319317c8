export type SettingsPage = 'line';
export function SettingsPlace(_: any) {
  return null;
}
