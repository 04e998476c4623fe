/** Values of the family `employment`. Enters: a row. Leaves: values. */
import { DAY, dated, free, labels, type Makers } from './make.ts';

export const EMPLOYMENT: Makers = {
  'employment.employer': free(({ person }) => person.papers.of('employer')),
  'employment.jobTitle': labels(
    'Clerk, Sales Manager, Software Engineer, Accountant, Nurse, Teacher, Driver, Store Keeper, Analyst, Technician, Receptionist',
  ),
  'employment.department': labels('Sales, Accounts, Operations, IT, HR, Logistics, Marketing, Support'),
  'employment.hireDate': dated((row, chance) => row.since - chance.int(0, 4000) * DAY),
};
