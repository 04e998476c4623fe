/** Brazil. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, streets and numbers are not. */
import { cpf } from '../check-digits.ts';
import { CAPITALS, list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const BR: Locale = {
  id: 'BR',
  alpha3: 'BRA',
  country: 'Brazil',
  nationality: 'Brasileira',
  language: 'Portuguese',
  languageCode: 'pt',
  currency: 'BRL',
  timezone: 'America/Sao_Paulo',
  callingCode: '55',
  told: list('brazil, brasil, brazilian, cpf'),
  men: list(
    'João, José, Antônio, Carlos, Paulo, Lucas, Luiz, Marcos, Gabriel, Rafael, Thiago, Mateus, Rodrigo, Caio, Fábio, Wagner, Everton, Otávio',
  ),
  women: list(
    'Maria, Ana, Juliana, Camila, Fernanda, Patrícia, Aline, Letícia, Bruna, Luciana, Beatriz, Vitória, Débora, Simone, Renata, Jéssica, Tainá, Cláudia',
  ),
  families: list(
    'Silva, Santos, Oliveira, Souza, Lima, Pereira, Ferreira, Costa, Rodrigues, Almeida, Nascimento, Araújo, Ribeiro, Carvalho, Gomes, Barbosa, Rocha, Moreira, Cardoso, Teixeira, Conceição',
  ),
  titles: ['Sr.', 'Sra.'],
  towns: towns(
    'Campinas|Campinas|São Paulo|SP|130;Niterói|Niterói|Rio de Janeiro|RJ|240;Uberlândia|Uberlândia|Minas Gerais|MG|384;Curitiba|Curitiba|Paraná|PR|800;Recife|Recife|Pernambuco|PE|500;Salvador|Salvador|Bahia|BA|400;Fortaleza|Fortaleza|Ceará|CE|600;Joinville|Joinville|Santa Catarina|SC|892;Manaus|Manaus|Amazonas|AM|690',
  ),
  religions: list('Católica, Evangélica, Espírita, Sem religião'),
  street: (chance) =>
    `${chance.pick(['Rua', 'Rua', 'Avenida', 'Travessa', 'Alameda'])} ${chance.pick(['das Flores', 'São João', 'Sete de Setembro', 'Quinze de Novembro', 'da Paz', 'dos Ipês', 'Primavera', 'Boa Vista'])}, ${chance.int(1, 2400)}`,
  postalCode: (chance, town) => `${town.post}${chance.digits(2)}-${chance.digits(3)}`,
  mobile: (chance) =>
    `${chance.pick(['19', '21', '34', '41', '81', '71', '85', '47', '92'])}9${chance.int(6, 9)}${chance.digits(7)}`,
  writtenPhone: (digits) => `(${digits.slice(0, 2)}) ${digits.slice(2, 7)}-${digits.slice(7)}`,
  national: (chance) => {
    const number = cpf(chance.digits(9));
    return `${number.slice(0, 3)}.${number.slice(3, 6)}.${number.slice(6, 9)}-${number.slice(9)}`;
  },
  tax: (chance) => cpf(chance.digits(9)),
  passport: (chance) => chance.text(CAPITALS, 2) + chance.digits(6),
  driverLicence: (chance) => cpf(chance.digits(9)),
  documents: list('CPF, RG, CNH, Passaporte, Título de Eleitor'),
};
