import { commandIn } from '../../dialogs/commands.ts';
import { meant } from '../../dialogs/from-english.ts';

test.each([
  ['never mind', 'stop'],
  ['cancel that please', 'stop'],
  ['go back', 'back'],
  ['previous question', 'back'],
  ['start over', 'restart'],
  ['what can you do?', 'help'],
  ['I need help', 'help'],
  ['my tickets', 'status'],
  ["what's the status?", 'status'],
  ['Can I talk to a human please?', 'human'],
  ['call me back', 'call'],
  ['carry on', 'resume'],
  ['say that again', 'repeat'],
  ['why do you need to know that?', 'why'],
] as const)('"%s" is the command %s', (text, command) => {
  expect(commandIn(meant(text))).toEqual({ do: command });
});

test.each([
  ['change the date', 'date'],
  ['change my room to 3.12', 'room naar 3.12'],
  ['the time is wrong', 'time'],
  ["that's not right", ''],
])('"%s" changes "%s"', (text, what) => {
  expect(commandIn(meant(text))).toEqual({ do: 'change', what });
});

test.each([
  ["I don't know", 'weet ik niet'],
  ['not sure', 'weet ik niet'],
  ['skip this one', 'sla over'],
  ['none of these', 'geen van deze'],
  ['something else', 'iets anders'],
  ['how much does it cost?', 'wat kost dat?'],
  ['when will it be ready?', 'hoe lang duurt dat?'],
  ['what are your opening hours?', 'wat zijn de openingstijden?'],
  ['whenever suits you', 'zo snel mogelijk'],
])('"%s" means "%s"', (text, dutch) => {
  expect(meant(text)).toBe(dutch);
});

test.each([
  'one',
  'a colleague',
  'my laptop stopped working',
  'the door does not go back',
  'please change the bulb above my desk, it has been broken since Monday and I cannot see a thing at all in the late afternoon',
  'someone',
  'ik wil een zaal',
  'Again Sam',
])('"%s" stays as it was', (text) => {
  expect(meant(text)).toBe(text);
});
