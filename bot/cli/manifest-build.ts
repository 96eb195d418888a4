import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildPackage, demoAppId } from '../../manifest/build.ts';
import { readParts } from '../../manifest/parts.ts';
import { home } from '../settings.ts';
import { readArgs, refuseWords, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';

/** Stand for the organisation until it gives its own; the manifest needs all four. */
const examples = {
  naam: 'Voorbeeldorganisatie',
  website: 'https://loket.example.org',
  privacy: 'https://loket.example.org/privacy',
  voorwaarden: 'https://loket.example.org/voorwaarden',
};

/** Writes the Teams app package, and says what in it is only good enough for a demo. */
export const manifestBuild: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const options = {
    meelezen: { type: 'boolean' } as const,
    'app-id': text,
    out: text,
    naam: text,
    website: text,
    privacy: text,
    voorwaarden: text,
  };
  const { values, positionals } = readArgs(args, options);
  refuseWords(positionals);
  const appId = values['app-id'] ?? io.settings().bot?.id ?? demoAppId;
  const { naam, website, privacy, voorwaarden } = { ...examples, ...values };
  const result = buildPackage(await readParts(join(home, 'manifest')), {
    appId,
    version: await ownVersion(),
    hearsChannels: values.meelezen === true,
    developer: { name: naam, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: voorwaarden },
  });
  if ('problems' in result) throw new Refusal(result.problems);

  const path = resolve(values.out ?? join(home, 'dist', 'loket.zip'));
  await write(path, result.zip);
  io.stdout.write(`Gemaakt: ${path}\n`);
  if (appId === demoAppId)
    io.stdout.write(
      'Let op: dit is een demopakket zonder bot. Geef voor Teams de app-id van je Azure Bot op met --app-id.\n',
    );
  const made = Object.keys(examples).filter((name) => values[name as keyof typeof examples] === undefined);
  if (made.length > 0)
    io.stdout.write(
      `Let op: met voorbeeldgegevens. Geef de eigen gegevens op met ${made.map((name) => `--${name}`).join(', ')}.\n`,
    );
  return 0;
};

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal([`${path} is niet te schrijven (${reason}); kies met --out een andere plek.`]);
  }
}
