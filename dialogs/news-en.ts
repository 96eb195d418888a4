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
  standsAt: (status) => `it is now: ${status}.`,
};
