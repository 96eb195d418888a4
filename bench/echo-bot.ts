import { startBot } from './echo.ts';

/** The peer: repeats what it hears, keeps nothing. */
startBot(async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
