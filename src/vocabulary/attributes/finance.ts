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
      creditcardnumber, debit card, debit card number, debit card no, cc, cc number, cc no, cc num, ccnum, ccn, payment card,
      payment card number, card pan, card last 4, last 4 digits of card, kartennummer, kreditkarte, kreditkartennummer, numero de
      tarjeta, tarjeta, tarjeta de credito, numero do cartao, cartao, cartao de credito, numero de carte, carte bancaire, carte
      bleue, numero carta, carta di credito, kaartnummer, creditcardnummer, numer karty, nr karty, nomor kartu, nomor kartu kredit,
      kartu kredit, kart no, kart numarasi, kredi karti, nomer karty, card last four, card last digits, last four, last 4, last four
      digits, last digits, cc last 4, cc last four, cclast 4, card number masked, masked card, masked card number, masked pan, card
      masked, card bin, card iin, card first 6, card hash, card fingerprint, ccnumber, cc hash, creditcardno, credit card hash, card
      data, card details, card info, cardnum, bank card, bank card number, cc owner number, nro tarjeta, nro cartao, cb,
      kreditkartennr, kartennr`),
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
      bank account, bank account no, bank account number, bank acct, bank acc no, account number, account no, account num, acct no,
      acct number, acc no, acc number, accountno, accountnumber, a c no, a c number, ac no bank, bank ac no, savings account, loan
      account no, loan account number, loan no, loan number, ifsc, ifsc code, routing number, sort code, swift, swift code, bic,
      upi, upi id, vpa, micr, khata sankhya, khata number, kontonummer, konto, bankkonto, blz, bankleitzahl, cuenta bancaria, numero
      de cuenta, cuenta, clabe, conta bancaria, numero da conta, conta corrente, compte bancaire, numero de compte, rib, conto
      corrente, numero conto, bankrekening, rekeningnummer, numer konta, nr konta, rachunek bankowy, nr rachunku, rekening, no
      rekening, nomor rekening, no rek, hesap no, hesap numarasi, schet, nomer scheta, bank account id, bank account iban, bank
      number, bank no, bank code, bank sort code, bank branch code, bank routing number, bank routing no, bank details, bank
      information, bank info, bank account details, bank account info, bankaccount, bankacc, bankaccountnumber, bank iban, bic code,
      bic swift, swift bic, swift no, aba, aba number, aba routing, routing no, routing code, rtn, transit number, bsb, bsb number,
      ach account, direct deposit account, dd account, deposit account, account iban, check account, checking account, checking
      account number, cheque account, salary account, salary account number, payout account, giro account, nuban, cuenta banco, nro
      cuenta, numero cuenta, cuenta corriente, cuenta ahorros, cbu, cci, banco cuenta, agencia conta, conta numero, conta poupanca,
      numero compte, numero de compte bancaire, bankverbindung, kontonr, kontoinhaber nummer, sortcode, cc bancario, conto bancario,
      conto, coordinate bancarie`),
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
      amount, amt, total amount, amount paid, paid amount, amount due, payment amount, transaction amount, txn amount, order amount,
      order total, invoice amount, total, total price, grand total, subtotal, sub total, price, unit price, cost, fee, fees,
      charges, fare, paid, payment, discount, tax amount, revenue, premium, premium amount, sum insured, sum assured, loan amount,
      emi, emi amount, total spent, total paid, lifetime value, spend, donation, donation amount, rashi, dhanrashi, betrag, summe,
      preis, gesamtbetrag, importe, monto, precio, valor, valor total, quantia, preco, montant, prix, importo, prezzo, bedrag,
      prijs, totaal, kwota, cena, jumlah, harga, nominal, tutar, fiyat, ucret, summa, stoimost, amounts, amount net, amount tax,
      amount received, amount captured, amount charged, amount credit, amount debit, amount usd, amount eur, amount off, amount
      spent, amount donated, amount pledged, amount requested, amount approved, amount outstanding due, amount owed, amount in
      words, net amount, gross, net, base amount, base price, sub amount, due amount, refund, refunds, refunded, total charge, total
      purchase, total value, total before tax, total after tax, total inc tax, total incl tax, total excl tax, total due, total
      spending, total deposit, total withdrawals, converted amount, credited amount, debited amount, credit amount, debit amount,
      settled amount, charged amount, billed amount, invoiced amount, bill amount, billing amount, invoice total, cart total, basket
      total, sale amount, sale price, sale total, selling price, purchase amount, purchase price, purchase total, retail price, list
      price, wholesale price, item price, product price, unit cost, room price, room rate, nightly rate, daily rate, rate amount,
      monthly fee, annual fee, membership fee, registration fee, entry fee, enrollment fee, tuition, tuition fee, school fee, school
      fees, fee paid, fee amount, fee due, fees due, late fee, service fee, service charge, delivery fee, shipping fee, shipping
      cost, shipping price, shipping amount, shipping charge, shipping total, handling fee, processing fee, transaction fee,
      convenience fee, admin fee, booking fee, tip, tips, tip amount, gratuity, tax, taxes, tax total, tax value, sales tax, vat
      amount, vat total, vat price, gst amount, cgst amount, sgst amount, withholding tax, income tax, charge amount, costs,
      expense, expenses, healthcare expenses, healthcare coverage, coverage amount, payer coverage, covered amount, co pay, copay,
      copayment, deductible amount, claim amount, claimed amount, approved amount, reimbursed amount, reimbursement, insured amount,
      insured value, annual premium, monthly premium, premium due, rent, monthly rent, rental amount, deposit amount, security
      deposit, down payment, installment, instalment, interest amount, interest paid, principal amount, principal paid, mortgage
      amount, credit limit, credit line, limit amount, loan limit, borrowed amount, debt, arrears, fine, fines, penalty, budget,
      bonus, commission, commissions, incentive amount, cashback, reward amount, winnings, bet amount, stake, deposit total,
      withdrawal amount, donations, gift amount, pledge amount, contribution, offering amount, tithe, turnover, net revenue, sales,
      income amount, profit, margin, ltv, lifetime spend, lifetime revenue, monetary value, market value, property value, assessed
      value, appraised value, price level amount, money spent, cash, discount value, coupon amount, coupon value, voucher amount,
      adjustment amount, exchange amount, interchange costs, merchant service charge, importe pagado, total pagado, total factura,
      total pedido, total compra, monto pagado, monto pago, precio unitario, precio venta, descuento, impuesto, impuestos, iva
      importe, costo, coste, tarifa, cuota, deuda, comision, comisiones, gasto, gastos, ingresos total, propina, anticipo, valor
      pago, valor pedido, valor compra, valor unitario, valor da compra, valor liquido, valor bruto, preco unitario, desconto,
      imposto, custo, taxa, frete, mensalidade, divida, comissao, despesa, despesas, montant ht, montant ttc, montant paye, total
      ht, total ttc, prix unitaire, prix ht, prix ttc, remise, taxe, frais, frais de port, cout, cotisation, acompte, dette,
      depense, depenses, loyer, redevance, gesamt, gesamtsumme, gesamtpreis, rechnungsbetrag, nettobetrag, bruttobetrag, netto
      betrag, brutto betrag, einzelpreis, stueckpreis, rabatt, steuer, steuerbetrag, mehrwertsteuer betrag, kosten, gesamtkosten,
      versandkosten, gebuehr, gebuehren, umsatz, beitrag, beitragshoehe, spende, spendenbetrag, provision, anzahlung, miete, totale,
      totale ordine, totale fattura, prezzo unitario, sconto, tassa, tasse, imposta, costo totale it, spesa, spese, spese
      spedizione, commissione, commissioni, caparra, acconto, tariffa, tariffe, quota associativa, pagato, debito, fatturato,
      imponibile, korting, belasting, verzendkosten, limite credito, limite de credito, plafond, plafond credit, kreditlimit, fido`),
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
      currency, currency code, ccy, curr, currency name, curr code, wahrung, moneda, divisa, moeda, devise, monnaie, valuta,
      munteenheid, waluta, mata uang, para birimi, currency id, currency iso, currency symbol, currencycode, currencyid, currency
      type, default currency code, base currency, order currency, payment currency, settlement currency, account currency, price
      currency, amount currency, converted currency, transaction currency, waehrung, codigo moneda, tipo moneda, moneda pago, codigo
      moeda, devise code, code devise, codice valuta, divisa codigo`),
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
      balance, account balance, available balance, current balance, closing balance, opening balance, outstanding, outstanding
      amount, outstanding balance, wallet, wallet balance, credit balance, saldo, solde, kontostand, bakiye, kredit saldo, credits,
      store credit, wallet amount, ending balance, starting balance, beginning balance, remaining balance, remaining amount,
      remaining credit, current credit, credit remaining, outstanding due, balance amount, balance due, balance total, acc balance,
      bank balance, cash balance, ledger balance, running balance, total balance, net balance, wallet credit, prepaid balance, gift
      card balance, giftcard balance, card balance, account credit, store balance, loan balance, avg balance, average balance, min
      balance, minimum balance, saldo total, saldo actual, saldo disponible, saldo pendiente, saldo atual, saldo devedor, saldo
      disponivel, saldo conta, solde compte, solde actuel, restbetrag, guthaben, saldo attuale, saldo contabile, saldo disponibile,
      tegoed`),
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
      salary, base salary, annual salary, monthly salary, gross salary, net salary, ctc, current ctc, expected ctc, expected salary,
      current salary, wage, wages, hourly rate, pay, pay rate, compensation, remuneration, stipend, vetan, gehalt, lohn, salario,
      sueldo, salaire, stipendio, retribuzione, salaris, loon, wynagrodzenie, pensja, gaji, maas, zarplata, oklad, pay grade, salary
      amount, salary grade, salary expectation, salary expectations, desired salary, desired pay, current pay, expected pay, salary
      type, salary per month, salary per year, salary month, salary monthly, salary annual, salary lower, salary range lower, basic
      salary, basic pay, net pay, gross pay, take home pay, hourly wage, hourly pay, daily wage, rate of pay, pay rate hourly,
      overtime pay, annual ctc, cost to company, gross annual salary, salary scale, pay scale, pension, pension amount, bonus pay,
      sueldo base, salario base, salario mensual, salario bruto, salario neto, sueldo mensual, remuneracion, remuneracao,
      vencimentos, salario liquido, salaire brut, salaire net, salaire annuel, salaire mensuel, salaire base, remuneration annuelle,
      bruttogehalt, nettogehalt, jahresgehalt, monatsgehalt, gehaltsstufe, stundenlohn, stipendio lordo, stipendio netto, ral,
      retribuzione annua`),
    kinds: ['decimal', 'integer'],
    enumerable: false,
    hibp: 'Income levels',
    dpv: 'Salary',
    schemaOrg: null,
  },
];
