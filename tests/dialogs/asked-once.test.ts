import { askedOnce } from '../../dialogs/asked-once.ts';
import type { Finding } from '../../knowledge/search.ts';

test('the search hears the same words once in a turn, and other words each', () => {
  const heard: string[] = [];
  const search = askedOnce((text): Finding => {
    heard.push(text);
    return { outcome: 'none', intent: null, products: [] };
  });
  const first = search('lamp kapot');
  expect(search('lamp kapot')).toBe(first);
  search('Lamp kapot');
  search('lamp kapot');
  expect(heard).toEqual(['lamp kapot', 'Lamp kapot']);
});
