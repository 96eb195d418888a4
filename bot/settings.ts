import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { address, hosts, keys } from './setting-forms.ts';

/** The only place that reads the environment. Parsed once, at start; every problem is reported together. */

const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());

const environment = z.object({
  PORT: optional(
    z.coerce
      .number('moet een poortnummer zijn, bijvoorbeeld 3978')
      .int()
      .min(0)
      .max(65535, 'moet een poortnummer tot 65535 zijn'),
  ),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'moet beginnen met postgres://')),
  LOKET_DATA_DIR: optional(z.string()),
  LOKET_KNOWLEDGE_DIR: optional(z.string()),
  LOKET_KNOWLEDGE_READ_ONLY: optional(z.enum(['0', '1'], 'kies 0 of 1')),
  LOKET_API_KEYS: optional(keys),
  LOKET_PLAYGROUND: optional(z.enum(['0', '1'], 'kies 0 of 1')),
  LOKET_SENDS_PER_SECOND: optional(
    z.coerce.number('moet een getal zijn').positive('moet meer dan 0 zijn').max(10_000, 'mag hoogstens 10000 zijn'),
  ),
  LOKET_API_PER_MINUTE: optional(
    z.coerce
      .number('moet een getal zijn, bijvoorbeeld 600')
      .int('moet een heel getal zijn')
      .min(1, 'moet minstens 1 zijn')
      .max(1_000_000, 'mag hoogstens 1000000 zijn'),
  ),
  LOKET_WEBHOOK_HOSTS: optional(hosts),
  LOKET_PUBLIC_URL: optional(address),
  LOKET_SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: 'moet een adres zijn als smtp://naam:wachtwoord@mail.example.org:587' }),
  ),
  LOKET_MAIL_FROM: optional(
    z
      .string()
      .regex(
        /^[^<>@\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/,
        'moet een e-mailadres zijn, bijvoorbeeld Loket <loket@example.org>',
      ),
  ),
  LOG_LEVEL: optional(
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'kies uit fatal, error, warn, info, debug, trace, silent',
    ),
  ),
  NODE_ENV: optional(z.string()),
  MicrosoftAppId: optional(z.guid('moet de app-id (een GUID) van de Azure Bot zijn')),
  MicrosoftAppType: optional(
    z.enum(
      ['SingleTenant', 'UserAssignedMSI'],
      'kies SingleTenant of UserAssignedMSI; MultiTenant kan niet meer worden aangemaakt',
    ),
  ),
  MicrosoftAppTenantId: optional(z.guid('moet de id (een GUID) van de tenant zijn')),
  MicrosoftAppPassword: optional(z.string()),
});

/** What the settings say about each other. Looks at the raw values, so that it speaks beside the problems of single ones. */
function together(env: Readonly<Record<string, string | undefined>>): SettingProblem[] {
  const has = (name: string) => (env[name] ?? '').trim() !== '';
  const mail: SettingProblem[] = (
    [
      ['LOKET_SMTP_URL', 'LOKET_MAIL_FROM'],
      ['LOKET_MAIL_FROM', 'LOKET_SMTP_URL'],
    ] as const
  )
    .filter(([missing, given]) => !has(missing) && has(given))
    .map(([missing, given]) => ({
      setting: missing,
      message: `ontbreekt, terwijl ${given} er wel is; vul hem in of haal ${given} weg`,
    }));
  if (!has('MicrosoftAppId')) {
    const without = ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'].filter(has);
    const production = env['NODE_ENV'] === 'production';
    return [
      ...mail,
      ...(localMail(env)
        ? []
        : [
            {
              setting: 'LOKET_SMTP_URL',
              message: 'mag zonder app-id alleen naar deze computer leiden (smtp://127.0.0.1:poort)',
            },
          ]),
      ...(production ? [{ setting: 'MicrosoftAppId', message: believesEverybody }] : []),
      ...without.map((name) => ({
        setting: 'MicrosoftAppId',
        message: `ontbreekt, terwijl ${name} er wel is; vul hem in of haal ${name} weg`,
      })),
    ];
  }
  const weak = (env['LOKET_API_KEYS'] ?? '').split(',').some((entry) => entry.trim().replace(/^[^:]*:/, '').length < 8);
  const needs: [boolean, string, string][] = [
    [!has('MicrosoftAppTenantId'), 'MicrosoftAppTenantId', 'ontbreekt; vul de id van je tenant in'],
    [
      env['MicrosoftAppType'] !== 'UserAssignedMSI' && !has('MicrosoftAppPassword'),
      'MicrosoftAppPassword',
      'ontbreekt; vul het geheim van de app in, of kies MicrosoftAppType=UserAssignedMSI',
    ],
    [!has('LOKET_API_KEYS'), 'LOKET_API_KEYS', 'ontbreekt; geef minstens één naam:sleutel'],
    [
      /^http:/i.test((env['LOKET_PUBLIC_URL'] ?? '').trim()),
      'LOKET_PUBLIC_URL',
      'moet met https:// beginnen: wat je er opent, leest anders iedereen mee',
    ],
    [has('LOKET_API_KEYS') && weak, 'LOKET_API_KEYS', 'heeft een sleutel van minder dan 8 tekens; neem een langere'],
    [
      env['LOKET_PLAYGROUND'] === '1',
      'LOKET_PLAYGROUND',
      'kan niet samen met MicrosoftAppId; de Playground is alleen voor lokaal gebruik',
    ],
  ];
  return [...mail, ...needs.filter(([missing]) => missing).map(([, setting, message]) => ({ setting, message }))];
}

