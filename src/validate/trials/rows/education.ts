/** Values of the family `education`. Enters: a row. Leaves: values. */
import { coded, DAY, dated, free, labels, type Makers } from './make.ts';

export const EDUCATION: Makers = {
  'education.institution': free(
    ({ person }, chance) =>
      `${person.town.name} ${chance.pick(['High School', 'College', 'University', 'Public School'])}`,
  ),
  'education.course': labels('B.Com, B.Sc, Mathematics, History, Class X, Class XII, Biology 101, MBA, Diploma'),
  'education.grade': coded('A, B, C, D', '1, 2, 3, 4, 5', 'First, Second, Third', '78, 64, 91, 55'),
  'education.enrolmentDate': dated((row, chance) => row.since - chance.int(0, 1200) * DAY),
};
