let rooms = 100;

/** A lamp that flickers where nobody else reported one: the same storing at the same place would be offered to be followed. */
export const lampSomewhere = (): string => `de lamp op 3.${String(++rooms)} knippert in B30`;

/** A leak where nobody else reported one. */
export const leakSomewhere = (): string => `de kraan in de pantry lekt, B30 kamer 2.${String(++rooms)}`;
