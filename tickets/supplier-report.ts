/** What the complaints coordinator may change of a report of a supplier. */
export interface Written {
  highlights: string;
  note: string;
  /** By voice: the text as it goes along; an empty one is left out. */
  texts: Readonly<Record<string, string>>;
}
