/** A talk with somebody of the desk, as it stands in the first event of the ticket that came of it (`gesprek`). Never rewritten. */
export interface Spoken {
  /** ISO. */
  at: string;
  door: string;
  naam: string;
  soort: string;
  tekst: string;
  /** Names. */
  bijlagen?: string[];
}
