/** What somebody hears whose question a colleague sent to the desk. Dutch at B1. */
export const toDeskNl = {
  passedOn: (by: string, said: string) => `${by} gaf je vraag door aan de balie: "${said}". Ik help je verder.`,
  soon: (by: string, said: string) =>
    `${by} gaf je vraag door aan de balie: "${said}". Daar gaan we mee verder zodra dit klaar is.`,
  note: (by: string, note: string) => `${by} schrijft erbij: "${note}".`,
  hint: (by: string) =>
    `${by} stuurde je door naar de balie. Vertel me hier zelf waar het over gaat, dan help ik je verder. Je collega's lezen hier niet mee.`,
};
