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
      order, order id, order no, order number, orderid, orderno, order ref, order reference, order code, invoice, invoice id,
      invoice no, invoice number, bill no, bill number, transaction, transaction id, transaction no, transaction number, txn id,
      txnid, txn no, trans id, payment id, purchase, purchases, purchase id, receipt no, receipt number, receipt id, sales order, so
      number, cart id, checkout id, tracking number, tracking no, awb, awb no, shipment id, consignment no, subscription id,
      bestellnummer, auftragsnummer, rechnungsnummer, numero de pedido, pedido, num pedido, numero de factura, factura, numero do
      pedido, nota fiscal, commande, numero de commande, numero commande, facture, numero facture, ordine, numero ordine, fattura,
      bestelnummer, factuurnummer, numer zamowienia, nr zamowienia, nr faktury, nomor pesanan, no pesanan, no invoice, siparis no,
      fatura no, nomer zakaza, order key, order ids, orders, order identifier, order uuid, order hash, order increment id, order
      name, ordernumber, order confirmation number, web order id, sales order id, sales id, sale id, sale no, saleid, salesid, sales
      order no, sales order number, purchase order no, purchase no, po number order, po no, invoice ref, invoice reference, invoice
      key, invoiceid, invoiceno, invoicenumber, inv no, inv id, bill id, billid, billno, billing id, billing no, billing ref,
      transaction ref, transaction reference, transaction key, transaction code, transaction hash, transactionid, transaction uuid,
      trx id, trxid, txn ref, txn reference, txnref, trans ref, trans desc, tx id, tx ref, txid, payment no, payment ref, payment
      reference, paymentid, payment intent, payment transaction id, receipt, receipt ref, receiptno, reciept no, basket id, cart no,
      checkout no, quote id, quote number, quotation no, estimate number, shipment no, shipment tracking number, tracking id,
      tracking code, waybill, waybill no, parcel number, delivery number, delivery note number, accession number, accession no,
      requisition number, requisition no, donation id, donation number, pledge id, subscription number id, contract number, contract
      no, contract id, order external id, nro pedido, id pedido, numero pedido, codigo pedido, cod pedido, no pedido, orden, numero
      orden, numero de orden, nro orden, orden de compra, id orden, nro factura, factura numero, numero factura, no factura, id
      venta, numero venta, id compra, numero compra, numero de compra, codigo venta, id transaccion, numero transaccion, num
      operacion, numero contrato, nro contrato, id do pedido, codigo do pedido, num do pedido, pedido id, numero nota fiscal, nf
      numero, numero nf, id venda, codigo venda, numero venda, id transacao, id compra pt, numero contrato pt, id commande, no
      commande, reference commande, ref commande, commande id, no facture, numero de facture, id facture, ref facture, numero
      transaction, id transaction, numero de contrat, numero contrat, bestellung, bestell nr, bestellnr, bestell id, auftragsnr,
      auftrags nr, auftrag, auftrag nr, rechnung, rechnungsnr, rechnung nr, rechnungs nr, belegnummer, belegnr, vorgangsnummer,
      transaktions id, transaktionsnummer, vertragsnummer, vertragsnr, lieferscheinnummer, id ordine, n ordine, codice ordine,
      ordine id, num fattura, n fattura, id fattura, ricevuta, numero ricevuta, id transazione, numero contratto`),
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
      order date, ordered on, ordered at, date of order, date ordered, order time, order placed on, orderdate, order created at,
      purchase date, purchased on, purchased at, date of purchase, date purchased, invoice date, bill date, billing date,
      transaction date, transaction time, date of transaction, txn date, trans date, payment date, paid on, paid at, date paid, date
      of payment, last purchase date, last order date, delivery date, delivered on, delivered at, shipped on, shipped at, ship date,
      shipping date, subscription date, bestelldatum, rechnungsdatum, kaufdatum, fecha de pedido, fecha pedido, fecha de compra,
      fecha compra, fecha factura, data do pedido, data pedido, data da compra, data compra, date de commande, date commande, date
      achat, date d achat, date facture, data ordine, data acquisto, data fattura, besteldatum, factuurdatum, data zamowienia, data
      zakupu, tanggal pesanan, tanggal order, tanggal pembelian, siparis tarihi, data zakaza, order datetime, order timestamp, order
      created, order created date, order date time, order day, ordered date, order completed date, order paid at, order placed at,
      placed at, placed on, date placed, date purchase, date order, sale date, sale time, sold on, sold at, date sold, saledate,
      saletime, invoice time, invoicedate, invoice created, bill time, billing time, billed on, transaction datetime, transaction
      timestamp, transaction created, txn timestamp, txn dt, trxn date, tran date, payment time, payment datetime, payment
      timestamp, payment received date, payment made on, paid date, paid time, datepaid, date payment, receipt date, receipt time,
      checkout completed at, purchase time, purchase timestamp, purchased date, booked at, booked on, booking date, booking time,
      booking datetime, bookdate, date booked, first order date, first purchase date, last purchase at, last purchase on, last order
      at, last order on, last transaction date, last payment date, last invoice date, last paid date, shipped date time, date
      shipped, shipment date, dispatch date, dispatched at, dispatched on, delivered date, delivery time, date delivered, fulfilled
      at, fulfillment date, donation date, gift date, pledge date, donated on, date donated, fecha venta, fecha de venta, fecha
      orden, fecha de orden, fecha pago, fecha de pago, fecha transaccion, fecha operacion, fecha de factura, fecha facturacion,
      fecha reserva, fecha de reserva, data venda, data da venda, data pagamento, data do pagamento, data de pagamento, data
      transacao, data nota, data da nota fiscal, data reserva, data emissao nota, date vente, date de vente, date paiement, date de
      paiement, date transaction, date de transaction, date facturation, date reglement, date reservation, date livraison, date de
      livraison, verkaufsdatum, auftragsdatum, zahlungsdatum, bezahlt am, transaktionsdatum, buchungsdatum, lieferdatum,
      buchungstag, data vendita, data pagamento ordine, data transazione, data prenotazione, data consegna, data di acquisto,
      leverdatum`),
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
      product, product name, product code, product title, product type, products, product category, item, item name, item code, item
      description, items, sku, article, article name, article number, line items, lineitem name, variant, model, model name, brand,
      brand name, service, service name, service type, package, package name, plan, plan name, plan type, subscription, subscription
      plan, tariff, produkt, artikel, artikelnummer, producto, nombre del producto, articulo, produto, nome do produto, produit, nom
      du produit, prodotto, articolo, nome prodotto, produk, nama produk, nama barang, barang, urun, urun adi, towar, tovar, product
      ids, product number, product sku, product description, product group, product line, product desc, productname, productcode,
      product options, prod name, prod code, item sku, item title, item type, item category, itemname, itemcode, item desc, items
      ordered, items purchased, ordered items, purchased items, purchased product, line item, line item name, order items, article
      no, article code, article description, goods name, merchandise, model number, model no, upc, ean, gtin, isbn, asin, service
      code, service description, plan code, subscription name, subscription type, subscription tier, package type, package code,
      bundle name, offer name, tariff name, rate plan, room type, ticket type, ticket type name, ticket category, membership plan,
      membership product, nombre producto, codigo producto, cod producto, id producto, descripcion producto, productos, servicio,
      servicios, nombre servicio, plan contratado, codigo articulo, nombre articulo, nome produto, codigo produto, cod produto, id
      produto, descricao produto, servico, plano, plano contratado, nom produit, code produit, ref produit, reference produit, id
      produit, libelle produit, prestation, forfait, abonnement, produktname, produktnummer, produktnr, artikelnr, artikelname,
      artikelbezeichnung, warengruppe, tarif, tarifname, codice prodotto, cod prodotto, id prodotto, descrizione prodotto, codice
      articolo, descrizione articolo, servizio`),
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
      company, company name, companyname, organisation, organization, org, org name, organisation name, organization name, business,
      business name, firm, firm name, corporation, enterprise, agency, agency name, vendor, vendor name, supplier, supplier name,
      merchant, merchant name, seller, seller name, store, store name, shop, shop name, trade name, legal name, legal entity,
      company address, firma, firmenname, unternehmen, empresa, nombre de la empresa, nombre empresa, razon social, compania, nome
      da empresa, razao social, nome fantasia, entreprise, nom entreprise, societe, raison sociale, azienda, ragione sociale,
      societa, bedrijf, bedrijfsnaam, nazwa firmy, przedsiebiorstwo, perusahaan, nama perusahaan, instansi, sirket, sirket adi,
      firma adi, kompaniya, organizatsiya, компания, организация, 公司, company title, companyname full, company or organization, comp
      name, compname, corporate name, corporation name, corp name, enterprise name, business title, business entity, dba, dba name,
      doing business as, trading name, trading as, registered name, firmname, organisation unit, orgname, organisations,
      organizations, organization title, institution company, ngo name, association, association name, club, club name, charity
      name, charity, agency code, customer company, client company, customers company, billing company, shipping company, delivery
      company, invoice company, ship to company, bill to company, contractor, contractor name, distributor, distributor name,
      dealer, dealer name, manufacturer, manufacturer name, partner company, partner name company, carrier company, retailer,
      retailer name, franchise, outlet name, branch company, company branch, company group, nombre comercial, nombre fiscal, nombre
      sociedad, sociedad, negocio, nombre negocio, proveedor, tienda, comercio, entidad, nombre entidad, organizacion, nome empresa,
      fornecedor, loja, organizacao, entidade, nom societe, nom de societe, nom entreprise client, societe nom, nom organisation,
      fournisseur, nom fournisseur, magasin, boutique, enseigne, nom commercial, structure, firmen name, firmierung, gesellschaft,
      betrieb, betriebsname, lieferant, lieferantenname, organisation name de, verein, vereinsname, haendler, haendlername,
      unternehmensname, ditta, impresa, nome impresa, denominazione, denominazione sociale, fornitore, ente, nome ente, negozio,
      organizzazione, leverancier, organisatie, sponsor, sponsor name, donor organisation, partner organization, member
      organization, organisation fullname, business partner, business partner name`),
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
      vat, vat number, vat no, vat id, vat code, vat reg no, vat registration number, vatin, eu vat, tva, numero tva, numero de tva,
      tva intracommunautaire, ust id, ustid, ust idnr, ustidnr, umsatzsteuer id, mwst nr, partita iva, p iva, piva, btw nummer, btw
      nr, btw, cif empresa, company registration number, company number, cin, siren, siret, handelsregisternummer, kvk nummer, kvk,
      regon, vat registration no, vat registration, vat identification number, vat ident no, vatno, vat nr, tax vat, taxvat, vatid,
      vat identifier, vat num, vat ein, nip ue, eu vat number, eu vat id, vat tax number, company vat, company vat number, company
      tax id, company tax number, company reg no, company registration no, company no, business number, business registration
      number, business registration no, business tax id, abn, acn, trade register number, chamber of commerce number, ust idnr de,
      umsatzsteuernummer, umsatzsteueridentifikationsnummer, handelsregister, handelsregister nr, partitaiva, cod iva, codice iva, p
      iva cf, numero de iva, numero iva, nif iva, cif iva, inscricao estadual, inscricao municipal, cnpj empresa, num tva, tva
      intracom, tva numero, rcs, numero siret, numero siren, code naf, siretnumber, btwnummer, kvknummer`),
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
      loyalty, loyalty id, loyalty number, loyalty no, loyalty card, loyalty card number, loyalty points, loyalty program, loyalty
      tier, loyalty level, loyalty status, loyalty balance, reward points, rewards, rewards id, rewards number, rewards points,
      reward balance, points balance, membership level, membership tier, membership type, membership, tier, tier level, bonus
      points, club card, clubcard number, kundenkarte, tarjeta de fidelidad, puntos, programa de fidelidade, pontos, carte fidelite,
      points fidelite, carta fedelta, punti, klantenkaart, karta lojalnosciowa, poin, kartu member, sadakat karti, puan, loyalty
      card no, loyalty points balance, loyalty points earned, loyalty program id, loyalty member, loyalty member id, loyalty
      customer, loyalty discount, loyalty tier name, loyalty account, loyalty account number, loyaltycard, loyaltypoints, reward,
      reward level, reward card, rewards member, rewards member number, reward program, bonus card, bonus card number, bonus
      balance, points earned, points redeemed, points total, available points, redeemable points, membership plan type, membership
      category, membership class, membership name, membership card, membership card number, vip, vip level, vip status, vip tier, is
      vip, club member, club membership, club number, tarjeta fidelidad, tarjeta puntos, puntos acumulados, nivel fidelidad, tarjeta
      socio, cartao fidelidade, pontos fidelidade, pontos acumulados, programa fidelidade, carte de fidelite, carte fidelite numero,
      points de fidelite, programme fidelite, niveau fidelite, treuepunkte, bonuspunkte, kundenkartennummer, gutschein,
      gutscheincode, rabattcode, bonuskarte, tessera fedelta, carta fedelta numero, punti fedelta, buono sconto, codice sconto,
      codice promozionale, spaarpunten`),
    kinds: ['record-id', 'integer', 'long-number', 'single-name'],
    enumerable: false,
    hibp: 'Loyalty program details',
    dpv: null,
    schemaOrg: null,
  },
];
