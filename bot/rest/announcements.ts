import type { Request, RequestHandler, Server } from 'restify';
import { reportsOf } from '../../storage/announced-reached.ts';
import { allAnnouncements, listAnnouncements, lockAnnouncement } from '../../storage/announcements.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import { overdueFor, type Announcement, type Audience } from '../../tickets/announcement.ts';
import type { Actor } from '../../tickets/ticket.ts';
import { announce, changeAnnouncement, type AnnouncementChange } from '../announce.ts';
import type { Loket } from '../loket.ts';
import {
  announcementChange,
  announcementForm,
  announcementQuery,
  audienceOf,
  showAnnouncement,
} from './announcement-forms.ts';
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
function fits(
  loket: Loket,
  one: Pick<Announcement, 'kind' | 'products' | 'buildings' | 'from' | 'until' | 'tell'>,
): void {
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
    ...(one.tell ? untold(one.tell, one.buildings, organisation) : []),
  ];
  if (one.until && one.until <= one.from) errors.push({ field: 'until', message: 'has to be later than from' });
  if (one.until && one.until <= loket.now())
    errors.push({ field: 'until', message: 'is past; give an instant to come' });
  if (one.kind === 'onderhoud' && !one.until)
    errors.push({ field: 'until', message: 'is required for onderhoud: people want to know when it is over' });
  if (errors.length > 0) throw fieldProblem('unusable-values', errors.slice(0, 50));
}

/** What of an audience is nobody. */
function untold(tell: Audience, buildings: readonly string[], { personen, groepen }: Organisation): FieldProblem[] {
  const departments = new Set(personen.flatMap(({ afdeling }) => afdeling ?? []));
  const groups = groepen.filter(({ leden = [] }) => leden.length > 0).map(({ id }) => id);
  return [
    ...(tell.inBuildings && buildings.length === 0
      ? [{ field: 'tell.inBuildings', message: 'needs buildings; without them everybody is: tell.everybody' }]
      : []),
    ...tell.departments
      .filter((name) => !departments.has(name))
      .map((name) => ({
        field: 'tell.departments',
        message: `holds ${name.slice(0, 60)}, of which organisation.yaml has nobody`,
      })),
    ...tell.groups
      .filter((id) => !groups.includes(id))
      .map((id) => ({
        field: 'tell.groups',
        message: `holds ${id.slice(0, 60)}, of which organisation.yaml names no members; it does of: ${groups.join(', ')}`,
      })),
  ];
}

/** Mounts what is announced: disruptions and maintenance, told to who asks for what they touch. */
export function mountAnnouncements(
  server: Server,
  loket: Loket,
  keyed: RequestHandler,
  callerOf: (request: Request) => Actor,
): void {
  const shown = async (all: readonly Announcement[]) => {
    const reports = await reportsOf(
      loket.db,
      all.map(({ id }) => id),
    );
    return all.map((one) => showAnnouncement(one, reports.get(one.id)));
  };
  const showOne = async (one: Announcement) => (await shown([one]))[0];

  server.get(
    '/api/v1/announcements',
    keyed,
    reply(async (request) => {
      const { all } = checked(announcementQuery, queryOf(request));
      const items = await (all === 'true'
        ? allAnnouncements(loket.db)
        : listAnnouncements(loket.db, loket.now(), overdueFor));
      return { body: { items: await shown(items) } };
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
        tell: asked.tell ? audienceOf(asked.tell) : null,
        urgent: asked.urgent ?? false,
      };
      fits(loket, told);
      const { announcement, made } = await announce(loket, told, callerOf(request).id);
      return {
        status: made ? 201 : 200,
        body: await showOne(announcement),
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
      return { body: await showOne(found) };
    }),
  );

  server.patch(
    '/api/v1/announcements/:id',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const id = idOf(request);
      const { tell, ...rest } = checked(announcementChange, request.body);
      const asked = Object.fromEntries(
        Object.entries({ ...rest, tell: tell && audienceOf(tell) }).filter(([, value]) => value !== undefined),
      ) as AnnouncementChange;
      const outcome = await changeAnnouncement(loket, id, asked, (after) => {
        if (after.solvedAt === null) fits(loket, after);
        if (asked.started && after.kind === 'storing')
          throw fieldProblem('unusable-values', [
            { field: 'started', message: 'is for onderhoud; a storing goes on from the start' },
          ]);
      });
      if (outcome === undefined) throw none();
      if (outcome === 'over')
        throw fieldProblem('unusable-values', [
          { field: '', message: 'changes an announcement that is solved; make a new one' },
        ]);
      return { body: await showOne(outcome) };
    }),
  );
}
