import type { newsNl } from './news-nl.ts';

/** How the desk speaks of a ticket and of what changes to it, in English at B1. */
export const newsEn: typeof newsNl = {
  who: 'Who',
  dueLabel: 'Due by',
  message: 'Message',
  dueBy: (when) => `by ${when} at the latest`,
  isReady: (about) => `${about} is done.`,
  cannot: (about) => `Unfortunately ${about} can't go ahead like this.`,
  whatCan: (phone) => `The front office is happy to help you find what is possible: ${phone}.`,
  cancelled: (about) => `${about} has been cancelled.`,
  cancelledWrongly: (phone) => `Is that not right? Call the front office: ${phone}.`,
  closed: (about) => `${about} has been closed.`,
  closedWrongly: 'Is it not right after all? Just tell me here.',
  asksYou: (about) => `There is a question for you about ${about}.`,
  pleaseCall: (phone) => `Could you call the front office? ${phone}.`,
  newDate: (when) => `The new date: by ${when} at the latest.`,
  newsOf: (about) => `News about ${about}:`,
  severalNews: (count) => `There is news of ${String(count)} of your tickets:`,
  standsAt: (status) => `it is now: ${status}.`,
  which: 'Which ticket is it about?',
  noneOfThem: 'Something else',
  tellAnew: 'OK. Please tell me again what is the matter or what you need.',
  addedTo: (about) =>
    `I have added it to ${about}. Whoever works on it can see it too. Was it about something else? Then please tell me again.`,
  overNow: (number, status) =>
    `The status of ${number} is now: ${status}. I can not add anything to it any more. Say "call me back" and the front office will look at it with you. Was it about something else? Then please tell me again.`,
  wishOff:
    'OK, I will send you fewer messages. You still hear it when there is a question for you, when you have to approve something, and when something takes longer than promised or can not go on. The rest is on the card and under "my tickets". Want to hear everything after all? Say "notifications on".',
  wishOn: 'OK, from now on you hear all news of your tickets. Rather less? Say "notifications off".',
  ofItself: {
    notInTime: (about) => `${about} will take longer than I said.`,
    because: {
      'no-contact': (who) =>
        `I said that ${who} would have contacted you by now. That did not happen, and I have asked to put that right soon.`,
      'not-begun': (who) => `It is with ${who}; I can't see yet that somebody has started on it.`,
      'takes-longer': (who) =>
        `${who.charAt(0).toUpperCase()}${who.slice(1)} is working on it, but has not reported it ready yet.`,
      supplier: () => 'We are still waiting for the supplier.',
      'other-part': () => 'Another part has to be done first, and that one is late.',
    },
    sorry: 'Sorry that you have to wait longer.',
    noNews: (about, who) => `No news about ${about} yet, but it is not forgotten: it is with ${who}.`,
    noApproval: (about) => `No news about ${about} yet: it still waits for approval.`,
    stillBy: (when) => `It is still expected by ${when} at the latest.`,
    nextNews: (when) => `You will hear from me again by ${when} at the latest.`,
    closed: (about) =>
      `I have closed ${about}, because I heard nothing more. Is it not solved after all? Tell me here and it opens again.`,
    stillAsks: (about) => `There is still a question for you about ${about}; it stands still until you answer.`,
  },
};
