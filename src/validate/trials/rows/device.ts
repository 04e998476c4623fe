/** Values of the family `device`. Enters: a row. Leaves: values with right check digits. */
import { luhnDigit } from '../check-digits.ts';
import { free, type Makers } from './make.ts';

export const DEVICE: Makers = {
  'device.id': (spec, chance) => {
    if (/imei/i.test(spec.name) || chance.of(0.5))
      return () => {
        const body = `35${chance.digits(12)}`;
        return body + luhnDigit(body);
      };
    return () => chance.hex(16);
  },
  // Locally administered addresses (second bit of the first byte): no maker's.
  'device.mac': free((_, chance) => ['02', ...Array.from({ length: 5 }, () => chance.hex(2))].join(':')),
};
