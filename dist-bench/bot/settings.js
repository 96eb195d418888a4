import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
/** The only place that reads the environment. Parsed once, at start; every problem is reported together. */
const empty = (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = (schema) => z.preprocess(empty, schema.optional());
const keys = z.string().transform((text, context) => {
    const parsed = [];
    for (const entry of text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)) {
        const [, name, key] = /^([^:\s]+):(\S+)$/.exec(entry) ?? [];
        if (!name || !key)
            context.addIssue({
                code: 'custom',
                message: 'schrijf naam:sleutel,naam:sleutel (een deel heeft geen dubbele punt)',
            });
        else if (key.length < 8)
            context.addIssue({
                code: 'custom',
                message: `de sleutel van "${name}" is te kort; neem er een van minstens 8 tekens`,
            });
        else if (parsed.some((one) => one.name === name))
            context.addIssue({ code: 'custom', message: `"${name}" komt twee keer voor; geef elke partij een eigen naam` });
        else if (parsed.some((one) => one.key === key))
            context.addIssue({
                code: 'custom',
                message: `"${name}" heeft dezelfde sleutel als een ander; geef elke partij een eigen sleutel`,
            });
        else
            parsed.push({ name, key });
    }
    return parsed;
});
const environment = z
    .object({
    PORT: optional(z.coerce
        .number('moet een poortnummer zijn, bijvoorbeeld 3978')
        .int()
        .min(0)
        .max(65535, 'moet een poortnummer tot 65535 zijn')),
    DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'moet beginnen met postgres://')),
    LOKET_DATA_DIR: optional(z.string()),
    LOKET_KNOWLEDGE_DIR: optional(z.string()),
    LOKET_API_KEYS: optional(keys),
    LOKET_PLAYGROUND: optional(z.enum(['0', '1'], 'kies 0 of 1')),
    LOKET_SENDS_PER_SECOND: optional(z.coerce.number('moet een getal zijn').positive('moet meer dan 0 zijn')),
    LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'kies uit fatal, error, warn, info, debug, trace, silent')),
    NODE_ENV: optional(z.string()),
    MicrosoftAppId: optional(z.guid('moet de app-id (een GUID) van de Azure Bot zijn')),
    MicrosoftAppType: optional(z.enum(['SingleTenant', 'UserAssignedMSI'], 'kies SingleTenant of UserAssignedMSI; MultiTenant kan niet meer worden aangemaakt')),
    MicrosoftAppTenantId: optional(z.guid('moet de id (een GUID) van de tenant zijn')),
    MicrosoftAppPassword: optional(z.string()),
})
    .superRefine((env, context) => {
    const problem = (name, message) => context.addIssue({ code: 'custom', path: [name], message });
    if (!env.MicrosoftAppId) {
        if (env.NODE_ENV === 'production')
            problem('MicrosoftAppId', 'ontbreekt; zonder app-id gelooft Loket iedereen, en dat mag niet met NODE_ENV=production. Vul MicrosoftAppId, MicrosoftAppTenantId en MicrosoftAppPassword in');
        for (const name of ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'])
            if (env[name])
                problem('MicrosoftAppId', `ontbreekt, terwijl ${name} er wel is; vul hem in of haal ${name} weg`);
        return;
    }
    if (!env.MicrosoftAppTenantId)
        problem('MicrosoftAppTenantId', 'ontbreekt; vul de id van je tenant in');
    if ((env.MicrosoftAppType ?? 'SingleTenant') === 'SingleTenant' && !env.MicrosoftAppPassword)
        problem('MicrosoftAppPassword', 'ontbreekt; vul het geheim van de app in, of kies MicrosoftAppType=UserAssignedMSI');
    if (!env.LOKET_API_KEYS || env.LOKET_API_KEYS.length === 0)
        problem('LOKET_API_KEYS', 'ontbreekt; geef minstens één naam:sleutel');
    if (env.LOKET_PLAYGROUND === '1')
        problem('LOKET_PLAYGROUND', 'kan niet samen met MicrosoftAppId; de Playground is alleen voor lokaal gebruik');
});
/** The app's own folder: where package.json is, both from source and from dist. */
export const home = (() => {
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder))
        folder = dirname(folder);
    return folder;
})();
/** Reads the settings. Never prints or returns a secret in a problem. */
export function readSettings(env = process.env) {
    const result = environment.safeParse(env);
    if (!result.success)
        return {
            problems: result.error.issues.map((issue) => ({ setting: String(issue.path[0] ?? ''), message: issue.message })),
        };
    const read = result.data;
    const local = !read.MicrosoftAppId;
    return {
        settings: {
            port: read.PORT ?? 3978,
            databaseUrl: read.DATABASE_URL,
            dataDir: read.LOKET_DATA_DIR ?? join(home, 'data'),
            knowledgeDir: read.LOKET_KNOWLEDGE_DIR ?? join(home, 'knowledge'),
            apiKeys: read.LOKET_API_KEYS,
            playground: local && read.LOKET_PLAYGROUND !== '0',
            sendsPerSecond: read.LOKET_SENDS_PER_SECOND ?? 30,
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
//# sourceMappingURL=settings.js.map