import fc, { runs } from '../../harness/fast-check.ts';
import { realDesk } from '../../harness/real-desk.ts';
import { move } from './moves.ts';
import { Office } from './office.ts';

/** Whatever people type and press, in whatever order: what holds of every conversation with the real desk. */

test('any conversation goes on, makes each ticket once, asks what applies, and tells nobody about another', async () => {
  const desk = await realDesk();
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }), (played) => {
      const office = new Office(desk);
      for (const one of played) office.play(one);
      office.canEnd();
    }),
    runs(80),
  );
});
