import type { Figure, FigureName } from './figure.ts';

/** A figure that could not be measured, and why. */
export interface Missing {
  readonly name: FigureName;
  readonly reason: string;
}

const COLUMNS = ['figure', 'n', 'p50', 'p95', 'p99', 'target p95', ''] as const;
const WIDTHS = [30, 6, 10, 10, 10, 12, 0] as const;

/** The table a person reads, in milliseconds; what could not be measured stands below with the reason. */
export function reportTable(figures: readonly Figure[], missing: readonly Missing[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    String(figure.n),
    ...[figure.p50, figure.p95, figure.p99, figure.target].map(milliseconds),
    figure.p95 <= figure.target ? 'met' : 'MISSED',
  ]);
  const lines = [COLUMNS, ...rows].map((row) => row.map(padded).join('').trimEnd());
  const gaps = missing.map(({ name, reason }) => `${name}: not measured, ${reason}`);
  return [...lines, ...gaps].join('\n');
}

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

function padded(text: string, column: number): string {
  return column === 0 ? text.padEnd(WIDTHS[0]) : `${text.padStart((WIDTHS[column] ?? 0) - 2)}  `;
}
