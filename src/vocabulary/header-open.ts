/**
 * Column names that leave their meaning to the columns beside them: `company`, `account_number`. Enters: a column name.
 * Leaves: whether it is silent about the side on which it stands. Only words are looked at here; what stands beside a
 * column is the profile's to know.
 */
import { same } from './header-same.ts';
import { tokens } from './header-tokens.ts';
import { LIGHT, SILENT } from './header-words.ts';
import { words } from './words.ts';

const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Words by which a company is one that sells, delivers or is bought from, or only its address is meant: nobody's employer. */
const TRADERS =
  set(`vendor, supplier, merchant, seller, store, shop, dealer, reseller, retailer, insurer, carrier, biller,
lieferant, haendler, proveedor, tienda, vendedor, fournisseur, vendeur, boutique, fornecedor, loja, fornitore, negozio,
leverancier, winkel, dostawca, sklep, magazin, toko, satici, address, adresse, direccion, indirizzo, endereco`);
/** Words for an account of any kind; a language whose word is the bank's alone isn't here. */
const ACCOUNTS = set(
  'account, acct, acc, ac, accountno, accountnumber, accountnum, acctno, accno, cuenta, compte, conta',
);
/** Words that speak of a bank wherever they stand in a table. */
const BANKS =
  set(`bank, banks, bankname, banking, iban, swift, bic, ifsc, micr, routing, sortcode, balance, branch, loan, deposit,
savings, banco, banque, banca, bankleitzahl, blz, kontostand, saldo, solde, sucursal, agencia, filiale, succursale, bakiye,
banka, banku, банк, बैंक, 银行, 銀行, 은행, بنك`);

/** True when a name of a company doesn't say that the company is one that trades. */
export function isAnyCompany(name: string): boolean {
  return !tokens(name).some(({ text }) => TRADERS.has(text));
}

/** True when a name of a number says no more than that it is an account's; a bank in its path says more. */
export function isAnyAccount(name: string): boolean {
  if (speaksOfBanks(name)) return false;
  const own = tokens(name).filter(({ segment }) => segment === 0);
  return own.some(({ text }) => ACCOUNTS.has(text)) && own.every(({ text }) => ACCOUNTS.has(text) || isLight(text));
}

/** True when a name holds a bank's word, also in its path. */
export function speaksOfBanks(name: string): boolean {
  return tokens(name).some(({ text }) => BANKS.has(text) || BANKS.has(same(text)));
}

function isLight(text: string): boolean {
  return LIGHT.has(text) || SILENT.has(text) || LIGHT.has(same(text)) || text === 'numero';
}
