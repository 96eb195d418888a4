/** Of what a digest was. Instants are ISO; `digest/told.ts` reads and makes it. */
export interface ToldDigest {
  /** When it was told. */
  at: string;
  length: 'dag' | 'week' | 'maand' | 'twee-maanden';
  period: { from: string; until: string };
  /** What it was held against. */
  before: { from: string; until: string };
  /** Ids of groups and products, codes of buildings; absent: all that its reader may see. */
  scope: { groups?: string[]; products?: string[]; buildings?: string[] };
}

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
