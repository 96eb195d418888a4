import type { ToldDigest } from './session.ts';

/** What figures were about. Instants are ISO; `digest/shown.ts` reads and makes it. */
export interface AskedFigures {
  /** When they were shown. */
  at: string;
  unit: 'dag' | 'week' | 'maand' | 'twee-maanden' | 'jaar';
  period: { from: string; until: string };
  /** As far as it was asked; what may be seen is looked at each time. */
  scope: ToldDigest['scope'];
  figure: string;
  kind?: string;
}