/** In local mode nothing outside this machine is called. */
function localMail(env: Readonly<Record<string, string | undefined>>): boolean {
  const url = (env['LOKET_SMTP_URL'] ?? '').trim();
  if (url === '' || !URL.canParse(url)) return true;
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

const believesEverybody =
  'ontbreekt; zonder app-id gelooft Loket iedereen, en dat mag niet met NODE_ENV=production. Vul MicrosoftAppId, MicrosoftAppTenantId en MicrosoftAppPassword in';

/** The app's own folder: where package.json is, both from source and from dist. */
export const home = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
})();

export interface Settings {
  port: number;
  databaseUrl: string | undefined;
  dataDir: string;
  knowledgeDir: string;
  /** What is decided in chats is not written there. */
  knowledgeReadOnly: boolean;
  /** Undefined: local mode makes a key of its own. */
  apiKeys: { name: string; key: string }[] | undefined;
  playground: boolean;
  sendsPerSecond: number;
  /** REST requests of one key. */
  requestsPerMinute: number;
  /** Hosts in the organisation's own network to which webhooks may lead. */
  webhookHosts: readonly string[];
  /** Where Loket is reached from outside, without a slash at its end: links to files begin with it. */
  publicUrl: string | undefined;
  /** How mail leaves; undefined: it does not. */
  smtp: { url: string; from: string } | undefined;
  logLevel: string;
  /** Undefined: local mode, on loopback only, which trusts who an activity says it is from. */
  bot:
    { id: string; type: 'SingleTenant' | 'UserAssignedMSI'; tenant: string; password: string | undefined } | undefined;
}

export interface SettingProblem {
  setting: string;
  message: string;
}

/** Reads the settings. Never prints or returns a secret in a problem. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): { settings: Settings } | { problems: SettingProblem[] } {
  const result = environment.safeParse(env);
  const problems = [
    ...(result.error?.issues ?? []).map((issue) => ({ setting: String(issue.path[0] ?? ''), message: issue.message })),
    ...together(env),
  ];
  if (!result.success || problems.length > 0) return { problems };
  const read = result.data;
  const local = !read.MicrosoftAppId;
  return {
    settings: {
      port: read.PORT ?? 3978,
      databaseUrl: read.DATABASE_URL,
      dataDir: read.LOKET_DATA_DIR ?? join(home, 'data'),
      knowledgeDir: read.LOKET_KNOWLEDGE_DIR ?? join(home, 'knowledge'),
      knowledgeReadOnly: read.LOKET_KNOWLEDGE_READ_ONLY === '1',
      apiKeys: read.LOKET_API_KEYS,
      playground: local && read.LOKET_PLAYGROUND !== '0',
      sendsPerSecond: read.LOKET_SENDS_PER_SECOND ?? 30,
      requestsPerMinute: read.LOKET_API_PER_MINUTE ?? 600,
      webhookHosts: read.LOKET_WEBHOOK_HOSTS ?? [],
      publicUrl: read.LOKET_PUBLIC_URL,
      smtp:
        read.LOKET_SMTP_URL && read.LOKET_MAIL_FROM
          ? { url: read.LOKET_SMTP_URL, from: read.LOKET_MAIL_FROM }
          : undefined,
      logLevel: read.LOG_LEVEL ?? (local ? 'warn' : 'info'),
      bot: read.MicrosoftAppId
        ? {
            id: read.MicrosoftAppId,
            type: read.MicrosoftAppType ?? 'SingleTenant',
            tenant: read.MicrosoftAppTenantId ?? '',
            password: read.MicrosoftAppPassword,
          }
        : undefined,
    },
  };
}
