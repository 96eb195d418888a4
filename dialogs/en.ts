import { answersEn } from './answers/en.ts';
import { filesEn } from './files-en.ts';
import { formEn } from './form-en.ts';
import { newsEn } from './news-en.ts';
import { complaintEn } from './complaint-en.ts';
import { deskEn } from './desk-en.ts';
import { approvalEn } from './approval-en.ts';
import { partsEn } from './parts-en.ts';
import { threadEn } from './thread-en.ts';
import { toDeskEn } from './to-desk-en.ts';
import { waitingEn } from './waiting-en.ts';
import { ratingEn } from './rating-en.ts';
import { ownEn } from './own-en.ts';
import { peopleEn } from './people-en.ts';
import type { Words } from './words.ts';

/** What Loket says outside the PDC, in English at B1. Short and warm, as in Dutch; every refusal says what can be done instead. */
export const en: Words = {
  language: 'en',
  answers: answersEn,
  form: formEn,
  ticket: newsEn,
  files: filesEn,
  thread: threadEn,
  toDesk: toDeskEn,
  waiting: waitingEn,
  people: peopleEn,
  parts: partsEn,
  rating: ratingEn,
  own: ownEn,
  approval: approvalEn,
  desk: deskEn,
  complaint: complaintEn,
  today: 'today',
  tomorrow: 'tomorrow',
  atTime: (time) => `at ${time}`,
  welcome: (organisation) =>
    `Hi! I'm Loket, the front office of ${organisation}. Tell me in your own words what is wrong or what you need. For example: "the lamp in 3.12 is flickering" or "a room for 8 people tomorrow from 10 to 12".`,
  welcomeBack: 'Hi! What can I do for you?',
  thanks: "You're welcome!",
  ready: 'Okay. Just say so if there is anything.',
  help: 'Just say what is wrong or what you need; I find the right product and only ask what is needed. On the way you can always say "stop", "back", "change", "start over" or "status", or ask for a person.',
  closedNear: (when, weekday) =>
    weekday === '' ? `Note: we are closed ${when}.` : `Note: ${when} is a ${weekday}, when we are closed.`,
  lateForWish: (phone) =>
    `Please note: that is later than you ask for. Can it not wait that long? Call the front office: ${phone}.`,
  closedOn: (day) => `Note: we are closed on ${day}.`,
  openAgain: (day) => `Would you rather have ${day}? Just say so.`,
  afterwards: (number, facts) =>
    `Thank you, I have added it to **${number}**${facts === '' ? '' : ` (${facts})`}. Whoever does the work sees it too.`,
  andOn: (product) => `We were busy with: ${product}.`,
  myTickets: 'My tickets',
  human: 'Call me back',
  fetchHuman: 'Call me back',
  nothingOpen: 'Nothing is going on right now. Tell me what is wrong or what you need.',
  nothingOpenButTickets:
    'Nothing is going on in this chat right now. Do you want to withdraw a ticket? Then say "withdraw my ticket".',
  stoppedBadge: 'stopped',
  replacedBadge: 'replaced, see below',
  stopped: "Okay, stopped. I haven't recorded anything. Just say so if there is anything else.",
  restarted: 'Okay, let\'s start over. Do you want something else entirely? Then say "stop".',
  firstQuestion: 'This is the first question, so there is nothing before it. Say "stop" if you want to stop.',
  whyDefault: 'That way whoever does the work can start right away, without having to call you.',
  whyNothing: 'That way I can arrange it properly.',
  takeYourTime: 'Take your time; I keep what you have told me.',
  skip: 'Skip',
  skipped: 'skipped',
  ownWords: 'Also said',
  dropOwnWords: 'Remove what I added',
  droppedOwnWords: 'Okay, I took that out.',
  unknown: "I don't know",
  unknownText: "I don't know",
  sayCallMe: 'Say "call me back", and we will call you.',
  notSkippable: (hint, person) =>
    ['Without this answer nobody can start on it.', hint, "Can't work it out?", person].filter(Boolean).join(' '),
  guess: (hint) => `A guess is fine too. ${hint}`.trim(),
  offerHuman: (person) => `Sorry, I don't understand you yet. ${person}`,
  offerHumanAfterAll:
    "Sorry, I don't understand you yet. Shall I ask someone from the front office to call you back? Or try again in other words.",
  cannotAnswer: (person) => `The front office can tell you that. ${person}`,
  summaryAsk: (verb, promise) => `Shall I ${verb} this? ${promise}`.trim(),
  summaryAgain: (verb) => `Shall I ${verb} this?`,
  verbs: { storing: 'report', klacht: 'send', anders: 'request' },
  yes: (verb) => `Yes, ${verb} it`,
  change: 'Change',
  other: 'Something else',
  otherChosen:
    "Okay, you mean something else. I haven't recorded anything. Tell me again in your own words what you need.",
  whatToChange: (verb) => `What would you like to change? If you don't want to ${verb} this after all, say "stop".`,
  nothingToChangeYet: 'Nothing has been filled in yet, so there is nothing to change.',
  nothingToChange: 'There is nothing to change right now. Tell me what is wrong or what you need.',
  summaryUnclear: (label) =>
    `Say "yes" if it is right, or say what should be different, for example "change ${label.toLowerCase()}".`,
  olderSummary: 'That was an older summary. This is how it stands now:',
  changed: (facts) => `Changed. ${facts}.`,
  noted: (facts) => `Noted. ${facts}.`,
  added: 'I have added it.',
  alreadySo: 'That is what it says already.',
  pageChanged: (product) =>
    `The questions of ${product} have been updated in the meantime. I kept everything you told me that still fits.`,
  pageGone: (said) => `What we were busy with (${said}) is no longer in the catalogue. I will see what there is now.`,
  made: (number) => `Reported as **${number}**.`,
  madeRequest: (number) => `Requested as **${number}**.`,
  madeNote: (number) => `Passed on as **${number}**.`,
  madeComplaint: (number) => `Thank you for letting us know. It has been recorded as **${number}**.`,
  promised: 'Then {uitvoerder} will have finished it by {wanneer} at the latest, or you will hear why not.',
  news: () => 'You will hear it here as soon as there is news.',
  doneBy: (group, when) => `By ${when} at the latest ${group} will have finished it, or you will hear why not.`,
  closedNow: (phone) => `The front office is closed now. If it can't wait, call ${phone}.`,
  approvers: { leidinggevende: 'manager', budgethouder: 'budget holder' },
  approvalFirst: (who) => `Your ${who} has to approve it first; the front office asks for that on your behalf.`,
  alreadyMade: (number) => `I have already recorded this as ${number}.`,
  staleButton: 'That button belongs to a conversation that is over.',
  staleIdle: 'That button belongs to a conversation that is over. Tell me what you need now.',
  whichProduct: 'What do you mean exactly?',
  whichAgain: 'Choose what comes closest, or say "none of these".',
  noneOfThese: 'None of these',
  noneChosen:
    'Okay, none of these. Feel free to tell me in other words. Or shall I ask someone from the front office to call you back?',
  noProduct:
    "I don't know yet who can help you with this. Feel free to tell me in other words: what is wrong, or what do you need at work? Someone from the front office can call you back too.",
  aboutContact: (phone, counter) => `You can also reach the front office on ${phone} or at ${counter}.`,
  noTickets: "You don't have any tickets yet. Tell me what is wrong or what you need.",
  yourTickets: (open, done) =>
    open > 0 && done > 0
      ? `You have ${open === 1 ? 'one open ticket' : `${String(open)} open tickets`}. Below are the ones that are done:`
      : open === 0
        ? 'You have nothing open right now. These are your latest tickets:'
        : open === 1
          ? 'You have one open ticket:'
          : `You have ${String(open)} open tickets:`,
  show: 'Show',
  unknownTicket: (number) => `I can't find a ticket ${number} under your name. These are your own tickets:`,
  unknownTicketAlone: (number) =>
    `I can't find a ticket ${number} under your name. Is the number right? Say "my tickets" for an overview.`,
  solvedQuestion: (kind) => (kind === 'storing' ? 'Has it been solved?' : 'Is everything all right?'),
  solvedYes: 'Yes, thank you',
  solvedNo: 'No, not yet',
  closed: (number) => `Great! ${number} has been closed.`,
  alreadyClosed: (number) => `${number} had already been closed. Is it not right after all? Then say "no, not yet".`,
  reopened: (number, kind) =>
    `I'm sorry. I have reopened ${number}. ${kind === 'storing' ? 'What do you see happening now?' : 'What is not right yet?'}`,
  reopenedBusy: (number) => `I'm sorry. I have reopened ${number}; someone will look at it again.`,
  reopenedWith: (number) =>
    `I'm sorry. I have reopened ${number} and added what you wrote. Someone will look at it again.`,
  answerNoted: (number) =>
    `Thank you. I have added your answer to ${number}; they will go on with it. Was it about something else? Then please tell me once more.`,
  reopenNoted: (number) => `Thank you, I have added it to ${number}. Whoever does the work can see it too.`,
  notReopenable: (number, status) =>
    `${number} is now: ${status}. Is anything else wrong with it? Then ask for a person, and the front office will sort it out.`,
  tooLong: 'That is a long message. Can you tell me in a few sentences what it is about?',
  onlyText: 'I can only read text for now. Can you tell me in a few words what is wrong?',
  received: "I'm on it.",
  fault: (reference) =>
    `Something went wrong on my side; it is not your fault. What was recorded has been kept. Please try again in a moment. If it keeps going wrong, give the front office code ${reference}.`,
  isAnswered: 'Does this answer your question?',
  answered: 'Yes, thank you',
  askAnyway: 'No, I want to know more',
  tryThis: 'This often fixes it:',
  hasHelped: 'Did this help?',
  helped: 'Yes, it worked',
  notHelped: 'No, go on',
  glad: 'Great! Just say so if there is anything else.',
  thenFurther: "Okay, then let's arrange it.",
  twoThings: (count) => `${count === 2 ? 'Two' : 'Three'} things, then. I'll start with the first.`,
  nowNext: 'Now the next one.',
  firstThis: (product) => `Okay, this first. After that we go on with: ${product}.`,
  asideBadge: 'put aside for now',
  sameAgain: 'Same as last time',
  asLastTime: 'As last time.',
  likeLastTime: (facts) => `As last time. ${facts}.`,
  sorryForThis: (person) => `Sorry, this isn't going well. ${person}`,
  emergency: (phone) =>
    `**Is there danger right now, or is somebody unwell? Call 112 at once**, and then the front office on ${phone}: they alert the emergency response team. Bring yourself and others to safety.`,
  speaks: "Of course. Let's go on in English.",
  whatIsIt: 'Tell me what is wrong or what you need.',
  onlyDutch: 'This part is only available in Dutch.',
  callbackIntro: 'I will ask someone from the front office to call you back.',
  price: (text) => `${text}.`,
  leadTime: (text) => `${text}.`,
  pageCosts: (text) => `Costs: ${text}`,
  pageTakes: (text) => `How soon: ${text}`,
  hours: (text) => `The front office is open: ${text}.`,
  days: {
    maandag: 'Monday',
    dinsdag: 'Tuesday',
    woensdag: 'Wednesday',
    donderdag: 'Thursday',
    vrijdag: 'Friday',
    zaterdag: 'Saturday',
    zondag: 'Sunday',
  },
  daySpan: (from, to) => `${from} to ${to}`,
  status: {
    geregistreerd: 'registered',
    'wacht-op-akkoord': 'waiting for approval',
    doorgezet: 'passed on',
    'in-behandeling': 'in progress',
    'wacht-op-klant': 'waiting for you',
    'wacht-op-leverancier': 'waiting for the supplier',
    gereed: 'done',
    gesloten: 'closed',
    afgewezen: 'declined',
    geannuleerd: 'cancelled',
  },
};
