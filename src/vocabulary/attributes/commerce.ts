/**
 * The attributes of the family `commerce`: buying, selling and the companies that do it.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const COMMERCE: readonly Attribute[] = [
  {
    id: 'commerce.order',
    title: 'Order or invoice number',
    ladder: null,
    salience: 'content',
    headers: words(`
      order, order id, order no, order number, orderid, orderno, order ref, order reference, order code, invoice,
      invoice id, invoice no, invoice number, bill no, bill number, transaction, transaction id, transaction no,
      transaction number, txn id, txnid, txn no, trans id, payment id, purchase, purchases, purchase id, receipt no,
      receipt number, receipt id, sales order, so number, cart id, checkout id, tracking number, tracking no, awb, awb
      no, shipment id, consignment no, subscription id, bestellnummer, auftragsnummer, rechnungsnummer, numero de
      pedido, pedido, num pedido, numero de factura, factura, numero do pedido, nota fiscal, commande, numero de
      commande, numero commande, facture, numero facture, ordine, numero ordine, fattura, bestelnummer, factuurnummer,
      numer zamowienia, nr zamowienia, nr faktury, nomor pesanan, no pesanan, no invoice, siparis no, fatura no, nomer
      zakaza`),
    kinds: ['record-id', 'integer', 'long-number', 'uuid'],
    enumerable: false,
    hibp: 'Purchases',
    dpv: 'Purchase',
    schemaOrg: 'orderNumber',
  },
  {
    id: 'commerce.orderDate',
    title: 'Date of order',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      order date, ordered on, ordered at, date of order, date ordered, order time, order placed on, orderdate, order
      created at, purchase date, purchased on, purchased at, date of purchase, date purchased, invoice date, bill
      date, billing date, transaction date, transaction time, date of transaction, txn date, trans date, payment date,
      paid on, paid at, date paid, date of payment, last purchase date, last order date, delivery date, delivered on,
      delivered at, shipped on, shipped at, ship date, shipping date, subscription date, bestelldatum,
      rechnungsdatum, kaufdatum, fecha de pedido, fecha pedido, fecha de compra, fecha compra, fecha factura, data do
      pedido, data pedido, data da compra, data compra, date de commande, date commande, date achat, date d achat,
      date facture, data ordine, data acquisto, data fattura, besteldatum, factuurdatum, data zamowienia, data zakupu,
      tanggal pesanan, tanggal order, tanggal pembelian, siparis tarihi, data zakaza`),
    kinds: ['date'],
    enumerable: false,
    hibp: 'Purchases',
    dpv: 'Purchase',
    schemaOrg: 'orderDate',
  },
  {
    id: 'commerce.product',
    title: 'Product',
    ladder: null,
    salience: 'content',
    headers: words(`
      product, product name, product code, product title, product type, products, product category, item,
      item name, item code, item description, items, sku, article, article name, article number, line items,
      lineitem name, variant, model, model name, brand, brand name, service, service name, service type, package,
      package name, plan, plan name, plan type, subscription, subscription plan, tariff, produkt, artikel,
      artikelnummer, producto, nombre del producto, articulo, produto, nome do produto, produit, nom du produit,
      prodotto, articolo, nome prodotto, produk, nama produk, nama barang, barang, urun, urun adi, towar, tovar`),
    kinds: ['text', 'single-name', 'record-id'],
    enumerable: false,
    hibp: 'Purchases',
    dpv: 'Purchase',
    schemaOrg: null,
  },
  {
    id: 'commerce.company',
    title: 'Company or organisation',
    ladder: null,
    salience: 'content',
    headers: words(`
      company, company name, companyname, organisation, organization, org, org name, organisation name,
      organization name, business, business name, firm, firm name, corporation,
      enterprise, agency, agency name, vendor, vendor name, supplier, supplier name, merchant, merchant name, seller,
      seller name, store, store name, shop, shop name, trade name, legal name, legal entity, company address, firma,
      firmenname, unternehmen, empresa, nombre de la empresa, nombre empresa, razon social, compania, nome da empresa,
      razao social, nome fantasia, entreprise, nom entreprise, societe, raison sociale, azienda, ragione sociale,
      societa, bedrijf, bedrijfsnaam, nazwa firmy, przedsiebiorstwo, perusahaan, nama perusahaan, instansi, sirket,
      sirket adi, firma adi, kompaniya, organizatsiya, компания, организация, 公司`),
    kinds: ['text', 'name', 'single-name', 'company'],
    enumerable: false,
    hibp: 'Company names',
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'commerce.vat',
    title: 'VAT number',
    ladder: null,
    salience: 'content',
    headers: words(`
      vat, vat number, vat no, vat id, vat code, vat reg no, vat registration number, vatin, eu vat, tva, numero tva,
      numero de tva, tva intracommunautaire, ust id, ustid, ust idnr, ustidnr, umsatzsteuer id, mwst nr, partita iva,
      p iva, piva, btw nummer, btw nr, btw, cif empresa, company registration number, company number, cin, siren,
      siret, handelsregisternummer, kvk nummer, kvk, regon`),
    kinds: ['tax-id', 'record-id'],
    enumerable: false,
    hibp: null,
    dpv: 'Tax',
    schemaOrg: 'vatID',
  },
  {
    id: 'commerce.loyalty',
    title: 'Loyalty programme',
    ladder: null,
    salience: 'content',
    headers: words(`
      loyalty, loyalty id, loyalty number, loyalty no, loyalty card, loyalty card number, loyalty points, loyalty
      program, loyalty tier, loyalty level, loyalty status, loyalty balance, reward points, rewards, rewards id,
      rewards number, rewards points, reward balance, points balance, membership level, membership tier, membership
      type, membership, tier, tier level, bonus points, club card, clubcard number, kundenkarte, tarjeta de fidelidad,
      puntos, programa de fidelidade, pontos, carte fidelite, points fidelite, carta fedelta, punti, klantenkaart,
      karta lojalnosciowa, poin, kartu member, sadakat karti, puan`),
    kinds: ['record-id', 'integer', 'long-number', 'single-name'],
    enumerable: false,
    hibp: 'Loyalty program details',
    dpv: null,
    schemaOrg: null,
  },
];
