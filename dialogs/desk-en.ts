import type { Words } from './words.ts';

/** What Loket says to an employee about a person of the front office: fetched, waited for, and back. */
export const deskEn: Words['desk'] = {
  fetched: (place, minutes) =>
    `I am getting someone from the front office. ${placeInLine(place)}${waits(minutes)} Just stay here; I pass on what you type meanwhile.`,
  nobodyHere: (place) =>
    `Nobody of the front office is there at the moment. I have left your question with them. ${placeInLine(place)}${waits(null)} Rather not wait? Choose below. I pass on what you type meanwhile.`,
  stillNobody: (place) =>
    `You are still in the queue, but nobody of the front office is there at the moment. ${placeInLine(place)}${waits(null)}`,
  stillWaiting: (place, minutes) => `You are still in the queue. ${placeInLine(place)}${waits(minutes)}`,
  longer: (place) =>
    `It takes longer than I hoped, sorry. ${placeInLine(place)} I have asked more colleagues now. Rather not wait? Choose below.`,
  longest: (told) =>
    `There is still nobody free, and that should not happen. ${told ? 'I have told a manager. ' : ''}Rather not wait? Choose below.`,
  letGo: (agent, number) =>
    `It has been quiet for a day, so I close your chat with ${agent}; it is kept as **${number}**. Did that answer your question?`,
  specialist: (who) =>
    `This is for ${who}. Would you like to talk to a colleague of the front office now, or shall I register it as a question?`,
  colleagueNow: 'A colleague now',
  registerIt: 'Register it',
  closedUntil: (opens) => `The front office is closed now and opens again ${opens}.`,
  soRegistered: 'So I register it.',
  nobodyNow: 'Nobody can come now, so I register it.',
  registeredFor: (agent, road) =>
    `**${agent}** of the front office has registered this for you, ${{ telefoon: 'as you asked on the phone', balie: 'as you asked at the desk', mail: 'as you asked by mail' }[road]}. You hear here how it goes.`,
  wait: 'I will wait',
  callMe: 'Call me back',
  asTicket: 'Register my question',
  leave: 'Never mind',
  holdsPlace: 'Good. I keep your place.',
  passedOn: 'I pass that on to whoever helps you.',
  alsoPassedOn: 'I pass this on too. You are still in the queue.',
  left: 'OK, you are out of the queue.',
  confidential:
    'This sounds confidential, and at the front office several people read along. So I did not pass it on, and did not keep it. Say "confidential adviser" when this chat is over, and I tell you where you can go safely.',
  anythingElse: 'What else can I do for you?',
  notNow: 'That is possible as soon as this chat is over.',
  taken: (agent) => `**${agent}** of the front office is here. You are talking to a person now; I keep quiet.`,
  looksAlong: (agent) =>
    `**${agent}** of the front office is looking along with you. What you told is still here; I keep quiet. No help needed? Just say so.`,
  takenAgain: (agent) => `**${agent}** of the front office takes over the chat.`,
  handedBack: (agent) => `${agent} hands the chat back to me.`,
  finished: (agent, number) =>
    `${agent} has finished the chat; it is kept as **${number}**. Did that answer your question?`,
  madeTicket: (agent, number, due) =>
    `${agent} has registered it for you as **${number}**. ${due}`.trim() + ' You are talking to me again.',
  callBack: (number, due) =>
    `Nobody is free now. I do not want to keep you waiting, so I have registered it as **${number}**, with all you wrote. ${due}`,
  closing: (number, due) =>
    `The front office is closing. I have registered your question as **${number}**, with all you wrote. ${due}`,
  wantsCall: 'Would you rather be called? Say "call me back", and I will ask your number.',
  backInLine: (agent) => `${agent} can not go on right now. I am getting a colleague; you keep your place in line.`,
  sendsPage: (agent) => `**${agent}** sends you this page.`,
  filledIn: (agent) => `**${agent}** filled this in for you. Is it right?`,
  no: 'No',
  agreed: (agent) => `Your chat with ${agent} is finished with this; you are talking to me again.`,
  whatToChange: (agent) => `Tell what should be different, and ${agent} changes it. Nothing is made yet.`,
  notMade: (agent) => `OK, nothing is made of it. You are still talking to ${agent}.`,
  notMadeInLine: 'OK, nothing is made of it. You keep your place in line.',
  whoComes: 'whoever helps you',
  takenBack: (agent) => `${agent} is changing it. You will see it again in a moment.`,
  proposalGone: 'This proposal does not count any more. Nothing was done with it.',
  pageChanged: (agent) =>
    `The questions about this have just changed, so this is not possible any more: ${agent} takes another look.`,
  areYouThere: (agent) => `${agent} is waiting for your answer. Take your time.`,
  readLater: (agent, opens) =>
    `The front office is closed now. Your message is waiting for ${agent}; you will hear more from ${opens}. You need not wait here.`,
  unreadable: 'I can only pass on text and files now.',
  lost: (start, phone) =>
    `This message did not arrive: "${start}". Send it once more, or call the front office: ${phone}.`,
  changed: (text) => `${text} (edited)`.trim(),
  removed: (name) => `**${name}:** (removed by ${name})`,
  filesChanged: 'The attachments did not go along with your change. Send what is needed as a new message.',
  onlyNamed: (names) =>
    `${names} is kept with the chat, but who helps you only sees the name for now. Tell shortly what is on it.`,
  notSent: (names) => `I could not pass this on: ${names}. Try once more, or tell what is on it.`,
};

function placeInLine(place: number): string {
  return place === 1
    ? 'You are first in line.'
    : `There ${place === 2 ? 'is one colleague' : `are ${String(place - 1)} colleagues`} before you.`;
}

function waits(minutes: number | null): string {
  if (minutes === null) return ' How long it takes, I do not know yet.';
  return minutes <= 1 ? ' That usually takes just a moment.' : ` That usually takes about ${String(minutes)} minutes.`;
}

export const deskHereEn = {
  human: 'Talk to someone',
  fetchHuman: 'Get a colleague',
  sayCallMe: 'Say "a human", and I get someone from the front office.',
  offerHumanAfterAll:
    'Sorry, I do not understand you yet. Shall I get someone from the front office? Or try once more in other words.',
  noneChosen: 'OK, none of these. Tell it in other words. Or shall I get someone from the front office?',
  noProduct:
    'I do not know yet who can help you with this. Tell it in other words: what is the matter, or what do you need at work? I can also get someone from the front office.',
} satisfies Partial<Words>;
