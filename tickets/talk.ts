/** A talk with somebody of the desk, as it stood when the ticket came of it: in its first event (`gesprek`). Never rewritten. */
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
