import type { threadNl } from './thread-nl.ts';

/** What Loket says in a channel or group chat, and when it takes something to the personal chat. English at B1. */
export const threadEn: typeof threadNl = {
  withDesk:
    'In your own chat you are talking with someone from the front office. Tell it there, so that it goes along.',
  hello: 'Hi! Tell me what is wrong or what you need, for example: "@Loket the lamp in 3.12 is flickering".',
  mentionMe: 'Typing your answer? Start with @Loket.',
  notYours: "This conversation is a colleague's. Mention me with @Loket, and I will help you too.",
  taken: "We'd better arrange that together: I'm sending you a message.",
  openPersonal: (link) =>
    `We'd better arrange that together, not here in the group. Open a chat with me and tell me there${link === '' ? '.' : `: [chat with Loket](${link}).`}`,
  orderPersonally: 'Would you like to arrange it? Tell me in our personal chat.',
  fromThread: (said) => `You asked in the group: "${said}". Let's go on here together.`,
  fromThreadQuietly: "Let's go on here together. Your colleagues don't see this.",
  messageWaits: 'There is a message for you. Open a chat with me and say "status" to read it.',
  newsPersonally: "I'll send you news in our personal chat.",
  reportedThere: (number) => `You reported this in the group: **${number}**. Here you hear how it is going.`,
};
