/** France. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, streets and numbers are not. */
import { nirKey } from '../check-digits.ts';
import { CAPITALS, list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const FR: Locale = {
  id: 'FR',
  alpha3: 'FRA',
  country: 'France',
  nationality: 'Française',
  language: 'French',
  languageCode: 'fr',
  currency: 'EUR',
  timezone: 'Europe/Paris',
  callingCode: '33',
  told: list('france, french, (fr), siren, siret'),
  men: list(
    'Jean, Pierre, Michel, Philippe, Nicolas, Julien, Thierry, François, Hugo, Théo, Karim, Étienne, Sébastien, Rémi, Olivier, Gérard, Mathis, Yanis',
  ),
  women: list(
    'Marie, Nathalie, Isabelle, Sylvie, Camille, Léa, Chloé, Manon, Aurélie, Hélène, Zoé, Fatou, Margaux, Céline, Élodie, Brigitte, Inès, Océane',
  ),
  families: list(
    'Martin, Bernard, Dubois, Durand, Moreau, Laurent, Simon, Lefebvre, Leroy, Roux, Fournier, Girard, Mercier, Blanc, Guérin, Chevalier, Benoît, Lemaire, Diallo, Perrin, Garnier',
  ),
  titles: ['M.', 'Mme'],
  towns: towns(
    'Dijon|Côte-d’Or|Bourgogne-Franche-Comté|BFC|210;Nantes|Loire-Atlantique|Pays de la Loire|PDL|440;Lille|Nord|Hauts-de-France|HDF|590;Tours|Indre-et-Loire|Centre-Val de Loire|CVL|370;Rennes|Ille-et-Vilaine|Bretagne|BRE|350;Nîmes|Gard|Occitanie|OCC|300;Rouen|Seine-Maritime|Normandie|NOR|760;Grenoble|Isère|Auvergne-Rhône-Alpes|ARA|380',
  ),
  religions: list('Catholique, Sans religion, Musulmane, Protestante'),
  street: (chance) =>
    `${chance.int(1, 180)}${chance.pick(['', '', ' bis', ''])} ${chance.pick(['rue', 'avenue', 'chemin', 'allée', 'boulevard'])} ${chance.pick(['de la Gare', 'des Lilas', 'du Moulin', 'Victor Hugo', 'de l’Église', 'des Écoles', 'du Stade', 'Pasteur'])}`,
  postalCode: (chance, town) => town.post + chance.pick(['00', '00', '10', '20', '30', '50', '60', '80']),
  mobile: (chance) => chance.pick(['6', '6', '7']) + chance.int(1, 7) + chance.digits(7),
  writtenPhone: (digits) => `0${digits.charAt(0)} ${digits.slice(1).replace(/(\d\d)(?=\d)/g, '$1 ')}`,
  national: (chance, { woman, birthYear, birthMonth }) => {
    const born = `${String(birthYear % 100).padStart(2, '0')}${String(birthMonth).padStart(2, '0')}`;
    const body = `${woman ? 2 : 1}${born}${chance.pick(['21', '44', '59', '37', '35', '76'])}${String(chance.int(1, 400)).padStart(3, '0')}${String(chance.int(1, 700)).padStart(3, '0')}`;
    return body + nirKey(body);
  },
  tax: (chance) => chance.int(0, 3) + chance.digits(12),
  passport: (chance) => chance.digits(2) + chance.text(CAPITALS, 2) + chance.digits(5),
  driverLicence: (chance) => chance.digits(12),
  documents: list('Carte d’identité, Passeport, Permis de conduire, Titre de séjour'),
};
