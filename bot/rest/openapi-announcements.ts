import {
  announcementChange,
  announcementExample as example,
  announcementForm,
  announcementQuery,
  announcementShown,
} from './announcement-forms.ts';
import { always, body, inPath, json, listOf, ok, parametersOf, problems, ref, schemaOf } from './openapi-parts.ts';

/** Announcements in the OpenAPI document. */

const id = inPath('id', 'Id of an announcement', example.id);
const { kind, title, text, products, buildings, until } = example;
const tell = { inBuildings: true, customers: true };
const location = { Location: { description: 'Path of the announcement', schema: { type: 'string' } } };

export const announcementPaths = {
  '/announcements': {
    get: {
      operationId: 'listAnnouncements',
      summary: 'What is announced and not over, the first to come first',
      parameters: parametersOf(announcementQuery, { all: 'true' }),
      responses: {
        200: ok('The announcements', listOf('Announcement'), { items: [example] }),
        ...problems(...always, 'invalid-fields'),
      },
    },
    post: {
      operationId: 'announce',
      summary: 'Announce a disruption or maintenance: who asks for what it touches is told at once',
      description:
        'The same announcement again, while it is not over, is no second one: it answers 200. A storing is told of until it is ' +
        'solved (PATCH), and at most a day after `until`. With `tell` people hear of it without asking, each once, at the pace that ' +
        'Teams allows; `told` shows how far that is.',
      requestBody: {
        required: true,
        content: json(ref('AnnouncementForm'), { kind, title, text, products, buildings, until, tell }),
      },
      responses: {
        200: { ...ok('It was announced already', ref('Announcement'), example), headers: location },
        201: { ...ok('The announcement', ref('Announcement'), example), headers: location },
        ...problems(...always, 'invalid-fields', ...body, 'unusable-values'),
      },
    },
  },
  '/announcements/{id}': {
    get: {
      operationId: 'readAnnouncement',
      summary: 'One announcement',
      parameters: [id],
      responses: { 200: ok('The announcement', ref('Announcement'), example), ...problems(...always, 'not-found') },
    },
    patch: {
      operationId: 'changeAnnouncement',
      summary: 'Change an announcement, or say that it is over: who was told, or wanted to hear of that, is told once',
      parameters: [id],
      requestBody: { required: true, content: json(ref('AnnouncementChange'), { solved: true }) },
      responses: {
        200: ok('The announcement as it is now', ref('Announcement'), {
          ...example,
          solvedAt: '2026-11-23T12:10:00.000Z',
          updatedAt: '2026-11-23T12:10:00.000Z',
        }),
        ...problems(...always, 'invalid-fields', ...body, 'not-found', 'unusable-values'),
      },
    },
  },
};

export const announcementSchemas = {
  Announcement: schemaOf(announcementShown, 'output'),
  AnnouncementForm: schemaOf(announcementForm, 'input'),
  AnnouncementChange: schemaOf(announcementChange, 'input'),
};
