import { readFileSync, writeFileSync } from 'node:fs';
import { realDesk } from './real-desk.ts';
import { fits, newChat, playAct, readTalks } from './transcript.ts';

/**
 * `npm run transcript -- file…`: fills in what Loket says after every line of a transcript, to be read and judged before it is
 * kept. What still fits stays as it is. A turn that throws ends its conversation with what was thrown.
 */
for (const file of process.argv.slice(2)) {
  const desk = await realDesk();
  const talks = readTalks(readFileSync(file, 'utf8')).map(({ title, turns }) => {
    const chat = newChat(desk);
    const lines = [`# ${title}`];
    for (const { act, expected } of turns) {
      lines.push(act);
      try {
        const got = playAct(chat, act);
        // "Loket: …" or "Draad: …" alone asks to be filled in; what fits stays as it was written.
        const kept = fits(expected, got) && !expected.some((line) => /^#?[\w -]+: …$/.test(line));
        for (const text of kept ? expected : got) lines.push(text.replaceAll('\n', '\n  '));
      } catch (error) {
        lines.push(`Loket: !!! ${error instanceof Error ? error.message : String(error)}`);
        break;
      }
    }
    return lines.join('\n');
  });
  writeFileSync(file, `${talks.join('\n\n')}\n`);
}
