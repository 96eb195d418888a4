/** What Loket says in a channel or group chat, and when it takes something to the personal chat. Dutch at B1. */
export const threadNl = {
  withDesk: 'Je praat in je eigen chat met iemand van de frontoffice. Vertel het daar, dan gaat het mee.',
  hello: 'Hoi! Zeg erbij wat er is of wat je nodig hebt, bijvoorbeeld: "@Loket de lamp op 3.12 knippert".',
  mentionMe: 'Antwoord je door te typen? Begin dan met @Loket.',
  notYours: 'Dit gesprek is van een collega. Noem me met @Loket, dan help ik jou ook.',
  taken: 'Dat regelen we liever even samen: ik stuur je een bericht.',
  openPersonal: (link: string) =>
    `Dat regelen we liever even samen, niet hier in de groep. Open een chat met mij en vertel het daar${link === '' ? '.' : `: [chat met Loket](${link}).`}`,
  orderPersonally: 'Wil je het regelen? Vertel het me in onze persoonlijke chat.',
  fromThread: (said: string) => `Je vroeg in de groep: "${said}". Hier gaan we samen verder.`,
  fromThreadQuietly: "Hier gaan we samen verder. Je collega's zien dit niet.",
  messageWaits: 'Er is een bericht voor je. Open een chat met mij en zeg "status", dan lees je het.',
  newsPersonally: 'Nieuws stuur ik je in onze persoonlijke chat.',
  reportedThere: (number: string) => `Dit meldde je in de groep: **${number}**. Hier hoor je hoe het ermee gaat.`,
};
