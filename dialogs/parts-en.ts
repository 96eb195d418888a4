/** The same in English. */
export const partsEn = {
  aftercare: 'Checking what is not right yet',
  done: 'done',
  waits: 'starts after another part',
  ready: (done: number, all: number) => `${String(done)} of ${String(all)} done`,
  asksYou: (part: string, about: string) => `There is a question for you about "${part}" of ${about}.`,
  cannot: (part: string, about: string) => `"${part}" of ${about} cannot go ahead, I'm afraid.`,
  cancelled: (part: string, about: string) => `"${part}" of ${about} was cancelled.`,
  without: (parts: readonly string[]) => `This did not go ahead: ${parts.join(', ')}.`,
  restGoesOn: 'Everything else goes on.',
  later: (part: string, when: string) => `"${part}" will be later: by ${when} at the latest.`,
  allBy: (when: string) => `Everything is now ready by ${when} at the latest.`,
  newsOf: (part: string, about: string) => `News about "${part}" of ${about}:`,
  stillAsks: (part: string, about: string) =>
    `A question for you about "${part}" of ${about} is still open; until you answer, that part stands still.`,
};
