import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Employee } from '../dialogs/desk.ts';

/** Who is talking, with what the organisation's directory knows of them. */
export function employeeOf(desk: Desk, person: Incoming['person']): Employee {
  const known = desk.organisation.personen.find((one) => one.id === person.id);
  return {
    id: person.id,
    name: person.name || (known?.naam ?? ''),
    ...(known?.gebouw ? { building: known.gebouw } : {}),
    ...(known?.kamer ? { room: known.kamer } : {}),
    ...(known?.telefoon ? { phone: known.telefoon } : {}),
    ...(known?.afdeling ? { department: known.afdeling } : {}),
  };
}
