import { readFileSync, writeFileSync } from 'node:fs';
import { realDesk } from './chat.ts';
import { newChat, playAct, readTalks } from './transcript.ts';

/**
 * `npm run transcript -- file…`: fills in what Loket says after every line of a transcript, to be read and judged before it is
 * kept. The lines of people stay as they are. A turn that throws ends its conversation with what was thrown.
 */
for (const file of process.argv.slice(2)) {
  const desk = await realDesk();
  const talks = readTalks(readFileSync(file, 'utf8')).map(({ title, turns }) => {
    const chat = newChat(desk);
    const lines = [`# ${title}`];
    for (const { act } of turns) {
      lines.push(act);
      try {
        for (const text of playAct(chat, act)) lines.push(text.replaceAll('\n', '\n  '));
      } catch (error) {
        lines.push(`Loket: !!! ${error instanceof Error ? error.message : String(error)}`);
        break;
      }
    }
    return lines.join('\n');
  });
  writeFileSync(file, `${talks.join('\n\n')}\n`);
}
