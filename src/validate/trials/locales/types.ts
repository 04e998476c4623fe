/** The seam of the locales: what one country's records look like. Enters: nothing. Leaves: types. */
import type { Chance } from '../random.ts';

/** A town with what lies around it; `post` is how its postal codes begin. */
export interface Town {
  readonly name: string;
  readonly district: string;
  readonly state: string;
  readonly stateCode: string;
  readonly post: string;
}

/** The facts of a person that numbers may depend on. */
export interface NumberFacts {
  readonly woman: boolean;
  readonly family: string;
  readonly birthYear: number;
  readonly birthMonth: number;
}

export interface Locale {
  /** ISO 3166-1 alpha-2, upper case; also the name of the file in small letters. */
  readonly id: string;
  readonly alpha3: string;
  readonly country: string;
  readonly nationality: string;
  readonly language: string;
  readonly languageCode: string;
  readonly currency: string;
  readonly timezone: string;
  readonly callingCode: string;
  /** Words of descriptors that tell the country, in small letters. */
  readonly told: readonly string[];
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly families: readonly string[];
  readonly titles: readonly [man: string, woman: string];
  readonly towns: readonly Town[];
  readonly religions: readonly string[];
  readonly street: (chance: Chance) => string;
  readonly postalCode: (chance: Chance, town: Town) => string;
  /** National significant number of a mobile phone: digits only, without a leading 0. */
  readonly mobile: (chance: Chance) => string;
  /** As people of the country write it at home. */
  readonly writtenPhone: (digits: string) => string;
  readonly national: (chance: Chance, facts: NumberFacts) => string;
  readonly tax: (chance: Chance, facts: NumberFacts) => string;
  readonly passport: (chance: Chance) => string;
  readonly driverLicence: (chance: Chance) => string;
  /** Names of documents. */
  readonly documents: readonly string[];
}

/** `Town|District|State|Code|post; …` */
export function towns(text: string): readonly Town[] {
  return text.split(';').map((entry) => {
    const [name = '', district = '', state = '', stateCode = '', post = ''] = entry.trim().split('|');
    return { name, district, state, stateCode, post };
  });
}
