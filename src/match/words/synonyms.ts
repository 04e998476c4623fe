/**
 * Words that name one thing in column names whatever the system: second spellings, abbreviations, everyday synonyms of
 * English and a few from its neighbours. What an attribute is called lives with the vocabulary; these are the words around
 * it. Enters: a word, lower case. Leaves: the concept it stands for.
 */

/** One line, one concept: the first word is its name. */
const GROUPS = `
number no num nbr nr numb
date dt datum fecha
time tm
identifier id ident uid guid uuid pk
code cd kode
description desc descr
address addr addresses adr direccion adresse
telephone phone tel mobile cell cellphone phoneno mob msisdn telefon telefono
gender sex
year yr years jahr
month mon mth months
day days
amount amt sum
quantity qty
percent pct percentage fraction proportion share ratio
customer cust client
employee emp staff worker
account acct acc
organisation organization org company firm
department dept
category cat class kind type
status state condition
locality city town place village
province region
postal zip zipcode postcode pin pincode plz
country nation
family last surname lastname apellido nom
given first forename firstname prenom vorname
middle mid
name nm nom nome nombre
birth dob born birthdate birthday
created create creation added inserted entered
updated modified changed edited update
registered registration reg regn enrolled signup
password passwd pwd pass
email mail
address1 addr1
user usr member
latitude lat
longitude lon lng long
image photo picture img avatar
language lang locale
message msg
text txt
comment remark note notes comments remarks
reference ref
maximum max
minimum min
average avg mean
start begin from
end finish until
location site area
size dimension diameter
examined tested checked inspected
smoking smoker tobacco cigarette
recurrence relapse reoccur
death deceased died dead
weight wt
height ht
result outcome finding
hospital clinic facility centre center
vaccine vaccination immunization immunisation jab
batch lot
doctor physician practitioner provider
patient subject participant beneficiary
price cost fee
balance bal
total tot
sequence seq serial
grade level degree
title salutation honorific
job occupation profession
website url homepage web
verified confirmed validated
active enabled
deleted removed
head leader
`;

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const [concept = '', ...others] = line.split(' ');
      return [concept, ...others].map((word) => [word, concept] as const);
    })
    // A word in two lines belongs to the first.
    .reverse(),
);

/** All words that are listed. */
export const LISTED: readonly string[] = [...CONCEPTS.keys()];

/** The concept a word stands for; the word itself where it is none of ours. */
export function conceptOf(word: string): string {
  return CONCEPTS.get(word) ?? word;
}
