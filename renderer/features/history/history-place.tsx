export function HistoryPlace(_: any) {
  return null;
}
