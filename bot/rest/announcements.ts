import type { Request, RequestHandler, Server } from 'restify';
import { allAnnouncements, listAnnouncements, lockAnnouncement } from '../../storage/announcements.ts';
import { overdueFor, type Announcement } from '../../tickets/announcement.ts';
import type { Actor } from '../../tickets/ticket.ts';
import { announce, changeAnnouncement, type AnnouncementChange } from '../announce.ts';
import type { Loket } from '../loket.ts';
import { announcementChange, announcementForm, announcementQuery, showAnnouncement } from './announcement-forms.ts';
import { checked, queryOf } from './asked.ts';
import { jsonBody } from './body.ts';
import { fieldProblem, Problem, type FieldProblem } from './problem.ts';
import { reply } from './reply.ts';

const none = () =>
  new Problem('not-found', 'There is no announcement with this id. GET /api/v1/announcements?all=true lists them.');

/** What is no id can be no announcement; nor can it go to the database, which refuses some characters. */
function idOf(request: Request): string {
  const { id } = request.params as { id: string };
  if (!/^[\w-]{1,100}$/.test(id)) throw none();
  return id;
}

/** Throws a 422 Problem that names everything that the organisation does not know or that can not be. */
function fits(loket: Loket, one: Pick<Announcement, 'kind' | 'products' | 'buildings' | 'from' | 'until'>): void {
  const { catalogue, organisation } = loket.desk();
  const codes = organisation.gebouwen.map(({ code }) => code);
  const errors: FieldProblem[] = [
    ...one.products
      .filter((id) => !catalogue.has(id))
      .map((id) => ({
        field: 'products',
        message: `holds ${id.slice(0, 60)}, which is not in the catalogue; GET /api/v1/products lists all`,
      })),
    ...one.buildings
      .filter((code) => !codes.includes(code))
      .map((code) => ({
        field: 'buildings',
        message: `holds ${code.slice(0, 60)}, which is no building; there are: ${codes.join(', ')}`,
      })),
  ];
  if (one.until && one.until <= one.from) errors.push({ field: 'until', message: 'has to be later than from' });
  if (one.until && one.until <= loket.now())
    errors.push({ field: 'until', message: 'is past; give an instant to come' });
  if (one.kind === 'onderhoud' && !one.until)
    errors.push({ field: 'until', message: 'is required for onderhoud: people want to know when it is over' });
  if (errors.length > 0) throw fieldProblem('unusable-values', errors.slice(0, 50));
}

/** Mounts what is announced: disruptions and maintenance, told to who asks for what they touch. */
export function mountAnnouncements(
  server: Server,
  loket: Loket,
  keyed: RequestHandler,
  callerOf: (request: Request) => Actor,
): void {
  server.get(
    '/api/v1/announcements',
    keyed,
    reply(async (request) => {
      const { all } = checked(announcementQuery, queryOf(request));
      const items = await (all === 'true'
        ? allAnnouncements(loket.db)
        : listAnnouncements(loket.db, loket.now(), overdueFor));
      return { body: { items: items.map(showAnnouncement) } };
    }),
  );

  server.post(
    '/api/v1/announcements',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const asked = checked(announcementForm, request.body);
      const told = {
        ...asked,
        text: asked.text ?? null,
        buildings: asked.buildings ?? [],
        from: asked.from ?? loket.now(),
        until: asked.until ?? null,
      };
      fits(loket, told);
      const { announcement, made } = await announce(loket, told, callerOf(request).id);
      return {
        status: made ? 201 : 200,
        body: showAnnouncement(announcement),
        headers: { Location: `/api/v1/announcements/${announcement.id}` },
      };
    }),
  );

  server.get(
    '/api/v1/announcements/:id',
    keyed,
    reply(async (request) => {
      const found = await lockAnnouncement(loket.db, idOf(request));
      if (!found) throw none();
      return { body: showAnnouncement(found) };
    }),
  );

  server.patch(
    '/api/v1/announcements/:id',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const id = idOf(request);
      const asked = Object.fromEntries(
        Object.entries(checked(announcementChange, request.body)).filter(([, value]) => value !== undefined),
      ) as AnnouncementChange;
      const outcome = await changeAnnouncement(loket, id, asked, (after) => {
        if (after.solvedAt === null) fits(loket, after);
      });
      if (outcome === undefined) throw none();
      if (outcome === 'over')
        throw fieldProblem('unusable-values', [
          { field: '', message: 'changes an announcement that is solved; make a new one' },
        ]);
      return { body: showAnnouncement(outcome) };
    }),
  );
}
