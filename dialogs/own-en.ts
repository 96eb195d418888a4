import type { Words } from './words.ts';

/** What is said of one's own tickets, in English. */
export const ownEn: Words['own'] = {
  withdraw: (about) => `Do you want to withdraw ${about}? Then nobody will work on it any more.`,
  withdrawYes: 'Yes, withdraw it',
  withdrawNo: 'No, leave it',
  withdrawn: (number) => `${number} is withdrawn. Do you need it later after all? Then just tell me again.`,
  staysAsItIs: (number) => `OK, ${number} stays as it is.`,
  begun: (about, who) =>
    `Somebody is working on ${about} already, so I can not withdraw it myself. I can pass on that you do not need it any more; ${who} will see that.`,
  partsBegun: (about, begun) =>
    `${begun.join(', ')} of ${about} has begun or is ready; that I can not stop. The rest I can. Shall I? I will also tell who began, and the front office.`,
  stopRest: 'Yes, stop the rest',
  passedOnParts: (number, begun) =>
    `I have stopped what I could of ${number}. Who works on ${begun.join(', ')} knows that you do not need it any more, and so does the front office. You will hear here how it ends.`,
  allGroups: 'who works on it',
  passOn: 'Pass that on',
  passedOn: (number) => `I have passed it on with ${number}. Is it urgent? Then say "call me back".`,
  isReady: (about) =>
    `${about} is ready already; it can not be withdrawn or changed any more. Is it not right? Then say "no, not yet", and it opens again.`,
  isOver: (about, status) =>
    `${about} is ${status} already; nothing of it can be changed any more. Do you want to ask something about it? Say "call me back".`,
  nothingToWithdraw: 'You have nothing open to withdraw or to change.',
  whatToChange: (number) =>
    `What should be different in ${number}? Say it like this, for example: "change ${number}: it is room 3.16".`,
  changed: (number, facts) => `Changed in **${number}**. ${facts}.`,
  changedLate: (number, facts, who) =>
    `Somebody is working on it already, so I have added it to **${number}** as a message${facts === '' ? '' : ` (${facts})`}; ${who} will see it.`,
  added: (number, who) => `I have added it to **${number}**; ${who} can see it too.`,
  severalFit: 'These are the tickets that fit:',
};
