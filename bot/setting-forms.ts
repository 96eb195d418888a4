import { z } from 'zod';

/** Settings that are more than a number or a word. */

/** name:key pairs with commas between. */
export const keys = z.string().transform((text, context) => {
  const parsed: { name: string; key: string }[] = [];
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
    else if (parsed.some((one) => one.name === name))
      context.addIssue({ code: 'custom', message: `"${name}" komt twee keer voor; geef elke partij een eigen naam` });
    else if (parsed.some((one) => one.key === key))
      context.addIssue({
        code: 'custom',
        message: `"${name}" heeft dezelfde sleutel als een ander; geef elke partij een eigen sleutel`,
      });
    else parsed.push({ name, key });
  }
  if (parsed.length === 0 && context.issues.length === 0)
    context.addIssue({ code: 'custom', message: 'bevat geen sleutel; schrijf naam:sleutel' });
  return parsed;
});

/** Names of computers with commas between. */
export const hosts = z.string().transform((text, context) => {
  const named = text
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);
  for (const one of named.filter((host) => !/^[a-z0-9.:-]+$/.test(host)))
    context.addIssue({
      code: 'custom',
      message: `schrijf namen van computers met komma's ertussen; "${one}" is er geen`,
    });
  return named;
});

/** The address of a place on the web, without a slash at its end. */
export const address = z
  .url({ protocol: /^https?$/, error: 'moet een adres zijn als https://loket.example.org' })
  .refine((text) => {
    if (!URL.canParse(text)) return true;
    const { search, hash, username, password } = new URL(text);
    return search + hash + username + password === '';
  }, 'mag geen naam, wachtwoord, vraagteken of hekje hebben')
  .transform((text) => text.replace(/\/+$/, ''));
