/**
 * The attributes of the family `finance`: money and the numbers that move it.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const FINANCE: readonly Attribute[] = [
  {
    id: 'finance.cardNumber',
    title: 'Payment card number',
    ladder: 'identifier',
    salience: 'content',
    headers: words(`
      card number, card no, card num, cardnumber, cardno, credit card, credit card number, credit card no, creditcard,
      creditcardnumber, debit card, debit card number, debit card no, cc, cc number, cc no, cc num, ccnum, ccn,
      payment card, payment card number, card pan, card last 4, last 4 digits of card, kartennummer, kreditkarte,
      kreditkartennummer, numero de tarjeta, tarjeta, tarjeta de credito, numero do cartao, cartao, cartao de credito,
      numero de carte, carte bancaire, carte bleue, numero carta, carta di credito, kaartnummer, creditcardnummer,
      numer karty, nr karty, nomor kartu, nomor kartu kredit, kartu kredit, kart no, kart numarasi, kredi karti, nomer
      karty`),
    kinds: ['card', 'masked', 'long-number'],
    enumerable: false,
    hibp: 'Credit cards',
    dpv: 'PaymentCardNumber',
    schemaOrg: null,
  },
  {
    id: 'finance.bankAccount',
    title: 'Bank account number',
    ladder: 'identifier',
    salience: 'content',
    headers: words(`
      bank account, bank account no, bank account number, bank acct, bank acc no, account number, account no, account
      num, acct no, acct number, acc no, acc number, accountno, accountnumber, a c no, a c number, ac no bank, bank ac
      no, savings account, loan account no, loan account number, loan no, loan number, ifsc, ifsc code, routing
      number, sort code, swift, swift code, bic, upi, upi id, vpa, micr, khata sankhya, khata number, kontonummer,
      konto, bankkonto, blz, bankleitzahl, cuenta bancaria, numero de cuenta, cuenta, clabe, conta bancaria, numero da
      conta, conta corrente, compte bancaire, numero de compte, rib, conto corrente, numero conto, bankrekening,
      rekeningnummer, numer konta, nr konta, rachunek bankowy, nr rachunku, rekening, no rekening, nomor rekening, no
      rek, hesap no, hesap numarasi, schet, nomer scheta`),
    kinds: ['long-number', 'iban', 'masked', 'record-id', 'uuid'],
    enumerable: false,
    hibp: 'Bank account numbers',
    dpv: 'FinancialAccountNumber',
    schemaOrg: null,
  },
  {
    id: 'finance.iban',
    title: 'IBAN',
    ladder: 'identifier',
    salience: 'content',
    headers: words(`
      iban, iban number, iban no, iban code, iban nr, international bank account number, codigo iban, code iban,
      codice iban`),
    kinds: ['iban', 'masked'],
    enumerable: false,
    hibp: 'Bank account numbers',
    dpv: 'FinancialAccountNumber',
    schemaOrg: null,
  },
  {
    id: 'finance.amount',
    title: 'Amount of money',
    ladder: null,
    salience: 'content',
    headers: words(`
      amount, amt, total amount, amount paid, paid amount, amount due, payment amount, transaction amount, txn amount,
      order amount, order total, invoice amount, total, total price, grand total, subtotal, sub total, price, unit
      price, cost, fee, fees, charges, fare, paid, payment, discount, tax amount, revenue, premium, premium
      amount, sum insured, sum assured, loan amount, emi, emi amount, total spent, total paid, lifetime value, spend,
      donation, donation amount, rashi, dhanrashi, betrag, summe, preis, gesamtbetrag, importe, monto, precio, valor,
      valor total, quantia, preco, montant, prix, importo, prezzo, bedrag, prijs, totaal, kwota, cena, jumlah, harga,
      nominal, tutar, fiyat, ucret, summa, stoimost`),
    kinds: ['decimal', 'integer'],
    enumerable: false,
    hibp: 'Financial transactions',
    dpv: 'Transaction',
    schemaOrg: null,
  },
  {
    id: 'finance.currency',
    title: 'Currency',
    ladder: null,
    salience: 'content',
    headers: words(`
      currency, currency code, ccy, curr, currency name, curr code, wahrung, moneda, divisa, moeda, devise, monnaie,
      valuta, munteenheid, waluta, mata uang, para birimi`),
    kinds: ['currency', 'single-name'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: 'currency',
  },
  {
    id: 'finance.balance',
    title: 'Balance',
    ladder: null,
    salience: 'content',
    headers: words(`
      balance, account balance, available balance, current balance, closing balance, opening balance, outstanding,
      outstanding amount, outstanding balance, wallet, wallet balance, credit balance, saldo, solde, kontostand,
      bakiye, kredit saldo, credits, store credit, wallet amount`),
    kinds: ['decimal', 'integer'],
    enumerable: false,
    hibp: 'Account balances',
    dpv: 'FinancialAccount',
    schemaOrg: null,
  },
  {
    id: 'finance.creditScore',
    title: 'Credit score',
    ladder: null,
    salience: 'content',
    headers: words(`
      credit score, creditscore, cibil, cibil score, fico, fico score, credit rating, bureau score, risk score,
      schufa, schufa score, score de credito, experian score, vantage score, kreditscore, credit grade`),
    kinds: ['integer'],
    enumerable: false,
    hibp: 'Credit scores',
    dpv: 'CreditScore',
    schemaOrg: null,
  },
  {
    id: 'finance.salary',
    title: 'Salary',
    ladder: null,
    salience: 'content',
    headers: words(`
      salary, base salary, annual salary, monthly salary, gross salary, net salary, ctc, current ctc, expected ctc,
      expected salary, current salary, wage, wages, hourly rate, pay, pay rate, compensation, remuneration, stipend,
      vetan, gehalt, lohn, salario, sueldo, salaire, stipendio, retribuzione, salaris, loon, wynagrodzenie, pensja,
      gaji, maas, zarplata, oklad`),
    kinds: ['decimal', 'integer'],
    enumerable: false,
    hibp: 'Income levels',
    dpv: 'Salary',
    schemaOrg: null,
  },
];
