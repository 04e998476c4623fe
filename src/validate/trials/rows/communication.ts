/** Values of the family `communication`. Enters: a row. Leaves: sentences put together from a few words. */
import { list } from '../random.ts';
import { free, type Makers } from './make.ts';

const WHO = list('customer, caller, patient, member, applicant, tenant');
const DID = list(
  'asked for a refund, moved house, prefers mornings, sent the form again, will call back, has paid, wants no mail',
);

export const COMMUNICATION: Makers = {
  'communication.text': free((_, chance) => `The ${chance.pick(WHO)} ${chance.pick(DID)}, ${chance.pick(DID)}.`),
  'communication.subject': free(
    (_, chance) => `Re: ${chance.pick(['your order', 'appointment', 'invoice', 'account', 'question'])}`,
  ),
};
